import { type GatheredAudit, gatherAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { buildReturnDocument } from '../../../domain/returns/build-return-document.ts'
import { packageFileName } from '../../../domain/returns/package-names.ts'
import type { ReturnDocument, ReturnEvidence } from '../../../domain/returns/return-document.ts'
import { numberEvidence } from '../../../domain/returns/return-evidence.ts'
import { evidenceFilesOf } from '../../../domain/returns/return-package.ts'
import { londonDateOf } from '../../../domain/shared/calendar.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import type { EvidenceId, Sha256 } from '../../../domain/shared/ids.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import { type FilesStanding, filesStandBefore } from '../attachments/files-standing.ts'
import { DOCUMENT_NAMES } from '../making/package-entries.ts'

/** A line of the return's evidence list, with the piece of the library behind it. */
export interface PackedPiece {
  readonly listed: ReturnEvidence
  readonly piece: Evidence
  /** The vault does not hold its file any more, or not as it was. */
  readonly lost: boolean
}

/** What would be handed over if the return were made now. */
export interface Packing {
  readonly document: ReturnDocument
  readonly pieces: readonly PackedPiece[]
  readonly fileName: string
}

export interface PackingInput {
  readonly gathered: GatheredAudit
  readonly now: Instant
  readonly supersedes: Sha256 | null
  readonly leftOut: ReadonlyMap<EvidenceId, string>
  /** Made on a desk to look around: its packages must not be taken for a school's. */
  readonly sample: boolean
}

/**
 * The packing list is the return itself, made but not written.
 *
 * So it cannot show a name, a state or a reason that the package then does not have.
 */
export function packingOf(input: PackingInput): Packing {
  const asSigned = { ...input, gathered: onTheDayOfTheLock(input.gathered) }
  const document = buildReturnDocument({ ...asSigned, destination: 'partnership' })
  return {
    document,
    pieces: piecesOf(asSigned, document),
    fileName: fileNameOf(document, input.sample),
  }
}

/** A signed return says what held when it was locked, on whatever day it is made again. */
function onTheDayOfTheLock(gathered: GatheredAudit): GatheredAudit {
  const { lock } = gathered.audit
  return lock === null ? gathered : gatherAudit({ ...gathered, today: londonDateOf(lock.at) })
}

function piecesOf(
  { gathered, leftOut }: PackingInput,
  document: ReturnDocument,
): readonly PackedPiece[] {
  const { numberById } = numberEvidence(gathered, document.asAt, leftOut)
  const idByNumber = new Map([...numberById].map(([id, number]) => [number, id]))
  return document.evidence.flatMap((listed) => {
    const piece = gathered.evidenceById.get(idByNumber.get(listed.number) ?? '')
    const { source } = listed
    const lost = source.type === 'file' && gathered.missingFiles.has(source.sha256)
    return piece === undefined ? [] : [{ listed, piece, lost }]
  })
}

/**
 * A sample, a draft and what goes as incomplete say so in their names too.
 *
 * What goes as incomplete is the return, signed or not, so it is no draft.
 */
function fileNameOf(document: ReturnDocument, sample: boolean): string {
  const name = `${sample ? 'SAMPLE_' : ''}${packageFileName(document)}`
  if (document.incomplete !== null) return name.replace(/\.zip$/, '_INCOMPLETE.zip')
  return document.draft ? name.replace(/\.zip$/, '_DRAFT.zip') : name
}

/** The name of a package that is only made to look at. */
export function draftNameOf(fileName: string): string {
  return fileName.replace(/(_DRAFT|_INCOMPLETE)?\.zip$/, '_DRAFT.zip')
}

/** What lies in the package, in its order. */
export function namesInPackage(document: ReturnDocument): readonly string[] {
  return [
    ...DOCUMENT_NAMES,
    ...papersOf(document),
    ...evidenceFilesOf(document).map(({ path }) => path),
  ]
}

function papersOf({ areas }: ReturnDocument): readonly string[] {
  return areas.flatMap(({ slots }) => slots.flatMap(({ document }) => document?.files ?? [])).sort()
}

/** Lost files that would have to be in the package; those left out are not missed. */
export function lostPieces(pieces: readonly PackedPiece[]): readonly PackedPiece[] {
  return pieces.filter(({ lost, listed: { source } }) => {
    return lost && source.type === 'file' && source.path !== null
  })
}

export type MakingGate =
  /** She may hand over without signatures, and the return says that it is incomplete. */
  | { readonly type: 'unsigned' }
  | { readonly type: 'not-signed' }
  | { readonly type: 'findings'; readonly count: number }
  /** Something inside the files that go along. */
  | { readonly type: 'files'; readonly standing: FilesStanding }
  | { readonly type: 'lost-files'; readonly pieces: readonly PackedPiece[] }

/** All that is to be said before the return is made, the gravest first. */
export function whatStandsBefore(
  { document, pieces }: Packing,
  openFindings: number,
  files: FilesStanding,
): readonly MakingGate[] {
  const lost = lostPieces(pieces)
  const unsigned = document.incomplete === null ? 'not-signed' : 'unsigned'
  return [
    ...(lost.length > 0 ? [{ type: 'lost-files', pieces: lost } as const] : []),
    ...(openFindings > 0 ? [{ type: 'findings', count: openFindings } as const] : []),
    ...(filesStandBefore(files) ? [{ type: 'files', standing: files } as const] : []),
    ...(document.draft ? [{ type: unsigned } as const] : []),
  ]
}

/** What the button waits for, beside it: every reason in a sentence, or null where it waits for none. */
export function waitsFor(gates: readonly MakingGate[]): string | null {
  const reasons = gates.flatMap(reasonsOf)
  return reasons.length === 0 ? null : `Waits for ${listed(reasons)}.`
}

function reasonsOf(gate: MakingGate): readonly string[] {
  switch (gate.type) {
    case 'unsigned':
      return []
    case 'not-signed':
      return ['the signatures']
    case 'findings':
      return [`${counted(gate.count, 'place')} to look at`]
    case 'files':
      return reasonsInFiles(gate.standing)
    case 'lost-files':
      return [counted(gate.pieces.length, 'missing file')]
  }
}

export function reasonsInFiles(standing: FilesStanding): readonly string[] {
  const { toRead, findings, toLookThrough } = standing
  return [
    ...(toRead > 0 ? [`${counted(toRead, 'file')} to be read`] : []),
    ...(findings > 0 ? [`${counted(findings, 'place')} in files to look at`] : []),
    ...(toLookThrough > 0 ? [`${counted(toLookThrough, 'file')} to look through`] : []),
  ]
}
