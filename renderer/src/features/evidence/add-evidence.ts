import type { Evidence, EvidenceFile, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import type { Desk } from '../../storage/desk.ts'
import { addEvidence, readEvidence } from '../../storage/repositories/evidence.ts'
import { newEvidence } from '../../storage/repositories/evidence-files.ts'
import { proposedTitle } from './file-names.ts'
import { guessKind } from './kinds.ts'
import { pieceWithFile } from './known-files.ts'
import type { Settled } from './take-in.ts'
import { openDetailsOfNew } from './uploads.ts'
import { noteStanding } from './vault-check.ts'

export interface Addition {
  readonly desk: Desk
  readonly auditId: AuditId
  /** Empty for the library alone. */
  readonly targets: readonly EvidenceTarget[]
  /** Whether the details of what is added stand open at once: for one file, not for ten. */
  readonly showDetails: boolean
}

/** Makes a new piece of a file, unless the library has the same bytes already. */
export async function addUnlessKnown(addition: Addition, kept: EvidenceFile): Promise<Settled> {
  const known = pieceWithFile(await readEvidence(addition.desk.db), kept.sha256)
  // The vault read it back, so a file that was missing is there again.
  noteStanding(addition.desk, kept.sha256, 'present')
  if (known) return { type: 'known', piece: known.id }
  return addAsPiece(addition, kept)
}

export async function addAsPiece(
  { desk, auditId, targets, showDetails }: Addition,
  kept: EvidenceFile,
): Promise<Settled> {
  if (await isLocked(desk, auditId)) return { type: 'locked' }
  const { fileName } = kept
  const piece = newEvidence(desk, kept, {
    title: proposedTitle(fileName),
    kind: guessKind(fileName),
  })
  await addEvidence(desk, auditId, [piece], targets)
  if (showDetails) openDetailsOfNew(piece.id)
  return { type: 'done' }
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
