import { readingDocuments } from '../../../domain/receipts/documents.ts'
import type { Receipt } from '../../../domain/receipts/receipt.ts'
import { decidingReceipt, standingReceipts } from '../../../domain/receipts/standing-receipts.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { courseFromPack, courseFromSchool } from '../../../domain/training/catalogue.ts'
import type { TrainingRecord } from '../../../domain/training/record.ts'
import { trainingStanding } from '../../../domain/training/standing.ts'

/** One course on the sheet: the newest time it was done. */
export interface TrainingOnRecord {
  readonly record: TrainingRecord
  readonly course: string
  /** By when it is to be done again, where a rule or the record says so. */
  readonly dueOn: LocalDate | null
}

/** One document on the sheet: what was decided last. */
export interface ReadingOnRecord {
  readonly receipt: Receipt
  readonly title: string
  /** The version that was read, where it has a name of its own. */
  readonly version: string
}

/** What fits on one page, newest first, and how much more there is. */
export interface OnOnePage<T> {
  readonly shown: readonly T[]
  readonly more: number
}

/** As many lines as one sheet of A4 holds beside the particulars and the signatures. */
const MOST_TRAINING = 16
const MOST_READING = 14

export function trainingOnRecord(log: StaffLog, personId: PersonId): OnOnePage<TrainingOnRecord> {
  const titles = new Map(
    [...log.pack.training.courses.map(courseFromPack), ...log.ownCourses.map(courseFromSchool)].map(
      ({ id, title }) => [id, title],
    ),
  )
  const due = dueDays(log, personId)
  const newest = new Map<string, TrainingRecord>()
  for (const record of log.records) {
    if (record.personId !== personId || record.result !== 'completed') continue
    const key = record.courseId ?? `name ${record.courseName}`
    const before = newest.get(key)
    if (before === undefined || record.completedOn > before.completedOn) newest.set(key, record)
  }
  const lines = [...newest.values()]
    .sort((a, b) => (a.completedOn > b.completedOn ? -1 : 1))
    .map((record) => ({
      record,
      course: titles.get(record.courseId ?? '') ?? record.courseName,
      dueOn: due.get(record.id) ?? null,
    }))
  return fitted(lines, MOST_TRAINING)
}

/** The next day that any rule derives from a record. */
function dueDays(log: StaffLog, personId: PersonId): ReadonlyMap<string, LocalDate> {
  const hers = trainingStanding(log).people.find(({ person }) => person.id === personId)
  const days = new Map<string, LocalDate>()
  for (const { lines } of hers?.cells.values() ?? []) {
    for (const { record, dueOn } of lines) {
      if (record === null || dueOn === null) continue
      const before = days.get(record.id)
      if (before === undefined || dueOn < before) days.set(record.id, dueOn)
    }
  }
  return days
}

export function readingOnRecord(log: StaffLog, personId: PersonId): OnOnePage<ReadingOnRecord> {
  const titles = new Map(readingDocuments(log).map(({ id, title }) => [id, title]))
  const versions = versionLabels(log)
  const byDocument = new Map<string, Receipt[]>()
  for (const receipt of standingReceipts(log.receipts)) {
    if (receipt.personId !== personId) continue
    const there = byDocument.get(receipt.documentId)
    if (there === undefined) byDocument.set(receipt.documentId, [receipt])
    else there.push(receipt)
  }
  const lines = [...byDocument.values()]
    .flatMap((receipts) => decidingReceipt(receipts) ?? [])
    .sort((a, b) => (a.on > b.on ? -1 : 1))
    .map((receipt) => ({
      receipt,
      title: titles.get(receipt.documentId) ?? receipt.documentId,
      version: versions.get(receipt.version) ?? '',
    }))
  return fitted(lines, MOST_READING)
}

function versionLabels(log: StaffLog): ReadonlyMap<string, string> {
  return new Map(
    [...log.policies, ...log.readingDocuments].flatMap(({ versions }) =>
      versions.map(({ id, label }) => [id, label] as const),
    ),
  )
}

function fitted<T>(lines: readonly T[], most: number): OnOnePage<T> {
  return { shown: lines.slice(0, most), more: Math.max(0, lines.length - most) }
}
