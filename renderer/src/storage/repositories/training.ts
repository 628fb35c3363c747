import type { Evidence } from '../../domain/evidence/evidence.ts'
import type { TrainingRecordId } from '../../domain/shared/ids.ts'
import type { Certificate, TrainingRecord, TrainingSession } from '../../domain/training/record.ts'
import { aboutPerson, aboutPiece, aboutSession } from '../about.ts'
import type { What } from '../change.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import { type LogRows, writeLog } from './log-rows.ts'

export async function readTrainingRecords(db: DeskDatabase): Promise<readonly TrainingRecord[]> {
  return db.rows.trainingRecords.toArray()
}

/**
 * Adds records, with certificates as pieces of the library, as one change.
 *
 * What an import brings goes through `importLog`.
 *
 * @param label completes "Undone: Annual update for 47 people"
 */
export function addRecords(
  desk: Desk,
  label: string,
  records: readonly TrainingRecord[],
  pieces: readonly Evidence[] = [],
) {
  return writeLog(desk, { kind: 'training', label }, { records, pieces })
}

/**
 * Changes one thing about a record, on top of whatever else was changed meanwhile.
 *
 * @param label completes "Undone: Day of the annual update of Daljit Sandhu"
 */
export function editRecord(
  desk: Desk,
  record: TrainingRecord,
  label: string,
  edit: (stored: TrainingRecord) => TrainingRecord,
) {
  return desk.change(whatOf(label, [record]), async (rows) => {
    const stored = await rows.trainingRecords.get(record.id)
    if (stored) await rows.trainingRecords.put(edit(stored))
  })
}

/** Files of certificates stay in the library. */
export function removeRecords(desk: Desk, records: readonly TrainingRecord[], label: string) {
  return desk.change(whatOf(label, records), (rows) =>
    rows.trainingRecords.bulkDelete(records.map(({ id }) => id)),
  )
}

export interface CertificateOf {
  readonly record: TrainingRecord
  readonly certificate: Certificate
  /** Its file, where it is new to the library. */
  readonly piece?: Evidence | null
}

/** Says of one record or of many where its certificate is, as one change. */
export function setCertificates(desk: Desk, label: string, all: readonly CertificateOf[]) {
  const pieces = all.flatMap(({ piece }) => piece ?? [])
  const what = whatOf(
    label,
    all.map(({ record }) => record),
    pieces,
  )
  return desk.change(what, async (rows) => {
    const byId = new Map<TrainingRecordId, Certificate>(
      all.map(({ record, certificate }) => [record.id, certificate]),
    )
    const stored = await rows.trainingRecords.bulkGet([...byId.keys()])
    await rows.evidence.bulkPut([...pieces])
    await rows.trainingRecords.bulkPut(
      stored.flatMap((record) => {
        const certificate = record && byId.get(record.id)
        return certificate ? [{ ...record, certificate }] : []
      }),
    )
  })
}

export interface SavedSession
  extends Pick<LogRows, 'records' | 'receipts' | 'bookings' | 'pieces'> {
  readonly session: TrainingSession
}

/**
 * One occasion with all that it leads to, as one change: who attended, whom she states to have
 * been given time to read, the register as a file. Saving it again adds whom it lacked.
 *
 * @param label completes "Undone: INSET of 2 September, 47 people"
 */
export function saveSession(desk: Desk, label: string, { session, ...log }: SavedSession) {
  return writeLog(desk, { kind: 'training', label }, { ...log, sessions: [session] })
}

/** @param field completes "Undone: Venue of “INSET”" */
export function editSession(
  desk: Desk,
  session: TrainingSession,
  field: string,
  edit: (stored: TrainingSession) => TrainingSession,
  pieces: readonly Evidence[] = [],
) {
  const about = [aboutSession(session.id), ...pieces.map(({ id }) => aboutPiece(id))]
  const what = { kind: 'training', label: `${field} of “${session.title}”`, about }
  return desk.change(what, async (rows) => {
    const stored = await rows.trainingSessions.get(session.id)
    if (!stored) return
    await rows.evidence.bulkPut([...pieces])
    await rows.trainingSessions.put(edit(stored))
  })
}

/** Takes out a session and the records that came of it. Receipts stay, as they always do. */
export function removeSession(
  desk: Desk,
  session: TrainingSession,
  its: readonly TrainingRecord[],
) {
  const label = `Removing “${session.title}”`
  const about = [aboutSession(session.id), ...its.map(({ personId }) => aboutPerson(personId))]
  return desk.change({ kind: 'training', label, about: [...new Set(about)] }, async (rows) => {
    await rows.trainingRecords.bulkDelete(its.map(({ id }) => id))
    await rows.trainingSessions.delete(session.id)
  })
}

function whatOf(
  label: string,
  records: readonly TrainingRecord[],
  pieces: readonly Evidence[] = [],
): What {
  const about = [
    ...records.map(({ personId }) => aboutPerson(personId)),
    ...pieces.map(({ id }) => aboutPiece(id)),
  ]
  return { kind: 'training', label, about: [...new Set(about)] }
}
