import { nameOf } from '../../../domain/people/person.ts'
import type { Booking } from '../../../domain/training/record.ts'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { Training } from '../use-training.ts'
import { startWords } from '../words/booking-words.ts'
import { BookingState } from './BookingState.tsx'
import { HELD } from './booking-choices.ts'

interface HeldSessionsProps {
  readonly training: Training
  readonly bookings: readonly Booking[]
}

/** Places on sessions that were held: did they attend, and is the certificate in? */
export function HeldSessions({ training, bookings }: HeldSessionsProps) {
  const people = new Map(training.log.people.map((person) => [person.id, person]))
  const ends = new Map((training.log.pack.calendar?.sessions ?? []).map(({ id, end }) => [id, end]))
  return (
    <section className="tr-part" aria-labelledby="tr-held">
      <h2 id="tr-held">Held: what became of the places</h2>
      <ul className="tr-lines">
        {bookings.map((booking) => {
          const person = people.get(booking.personId)
          if (person === undefined) return null
          const session = {
            id: booking.calendarId,
            courseId: booking.courseId,
            title: booking.title,
            start: booking.start,
            end: ends.get(booking.calendarId) ?? booking.start,
          }
          return (
            <li key={booking.id} className="tr-line">
              <div className="tr-line__head">
                <a href={addressOfPersonsTraining(person.id)}>{nameOf(person)}</a>
                <span>
                  {booking.title}, {startWords(booking.start, formatDate)}
                </span>
                <BookingState
                  training={training}
                  person={person}
                  session={session}
                  booking={booking}
                  choices={HELD}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
