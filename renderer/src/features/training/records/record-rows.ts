import { nameOf, type Person } from '../../../domain/people/person.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import { foldText } from '../../../domain/shared/text.ts'
import type { TrainingRecord } from '../../../domain/training/record.ts'
import { deliveryWords } from '../record/delivery.ts'
import type { Training } from '../use-training.ts'
import { CERTIFICATES } from '../words/certificate-words.ts'

/** One record with whose it is, ready to be searched. */
export interface RecordRow {
  readonly record: TrainingRecord
  readonly person: Person | null
  readonly name: string
  readonly found: string
}

/** All records that are kept, the newest first; those of people who left too. */
export function recordRows({ log }: Pick<Training, 'log'>): readonly RecordRow[] {
  const people = new Map(log.people.map((person) => [person.id, person]))
  return [...log.records]
    .sort((a, b) => (a.completedOn === b.completedOn ? 0 : a.completedOn < b.completedOn ? 1 : -1))
    .map((record) => {
      const person = people.get(record.personId) ?? null
      const name = person === null ? 'No longer in the register' : nameOf(person)
      const words = [name, record.courseName, record.provider, record.note, record.completedOn]
      return { record, person, name, found: foldText(words.join(' ')) }
    })
}

interface RecordSearch {
  readonly text: string
  /** Empty for all; `unknown` for those that no catalogue names. */
  readonly courseId: string
}

export function searchRecords(
  rows: readonly RecordRow[],
  { text, courseId }: RecordSearch,
): readonly RecordRow[] {
  const words = foldText(text).split(/\s+/)
  return rows.filter(
    ({ record, found }) =>
      words.every((word) => found.includes(word)) &&
      (courseId === '' || (record.courseId ?? 'unknown') === courseId),
  )
}

const HEAD = [
  'Surname',
  'First names',
  'Staff code',
  'Email',
  'Course',
  'Date',
  'Provider',
  'Hours',
  'How',
  'Result',
  'Certificate',
  'Due on',
  'Note',
  'What changed',
]

/** For a spreadsheet, with headings by which it can be brought in again. */
export function recordsCsv(rows: readonly RecordRow[]): string {
  const lines = rows.map(({ record, person }) => [
    person?.family ?? '',
    person?.given ?? '',
    person?.staffCode ?? '',
    person?.email ?? '',
    record.courseName,
    record.completedOn,
    record.provider,
    record.hours === null ? '' : String(record.hours),
    deliveryWords(record.delivery),
    record.result === 'completed' ? 'Completed' : 'Not completed',
    CERTIFICATES[record.certificate.state].word,
    record.dueOverride?.on ?? '',
    record.note,
    record.whatChanged,
  ])
  return csvOf([HEAD, ...lines])
}
