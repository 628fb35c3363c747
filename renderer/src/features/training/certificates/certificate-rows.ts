import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { groupedBy } from '../../../domain/shared/grouped.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { remembered } from '../../../domain/shared/remembered.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import {
  type Candidate,
  type CertificateProposal,
  proposeCertificate,
} from '../../../domain/training/certificate-names.ts'
import type { CourseId, TrainingRecord } from '../../../domain/training/record.ts'

/** One file, with what is proposed for it or what she said. */
export interface CertificateRow {
  readonly id: string
  /** In the vault already; no record was touched. */
  readonly kept: EvidenceFile
  readonly personId: PersonId | null
  readonly courseId: CourseId | null
  readonly completedOn: LocalDate | null
  /** How sure the proposal is as a whole; `hers` once she has changed or confirmed it. */
  readonly sure: 'high' | 'fair' | 'low' | 'hers'
  readonly confirmed: boolean
}

/** What the file's name and its words tell. Nothing of it is set. */
export function proposedRow(
  id: string,
  kept: EvidenceFile,
  text: string,
  log: StaffLog,
): CertificateRow {
  const proposal = proposeCertificate(kept.fileName, text, log)
  return { id, kept, confirmed: false, ...bestOf(proposal) }
}

type Best = Pick<CertificateRow, 'personId' | 'courseId' | 'completedOn' | 'sure'>

/** A record that it fits says all three at once; else each is proposed by itself. */
function bestOf({ people, courses, days, records }: CertificateProposal): Best {
  const [record] = records
  if (record !== undefined && isAlone(records) && isBelieved(record, days)) {
    const { personId, courseId, completedOn } = record.is
    return { personId, courseId, completedOn, sure: record.confidence }
  }
  const [first, course] = [people[0], courses[0]]
  const person = isAlone(people) ? first : undefined
  const day = days[0] ?? onlyDayOf(records, person?.is.id, course?.is.id)
  const parts = [person, course, day]
  return {
    personId: first?.is.id ?? null,
    courseId: course?.is.id ?? null,
    completedOn: day?.is ?? null,
    sure: parts.some((part) => part === undefined || part.confidence === 'low')
      ? 'low'
      : parts.every((part) => part?.confidence === 'high')
        ? 'high'
        : 'fair',
  }
}

/** Without a day in the file: that of the one record which the person and the course leave. */
function onlyDayOf(
  records: readonly Candidate<TrainingRecord>[],
  personId: PersonId | undefined,
  courseId: CourseId | undefined,
): Candidate<LocalDate> | undefined {
  const [one, other] = records.filter(
    ({ is }) => is.personId === personId && is.courseId === courseId,
  )
  if (one === undefined || other !== undefined) return undefined
  return { is: one.is.completedOn, confidence: 'fair', score: one.score }
}

/** A day that the file names beats the record of another day: it may be of a later training. */
function isBelieved(
  { is, confidence }: Candidate<TrainingRecord>,
  days: readonly Candidate<LocalDate>[],
): boolean {
  if (confidence === 'low') return false
  const named = days.filter((day) => day.confidence !== 'low')
  return named.length === 0 || named.some((day) => day.is === is.completedOn)
}

/** Two that are equally likely are none that is sure. */
function isAlone([first, second]: readonly Candidate<unknown>[]): boolean {
  return first !== undefined && (second === undefined || second.score < first.score)
}

type Deed = Pick<TrainingRecord, 'personId' | 'courseId' | 'completedOn'>

const deedKey = ({ personId, courseId, completedOn }: Deed): string =>
  `${personId} ${courseId} ${completedOn}`

/** Two hundred files are each held against ten thousand records. */
const byDeed = remembered((records: readonly TrainingRecord[]) =>
  groupedBy(
    records.filter(({ result }) => result === 'completed'),
    deedKey,
  ),
)

/** The record that a row would be filed with; null where it makes a new one. */
export function recordOf(
  { personId, courseId, completedOn }: CertificateRow,
  log: Pick<StaffLog, 'records'>,
): TrainingRecord | null {
  if (personId === null || courseId === null || completedOn === null) return null
  const same = byDeed(log.records).get(deedKey({ personId, courseId, completedOn })) ?? []
  return same.find(({ certificate }) => certificate.state !== 'attached') ?? same[0] ?? null
}

/** Whether all is said that a record needs. */
export function isWhole({ personId, courseId, completedOn }: CertificateRow): boolean {
  return personId !== null && courseId !== null && completedOn !== null
}

/** Where these very bytes are filed already. */
export function filedWith(
  { kept }: Pick<CertificateRow, 'kept'>,
  log: Pick<StaffLog, 'evidence' | 'records'>,
): TrainingRecord | null {
  const pieces = new Set(
    log.evidence
      .filter(({ versions }) =>
        versions.some(({ source }) => source.type === 'file' && source.sha256 === kept.sha256),
      )
      .map(({ id }) => id),
  )
  return log.records.find(({ certificate }) => pieces.has(certificate.evidenceId ?? '')) ?? null
}

/** Ids of the rows that mean the same record as another of them. */
export function meantTwice(
  rows: readonly CertificateRow[],
  log: Pick<StaffLog, 'records'>,
): ReadonlySet<string> {
  const groups = groupedBy(rows, (row) => recordOf(row, log))
  const shared = [...groups].filter(([record, same]) => record !== null && same.length > 1)
  return new Set(shared.flatMap(([, same]) => same.map(({ id }) => id)))
}
