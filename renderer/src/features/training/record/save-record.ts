import type { Evidence, EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { TrainingRecord } from '../../../domain/training/record.ts'
import type { Desk } from '../../../storage/desk.ts'
import { addRecords } from '../../../storage/repositories/training.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import { pieceOfFile } from './certificate-piece.ts'

/** Keeps a record, new or changed, with the certificate that was just attached, as one change. */
export async function saveRecord(
  desk: Desk,
  library: readonly Evidence[],
  person: Person,
  record: TrainingRecord,
  file: EvidenceFile | null,
) {
  const label = `${record.courseName} of ${nameOf(person)}`
  if (file === null) return addRecords(desk, label, [record])
  const title = `Certificate ${record.courseName}, ${nameOf(person)}`
  const { piece, isNew } = pieceOfFile(desk, library, file, { title, kind: 'certificate' })
  const certificate = { ...record.certificate, state: 'attached' as const, evidenceId: piece.id }
  const change = await addRecords(desk, label, [{ ...record, certificate }], isNew ? [piece] : [])
  noteStanding(desk, file.sha256, 'present')
  return change
}
