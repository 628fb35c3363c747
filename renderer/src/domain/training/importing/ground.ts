import {
  findPerson,
  type PeopleToFind,
  type PersonFound,
  peopleToFind,
  plainName,
} from '../../people/find-person.ts'
import type { Person } from '../../people/person.ts'
import { addDays } from '../../shared/calendar.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { groupedBy } from '../../shared/grouped.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { StaffLog } from '../../staff-log/staff-log.ts'
import { type CourseFound, matchCourse, plainCourse } from '../match-course.ts'
import type { TrainingRecord } from '../record.ts'
import { type Rules, rulesInForce } from '../rules.ts'
import type { HistoryRow } from './history-row.ts'
import { deedOf, keysOfRow } from './listed-record.ts'

/** What a list is held against, put in order once. */
export interface Ground {
  readonly rules: Rules
  readonly today: LocalDate
  readonly personById: ReadonlyMap<PersonId, Person>
  readonly find: (row: HistoryRow) => PersonFound
  readonly match: (course: string) => CourseFound
  readonly heldByKey: ReadonlyMap<string, readonly TrainingRecord[]>
  readonly heldByDeed: ReadonlyMap<string, readonly TrainingRecord[]>
  /** Records that were brought in as one of the rows: no other row is found to be one of them. */
  readonly reserved: ReadonlySet<TrainingRecord>
  /** Records that a line of the list was found to be. */
  readonly claimed: Set<TrainingRecord>
  /** Days and rows of lines that are added, by who and what. */
  readonly added: Map<string, { readonly on: LocalDate; readonly row: number }[]>
}

export function groundOf(log: StaffLog, rows: readonly HistoryRow[]): Ground {
  const rules = rulesInForce(log)
  const ground = peopleToFind(log.people)
  const imported = log.records.filter(({ source }) => source.type === 'import')
  const heldByKey = groupedBy(inOrder(imported), ({ source }) => source.key)
  return {
    rules,
    today: log.today,
    personById: new Map(log.people.map((person) => [person.id, person])),
    find: askedOnce(keyOfPerson, (row: HistoryRow) => find(row, ground)),
    match: askedOnce(plainCourse, (course: string) => matchCourse(course, rules.courses)),
    heldByKey,
    reserved: new Set(
      rows.flatMap((row) => keysOfRow(row).flatMap((key) => heldByKey.get(key) ?? [])),
    ),
    heldByDeed: groupedBy(inOrder(log.records), ({ personId, courseId, courseName }) =>
      deedOf(personId, courseId, courseName),
    ),
    claimed: new Set(),
    added: new Map(),
  }
}

/** By id, which is by age, so that it is always the same one that is found first. */
function inOrder(records: readonly TrainingRecord[]): readonly TrainingRecord[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A name stands in many rows of a list and is looked for once. */
function askedOnce<Q, A>(keyOf: (question: Q) => string, ask: (question: Q) => A) {
  const answers = new Map<string, A>()
  return (question: Q): A => {
    const key = keyOf(question)
    const before = answers.get(key)
    if (before !== undefined) return before
    const answer = ask(question)
    answers.set(key, answer)
    return answer
  }
}

/** Rows with the same key mean the same person. */
export function keyOfPerson({ name, email, staffCode }: HistoryRow): string {
  return [plainName(name), email, staffCode.toLowerCase()].join('|')
}

function find({ name, email, staffCode }: HistoryRow, ground: PeopleToFind): PersonFound {
  return findPerson({ name, email, staffCode }, ground)
}

/** So near to each other two days of one course are perhaps one. */
const NEAR_DAYS = 3

/** Whether two days are so near that they are perhaps one. */
export function areNear(one: LocalDate, other: LocalDate): boolean {
  return addDays(one, -NEAR_DAYS) <= other && other <= addDays(one, NEAR_DAYS)
}

/**
 * Whether a record held is perhaps that of a row: a few days apart, or day and month exchanged.
 *
 * Two rows of lists may well be of 9 January and of 1 September, so exchanged is only asked
 * about where somebody typed the other day by hand.
 */
export function isPerhaps({ completedOn, source }: TrainingRecord, on: LocalDate): boolean {
  if (areNear(completedOn, on)) return true
  const exchanged = `${on.slice(0, 4)}-${on.slice(8)}-${on.slice(5, 7)}`
  return source.type !== 'import' && completedOn === exchanged
}
