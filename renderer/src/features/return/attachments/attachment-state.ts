import type { EvidenceKind } from '../../../domain/evidence/evidence.ts'
import { unreadInWords } from '../../../domain/returns/attachments/attachment-words.ts'
import type { FileFinding, FileScan } from '../../../domain/returns/attachments/scan-words.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import { lookedThroughOf } from '../../../storage/repositories/returns.ts'
import type { GuardDecision } from '../../../storage/tables.ts'
import type { PackedPiece } from '../packing/packing.ts'
import type { FilesStanding } from './files-standing.ts'

/** A file of the package, by its content: bytes that several pieces share are looked at once. */
export interface PackedFile {
  readonly sha256: Sha256
  readonly fileName: string
  readonly size: number
  readonly packed: PackedPiece
}

export interface StandingFinding {
  readonly finding: FileFinding
  readonly decision: GuardDecision
}

export interface Attachment extends PackedFile {
  readonly open: readonly FileFinding[]
  readonly letStand: readonly StandingFinding[]
  /** Why somebody has to look through it herself; null where nobody has to. */
  readonly lookBecause: string | null
  readonly looked: GuardDecision | null
}

export interface AttachmentsState {
  readonly all: readonly Attachment[]
  /** Those that ask for something. */
  readonly asking: readonly Attachment[]
  /** Those about which something was decided, and nothing is open. */
  readonly settled: readonly Attachment[]
  readonly standing: FilesStanding
}

/** The files that would leave with the package. Lost ones are told elsewhere. */
export function packedFiles(pieces: readonly PackedPiece[]): readonly PackedFile[] {
  const bySha = new Map<Sha256, PackedFile>()
  for (const packed of pieces) {
    const { source } = packed.listed
    if (source.type !== 'file' || source.path === null || packed.lost) continue
    const { sha256, originalName, size } = source
    if (!bySha.has(sha256)) bySha.set(sha256, { sha256, fileName: originalName, size, packed })
  }
  return [...bySha.values()]
}

/** Files in which a child can be meant without any sign that a program sees. */
const BY_KIND: Partial<Readonly<Record<EvidenceKind, string>>> = {
  minutes: 'Minutes can speak of a child in ways that the app does not see.',
  'visit-notes': 'Notes of a visit can speak of a child in ways that the app does not see.',
  screenshot: 'A picture of a screen can show names that the app cannot read.',
}

export function attachmentsOf(
  files: readonly PackedFile[],
  scans: ReadonlyMap<Sha256, FileScan>,
  decisions: ReadonlyMap<string, GuardDecision>,
): AttachmentsState {
  const looks = lookedThroughOf(decisions)
  const all = files.map((file): Attachment => {
    const scan = scans.get(file.sha256)
    const findings = scan?.findings ?? []
    return {
      ...file,
      open: findings.filter(({ key }) => !decisions.has(key)),
      letStand: findings.flatMap((finding) => {
        const decision = decisions.get(finding.key)
        return decision === undefined ? [] : [{ finding, decision }]
      }),
      lookBecause: lookBecause(file, scan),
      looked: looks.get(file.sha256) ?? null,
    }
  })
  return {
    all,
    asking: all.filter((file) => file.open.length > 0 || isToLookThrough(file)),
    settled: all.filter(
      (file) => file.open.length === 0 && !isToLookThrough(file) && isDecided(file),
    ),
    standing: {
      toRead: files.filter(({ sha256 }) => !scans.has(sha256)).length,
      findings: all.reduce((sum, { open }) => sum + open.length, 0),
      toLookThrough: all.filter(isToLookThrough).length,
    },
  }
}

function lookBecause({ packed }: PackedFile, scan: FileScan | undefined): string | null {
  if (scan?.unread) return unreadInWords(scan.unread)
  return BY_KIND[packed.piece.kind] ?? null
}

const isToLookThrough = ({ lookBecause, looked }: Attachment): boolean =>
  lookBecause !== null && looked === null

const isDecided = ({ letStand, lookBecause, looked }: Attachment): boolean =>
  letStand.length > 0 || (lookBecause !== null && looked !== null)
