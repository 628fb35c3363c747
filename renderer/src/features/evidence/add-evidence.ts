import type { Evidence, EvidenceFile, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { guessKind } from '../../domain/evidence/guess-kind.ts'
import { pieceWithFile } from '../../domain/evidence/piece-with-file.ts'
import type { AuditId, Sha256 } from '../../domain/shared/ids.ts'
import { proposedTitle } from '../../intake/file-names.ts'
import type { Settled } from '../../intake/take-in.ts'
import type { Desk } from '../../storage/desk.ts'
import { addEvidence, readEvidence } from '../../storage/repositories/evidence.ts'
import { newEvidence } from '../../storage/repositories/evidence-files.ts'
import { noteStanding } from '../../storage/vault-check.ts'
import { openDetailsOfNew } from './open-details.ts'

export interface Addition {
  readonly desk: Desk
  readonly auditId: AuditId
  /** Empty for the library alone. */
  readonly targets: readonly EvidenceTarget[]
  /** Whether the details of what is added stand open at once: for one file, not for ten. */
  readonly showDetails: boolean
}

/** Makes new pieces of files, except of those whose bytes the library has already. */
export async function addUnlessKnown(
  addition: Addition,
  kept: readonly EvidenceFile[],
): Promise<readonly Settled[]> {
  const { desk } = addition
  const library = await readEvidence(desk.db)
  const added = new Map<Sha256, Evidence>()
  const settled = kept.map((file): Settled => {
    // The vault read it back, so a file that was missing is there again.
    noteStanding(desk, file.sha256, 'present')
    const known = added.get(file.sha256) ?? pieceWithFile(library, file.sha256)
    if (known) return { type: 'known', piece: known.id }
    added.set(file.sha256, pieceOf(desk, file))
    return { type: 'done' }
  })
  const isAdded = await addPieces(addition, [...added.values()])
  if (isAdded) return settled
  // What lies in the library is shown there; what is new has no place in a locked audit.
  const inLibrary = new Set(library.map(({ id }) => id))
  return settled.map((each) =>
    each.type === 'known' && inLibrary.has(each.piece) ? each : { type: 'locked' },
  )
}

/** Makes a piece of a file, whatever the library has. */
export async function addAsPiece(addition: Addition, kept: EvidenceFile): Promise<void> {
  await addPieces(addition, [pieceOf(addition.desk, kept)])
}

function pieceOf(desk: Desk, kept: EvidenceFile): Evidence {
  const { fileName } = kept
  return newEvidence(desk, kept, { title: proposedTitle(fileName), kind: guessKind(fileName) })
}

/** As one change. False where the audit is locked. */
async function addPieces(
  { desk, auditId, targets, showDetails }: Addition,
  pieces: readonly Evidence[],
): Promise<boolean> {
  if (await isLocked(desk, auditId)) return false
  if (pieces.length > 0) await addEvidence(desk, auditId, pieces, targets)
  const [first] = pieces
  if (showDetails && first) openDetailsOfNew(first.id)
  return true
}

/** What is kept elsewhere, with the place named. */
export async function addPointer(
  { desk, auditId, targets }: Addition,
  about: Pick<Evidence, 'title' | 'kind'>,
  place: string,
): Promise<Evidence> {
  const piece = newEvidence(desk, { type: 'pointer', place }, about)
  await addEvidence(desk, auditId, [piece], targets)
  return piece
}

export async function isLocked(desk: Desk, auditId: AuditId): Promise<boolean> {
  const audit = await desk.db.rows.audits.get(auditId)
  return audit === undefined || audit.lock !== null
}
