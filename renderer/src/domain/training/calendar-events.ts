import { nameOf, type Person } from '../people/person.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { CalendarEvent } from './calendar-event.ts'
import type { CalendarSession } from './calendar-needs.ts'
import { type DueLine, linesOf } from './due-list.ts'
import type { Booking } from './record.ts'

/** A place has to be booked well before, and the day must not be forgotten. */
const REMIND_OF_DUE = [90, 14] as const
const REMIND_OF_SESSION = [7, 1] as const

/**
 * What falls due for people, a day each, from today on.
 *
 * With names: for the diary of the lead, never for the partnership.
 */
export function dueEvents(log: StaffLog): readonly CalendarEvent[] {
  const isToCome = ({ state, dueOn }: DueLine['cell']) =>
    (state === 'in-date' || state === 'due-soon') && dueOn !== null && dueOn >= log.today
  return [...linesOf(log, log.today, isToCome)]
    .map(dueEvent)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

function dueEvent({ person, row, cell }: DueLine): CalendarEvent {
  return {
    uid: `due-${person.id}-${row.id}`,
    title: `${row.title}: ${nameOf(person)} is due`,
    description: cell.lines.map(({ requirement }) => requirement.title).join('\n'),
    location: '',
    url: null,
    when: { type: 'day', on: cell.dueOn ?? '' },
    remindDaysBefore: REMIND_OF_DUE,
  }
}

function dayOf({ when }: CalendarEvent): string {
  return when.type === 'day' ? when.on : when.start
}

const GOING: ReadonlySet<Booking['state']> = new Set(['planned', 'booked', 'waiting-list'])

/** Sessions on which somebody has a place or waits for one, from today on. */
export function bookingEvents(log: StaffLog): readonly CalendarEvent[] {
  const people = new Map(log.people.map((person) => [person.id, person]))
  const sessions = log.pack.calendar?.sessions ?? []
  return log.bookings.flatMap((booking): readonly CalendarEvent[] => {
    const person = people.get(booking.personId)
    const session = sessions.find(({ id }) => id === booking.calendarId)
    const isToCome = booking.start.slice(0, 10) >= log.today && GOING.has(booking.state)
    if (person === undefined || person.erasedAt !== null || !isToCome) return []
    return [bookingEvent(booking, person, session)]
  })
}

function bookingEvent(
  booking: Booking,
  person: Person,
  session: CalendarSession | undefined,
): CalendarEvent {
  const waits = booking.state === 'waiting-list' ? ' (waiting list)' : ''
  return {
    uid: `booking-${booking.id}`,
    title: `${booking.title}: ${nameOf(person)}${waits}`,
    description: [session?.note ?? '', booking.note].filter((part) => part !== '').join('\n'),
    location: session?.venue ?? (session?.online === true ? 'Online' : ''),
    url: session?.bookingUrl ?? null,
    when:
      session === undefined
        ? { type: 'day', on: booking.start.slice(0, 10) }
        : { type: 'times', start: session.start, end: session.end },
    remindDaysBefore: REMIND_OF_SESSION,
  }
}

/** One session of the partnership's calendar, for whoever wants it in a diary. */
export function sessionEvent(session: CalendarSession): CalendarEvent {
  return {
    uid: `session-${session.id}`,
    title: session.title,
    description: session.note ?? '',
    location: session.venue ?? (session.online ? 'Online' : ''),
    url: session.bookingUrl,
    when: { type: 'times', start: session.start, end: session.end },
    remindDaysBefore: REMIND_OF_SESSION,
  }
}
