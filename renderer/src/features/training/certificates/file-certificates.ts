import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { nameOf } from '../../../domain/people/person.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { newRecord, type TrainingRecord } from '../../../domain/training/record.ts'
import type { Rules } from '../../../domain/training/rules.ts'
import type { Change } from '../../../storage/change.ts'
import type { Desk } from '../../../storage/desk.ts'
import { importLog } from '../../../storage/repositories/log-rows.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import { plural } from '../../../ui/format-number.ts'
import { pieceOfFile } from '../record/certificate-piece.ts'
import { type CertificateRow, recordOf } from './certificate-rows.ts'

interface Filing {
  readonly desk: Desk
  readonly log: StaffLog
  readonly rules: Rules
  readonly rows: readonly CertificateRow[]
}

/**
 * Files what she confirmed, each with the record that it fits or with a new one, as one change.
 *
 * Two files of the same bytes are one piece of the library.
 */
export async function fileCertificates(filing: Filing): Promise<Change | null> {
  const { desk, log, rows } = filing
  const pieces: Evidence[] = []
  const records: TrainingRecord[] = []
  for (const row of rows) {
    const record = recordOf(row, log) ?? recordMadeOf(row, filing)
    if (record === null) continue
    const title = titleOf(record, log)
    const library = [...log.evidence, ...pieces]
    const about = { title, kind: 'certificate' } as const
    const { piece, isNew } = pieceOfFile(desk, library, row.kept, about)
    if (isNew) pieces.push(piece)
    records.push({ ...record, certificate: attached(record, piece, desk.context.today()) })
  }
  const label = plural(records.length, 'certificate')
  const change = await importLog(desk, label, { records, pieces })
  for (const { kept } of rows) noteStanding(desk, kept.sha256, 'present')
  return change
}

function attached({ certificate }: TrainingRecord, piece: Evidence, today: string) {
  return { ...certificate, state: 'attached' as const, evidenceId: piece.id, on: today }
}

function titleOf({ personId, courseName }: TrainingRecord, { people }: StaffLog): string {
  const person = people.find(({ id }) => id === personId)
  return `Certificate ${courseName}${person === undefined ? '' : `, ${nameOf(person)}`}`
}

/** A certificate proves a training that nobody had written down. */
function recordMadeOf(row: CertificateRow, { desk, rules }: Filing): TrainingRecord | null {
  const { personId, courseId, completedOn, kept } = row
  const course = rules.courseById.get(courseId ?? '')
  if (personId === null || completedOn === null || course === undefined) return null
  return newRecord({
    id: desk.context.newId(),
    personId,
    courseId: course.id,
    courseName: course.title,
    completedOn,
    source: {
      type: 'certificate',
      key: `${kept.sha256} ${personId} ${course.id} ${completedOn}`,
      from: '',
    },
    addedAt: desk.context.now(),
    addedBy: desk.context.author(),
  })
}
