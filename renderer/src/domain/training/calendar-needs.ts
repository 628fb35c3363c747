import type { CalendarFile } from '../packs/schemas/training-file.ts'
import { ALL_STAFF } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import { addDays, dateInWords } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { groupedBy } from '../shared/grouped.ts'
import type { PersonId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { TrainingLine } from './cells.ts'
import type { Booking } from './record.ts'
import type { Requirement } from './requirement.ts'
import { rulesInForce } from './rules.ts'
import { trainingStanding } from './standing.ts'
import { compareStates } from './state-order.ts'

export type CalendarSession = CalendarFile['sessions'][number]

/** A session of the calendar, and who of the school could use it. */
export interface SessionNeeds {
  readonly session: CalendarSession
  readonly on: LocalDate
  /** Nothing but the waiting list is left. */
  readonly full: boolean
  /**
   * Whoever needs what it clears and has no place, here or on another session of the course;
   * what presses most first.
   */
  readonly could: readonly CouldTake[]
  /** Places at this session, in the order of names. */
  readonly booked: readonly PersonBooking[]
  /** Whoever needs it and has a place on another session. */
  readonly elsewhere: readonly PersonBooking[]
  /** `4 of your people could take Working Together Update on 4 March 2027.` */
  readonly words: string
}

export interface CouldTake {
  readonly person: Person
  /** What it would clear: first what is asked of a role of hers, and what presses most. */
  readonly lines: readonly TrainingLine[]
}

export interface PersonBooking {
  readonly person: Person
  readonly booking: Booking
}

/** A waiting list is no place: whoever is on one could still take another session. */
const HAS_PLACE: ReadonlySet<Booking['state']> = new Set([
  'planned',
  'booked',
  'attended',
  'certificate-in',
])

/** Sessions from today on, each with who could take it. A pack without a calendar has none. */
export function calendarNeeds(log: StaffLog): readonly SessionNeeds[] {
  const sessions = (log.pack.calendar?.sessions ?? [])
    .filter(({ start }) => start.slice(0, 10) >= log.today)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  const needs = needsOf(log)
  const bookings = groupedBy(log.bookings, ({ personId }) => personId)
  const people = new Map(log.people.map((person) => [person.id, person]))
  return sessions.map((session) => sessionNeeds(session, { log, needs, bookings, people }))
}

interface Known {
  readonly log: StaffLog
  readonly needs: readonly CouldTake[]
  readonly bookings: ReadonlyMap<PersonId, readonly Booking[]>
  readonly people: ReadonlyMap<PersonId, Person>
}

function sessionNeeds(session: CalendarSession, known: Known): SessionNeeds {
  const on = session.start.slice(0, 10)
  const full = session.placesLeft === 0 || session.status.startsWith('full')
  const needing = on > known.log.today ? whoNeeds(session, known) : []
  const could: CouldTake[] = []
  const elsewhere: PersonBooking[] = []
  for (const one of needing) {
    const [place] = placesOf(one, session, known)
    if (place === undefined) could.push(one)
    else if (place.calendarId !== session.id) elsewhere.push({ person: one.person, booking: place })
  }
  const booked = known.log.bookings.flatMap((booking) => {
    const person = known.people.get(booking.personId)
    return booking.calendarId !== session.id || !person || person.erasedAt !== null
      ? []
      : [{ person, booking }]
  })
  const words = wordsOf(session, on, full, could.length)
  return { session, on, full, could, booked, elsewhere, words }
}

/** All that is asked of people and not exempt, with what so many people must meet where it lacks. */
function needsOf(log: StaffLog): readonly CouldTake[] {
  const { people, school } = trainingStanding(log)
  const ofSchool = groupedBy(
    school
      .filter(({ state }) => state !== 'in-date')
      .flatMap((one) => one.people.map(({ person, line }) => ({ id: person.id, line }))),
    ({ id }) => id,
  )
  return people.map(({ person, cells }) => ({
    person,
    lines: [
      ...[...cells.values()].flatMap(({ lines }) => lines),
      ...(ofSchool.get(person.id) ?? []).map(({ line }) => line),
    ],
  }))
}

/**
 * Who needs a course.
 *
 * One that is meant for roles, such as the leads' update, also stands in for what all staff
 * need every year. It is offered to those roles only, else it would be offered to everybody.
 */
function whoNeeds({ courseId, end }: CalendarSession, { log, needs }: Known): readonly CouldTake[] {
  const { dueSoonDays, requirements } = rulesInForce(log)
  const until = addDays(end.slice(0, 10), dueSoonDays)
  const clears = ({ anyOf }: Requirement) => anyOf.includes(courseId)
  const isForRoles = requirements.some((one) => isOfRole(one) && clears(one))
  return needs
    .flatMap(({ person, lines }) => {
      const hers = lines.filter((line) => clears(line.requirement) && isNeededBy(line, until))
      const first = isForRoles ? hers.filter(({ requirement }) => isOfRole(requirement)) : hers
      const rest = hers.filter((line) => !first.includes(line))
      return first.length === 0 ? [] : [{ person, lines: [...first.sort(byUrgency), ...rest] }]
    })
    .sort((a, b) => byUrgency(a.lines[0], b.lines[0]))
}

/** Asked of some, and not of all who work at the school. */
function isOfRole({ roles }: Requirement): boolean {
  return !roles.includes(ALL_STAFF)
}

function byUrgency(a: TrainingLine | undefined, b: TrainingLine | undefined): number {
  if (a === undefined || b === undefined) return 0
  const order = compareStates(a.state, b.state)
  return order !== 0 ? order : (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : Number(a.dueOn !== b.dueOn)
}

/** Lacking now, or due by then. */
function isNeededBy({ state, dueOn }: TrainingLine, until: LocalDate): boolean {
  if (state === 'exempt' || state === 'not-asked-yet') return false
  return state === 'never' || (dueOn !== null && dueOn <= until)
}

/** Her places on the same course that no record has answered yet; this session's first. */
function placesOf(
  { person, lines }: CouldTake,
  { id, courseId }: CalendarSession,
  { bookings }: Known,
): readonly Booking[] {
  const since = lines.map(({ record }) => record?.completedOn ?? '').sort()[0] ?? ''
  return (bookings.get(person.id) ?? [])
    .filter((booking) => booking.courseId === courseId && booking.start.slice(0, 10) > since)
    .filter(({ state, calendarId }) =>
      state === 'waiting-list' ? calendarId === id : HAS_PLACE.has(state),
    )
    .sort((a, b) => Number(b.calendarId === id) - Number(a.calendarId === id))
}

function wordsOf({ title }: CalendarSession, on: LocalDate, full: boolean, could: number): string {
  const what = `${title} on ${dateInWords(on)}`
  if (could === 0) return full ? `${what} is full.` : `Nobody here needs ${what} now.`
  const people = could === 1 ? '1 of your people' : `${could} of your people`
  return full
    ? `${what} is full; ${people} could join the waiting list.`
    : `${people} could take ${what}.`
}
