import type { Table } from 'dexie'
import type { Evidence } from '../../domain/evidence/evidence.ts'
import type { Induction, InductionItem } from '../../domain/induction/induction.ts'
import type { Person } from '../../domain/people/person.ts'
import type { Policy } from '../../domain/policies/policy.ts'
import type { Receipt, SignSheet } from '../../domain/receipts/receipt.ts'
import type { PersonId } from '../../domain/shared/ids.ts'
import type {
  Booking,
  OwnCourse,
  TrainingExemption,
  TrainingRecord,
  TrainingSession,
} from '../../domain/training/record.ts'
import {
  aboutCourse,
  aboutDocument,
  aboutPerson,
  aboutPiece,
  aboutPolicy,
  aboutSession,
} from '../about.ts'
import type { RowKey } from '../change.ts'
import type { RowTables } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { ImportMapping } from '../tables.ts'

/**
 * Rows of the staff log that are written together, new ones and ones that came out otherwise.
 *
 * Receipts are only ever new. What was brought in from the same line of the same file, sheet or
 * session before is left out, so that doing it twice is doing it once.
 */
export interface LogRows {
  readonly people?: readonly Person[]
  readonly policies?: readonly Policy[]
  readonly receipts?: readonly Receipt[]
  readonly signSheets?: readonly SignSheet[]
  readonly records?: readonly TrainingRecord[]
  readonly sessions?: readonly TrainingSession[]
  readonly bookings?: readonly Booking[]
  readonly exemptions?: readonly TrainingExemption[]
  readonly ownCourses?: readonly OwnCourse[]
  readonly inductions?: readonly Induction[]
  readonly inductionItems?: readonly InductionItem[]
  /** Files that the rows name, as pieces of the library. */
  readonly pieces?: readonly Evidence[]
  /** How the columns of a list were read. */
  readonly mapping?: ImportMapping<string> | null
}

/**
 * Writes them as one change.
 *
 * @param label completes "Undone: Part One for 47 people"
 * @returns null when all of it was there already
 */
export function writeLog(
  desk: Desk,
  { kind, label, about = [] }: LogWhat,
  log: LogRows,
  /** Within the change, before anything is written. */
  before: (rows: RowTables) => PromiseLike<void> = async () => undefined,
) {
  const what = { kind, label, about: [...new Set([...about, ...aboutLog(log)])] }
  return desk.change(what, async (rows) => {
    await before(rows)
    await putLog(rows, log)
  })
}

/** All that an import does, as one change with one undo. */
export function importLog(desk: Desk, label: string, log: LogRows) {
  return writeLog(desk, { kind: 'import', label }, log)
}

export interface LogWhat {
  readonly kind: string
  readonly label: string
  /** Besides whom and what the rows themselves are about. */
  readonly about?: readonly string[]
}

/** Within a change. */
export async function putLog(rows: RowTables, log: LogRows): Promise<void> {
  await putAll(rows.evidence, log.pieces)
  await putAll(rows.people, log.people)
  await putAll(rows.policies, log.policies)
  await putAll(rows.ownCourses, log.ownCourses)
  await putAll(rows.trainingSessions, log.sessions)
  await putAll(rows.trainingRecords, await notYetThere(rows, log.records ?? []))
  await putAll(rows.signSheets, log.signSheets)
  await putAll(rows.bookings, log.bookings)
  await putAll(rows.trainingExemptions, log.exemptions)
  await putAll(rows.inductionItems, log.inductionItems)
  await putAll(rows.inductions, log.inductions)
  const receipts = await notYetSaid(rows, log.receipts ?? [])
  if (receipts.length > 0) await rows.receipts.bulkAdd([...receipts])
  if (log.mapping) await rows.importMappings.put(log.mapping)
}

async function putAll<T>(
  table: { bulkPut(rows: readonly T[]): PromiseLike<unknown> },
  rows: readonly T[] = [],
): Promise<void> {
  if (rows.length > 0) await table.bulkPut(rows)
}

function aboutLog(log: LogRows): readonly string[] {
  const persons = [
    ...(log.people ?? []).map(({ id }) => id),
    ...[log.receipts, log.records, log.bookings, log.exemptions].flatMap((each) =>
      (each ?? []).map(({ personId }) => personId),
    ),
    ...(log.inductions ?? []).map(({ id }) => id),
  ]
  return [
    ...persons.map(aboutPerson),
    ...(log.policies ?? []).map(({ id }) => aboutPolicy(id)),
    ...(log.receipts ?? []).map(({ documentId }) => aboutDocument(documentId)),
    ...(log.sessions ?? []).map(({ id }) => aboutSession(id)),
    ...(log.ownCourses ?? []).map(({ id }) => aboutCourse(id)),
    ...(log.pieces ?? []).map(({ id }) => aboutPiece(id)),
  ]
}

/** An entry that was corrected since may be made again: it no longer stands. */
async function notYetSaid(
  rows: RowTables,
  receipts: readonly Receipt[],
): Promise<readonly Receipt[]> {
  if (!receipts.some(({ source }) => source !== null)) return receipts
  const there = await rowsOfPersons(rows.receipts, personsOf(receipts))
  const corrected = new Set(there.map(({ corrects }) => corrects))
  const said = new Set(there.filter(({ id }) => !corrected.has(id)).flatMap(keyOfReceipt))
  return receipts.filter((receipt) => isNew(said, keyOfReceipt(receipt)))
}

async function notYetThere(
  rows: RowTables,
  records: readonly TrainingRecord[],
): Promise<readonly TrainingRecord[]> {
  if (!records.some(hasKey)) return records
  const there = await rowsOfPersons(rows.trainingRecords, personsOf(records))
  const ids = new Set(there.map(({ id }) => id))
  const known = new Set(there.flatMap(keyOfRecord))
  // One that is there under its id comes out otherwise, and is no second one.
  return records.filter((record) => ids.has(record.id) || isNew(known, keyOfRecord(record)))
}

/** So many people are looked up one by one; a list of a whole school reads the table at once. */
const FEW_PEOPLE = 20

async function rowsOfPersons<Row extends { readonly personId: PersonId }>(
  table: Table<Row, RowKey>,
  persons: readonly PersonId[],
): Promise<readonly Row[]> {
  if (persons.length <= FEW_PEOPLE) return table.where('personId').anyOf(persons).toArray()
  const asked = new Set(persons)
  return (await table.toArray()).filter(({ personId }) => asked.has(personId))
}

/** What has no key is always new; what has one is new once. */
function isNew(known: Set<string>, [key]: readonly string[]): boolean {
  if (key === undefined) return true
  if (known.has(key)) return false
  known.add(key)
  return true
}

const personsOf = (rows: readonly { readonly personId: PersonId }[]): PersonId[] => [
  ...new Set(rows.map(({ personId }) => personId)),
]

function keyOfReceipt(receipt: Receipt): readonly string[] {
  const { source, personId, documentId, version, state, corrects } = receipt
  if (source === null || source.key === '') return []
  return [JSON.stringify([source.type, source.key, personId, documentId, version, state, corrects])]
}

const hasKey = ({ source }: TrainingRecord): boolean => source.type !== 'hand' && source.key !== ''

function keyOfRecord(record: TrainingRecord): readonly string[] {
  if (!hasKey(record)) return []
  const { source, personId, courseId, courseName } = record
  return [JSON.stringify([source.type, source.key, personId, courseId ?? courseName])]
}
