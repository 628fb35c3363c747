import type { Person } from '../../people/person.ts'
import type { LocalDate } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { plainCourse } from '../match-course.ts'
import type { Course } from '../requirement.ts'
import type { HistoryChoices } from './choices.ts'
import { type Ground, keyOfPerson } from './ground.ts'
import type { HistoryKind } from './history-line.ts'
import type { DateProblem, HistoryRow } from './history-row.ts'

/** One part of a line: what it is, or why that is open. */
export interface Part<T> {
  readonly is: T | null
  readonly open: HistoryKind | null
}

const skipped = { is: null, open: 'skipped' } as const

const OPEN_PERSON = {
  nobody: 'unknown-person',
  likely: 'likely-person',
  which: 'which-person',
} as const

function personOf(
  id: PersonId,
  row: HistoryRow,
  { personById }: Ground,
  added: HistoryChoices['added'],
): Person | undefined {
  const own = added?.get(keyOfPerson(row))
  return own?.id === id ? own : personById.get(id)
}

export function whoOf(
  row: HistoryRow,
  ground: Ground,
  { people, added }: HistoryChoices,
): Part<Person> {
  const found = ground.find(row)
  if (found.type === 'found') return { is: found.person, open: null }
  const choice = people.get(keyOfPerson(row))
  if (choice === 'skip') return skipped
  const chosen = choice === undefined ? undefined : personOf(choice, row, ground, added)
  return chosen === undefined
    ? { is: null, open: OPEN_PERSON[found.type] }
    : { is: chosen, open: null }
}

/** A course that is known under no name is taken by its words, and said to be unknown. */
export function whatOf(row: HistoryRow, ground: Ground, { courses }: HistoryChoices): Part<Course> {
  const choice = courses.get(plainCourse(row.course))
  if (choice === 'skip') return skipped
  if (choice === 'none') return { is: null, open: 'unknown-course' }
  const chosen = choice === undefined ? undefined : ground.rules.courseById.get(choice)
  if (chosen !== undefined) return { is: chosen, open: null }
  const found = ground.match(row.course)
  if (found.type === 'found') return { is: found.course, open: null }
  return { is: null, open: found.type === 'likely' ? 'likely-course' : 'unknown-course' }
}

const OPEN_DATE: Readonly<Record<DateProblem, HistoryKind>> = {
  missing: 'no-date',
  unreadable: 'bad-date',
  'no-such-day': 'bad-date',
  future: 'future-date',
  unlikely: 'unlikely-date',
}

/** An unlikely day she may take as it is; one that has not come she may not. */
export function whenOf(
  { row, completed }: HistoryRow,
  { today }: Ground,
  { dates, lines }: HistoryChoices,
): Part<LocalDate> {
  const given = dates.get(row)
  if (given !== undefined) {
    return given > today ? { is: null, open: 'future-date' } : { is: given, open: null }
  }
  const { on, problem } = completed
  if (problem === null) return { is: on, open: null }
  const taken = problem.kind === 'unlikely' && lines.get(row) === 'take'
  return taken ? { is: on, open: null } : { is: null, open: OPEN_DATE[problem.kind] }
}
