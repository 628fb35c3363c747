import type { Person } from '../../../domain/people/person.ts'
import { addresses } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { Training } from '../use-training.ts'
import { BOOKINGS, startWords } from '../words/booking-words.ts'

interface BookingsProps {
  readonly training: Training
  readonly person: Person
}

/** Places on sessions of the partnership's calendar; nothing is shown where there are none. */
export function Bookings({ training, person }: BookingsProps) {
  const hers = training.log.bookings
    .filter(({ personId }) => personId === person.id)
    .sort((a, b) => (a.start < b.start ? 1 : -1))
  if (hers.length === 0) return null
  return (
    <section className="tr-part" aria-labelledby="tr-bookings">
      <h2 id="tr-bookings">Places on the partnership’s sessions</h2>
      <ul className="tr-lines">
        {hers.map((booking) => (
          <li key={booking.id} className="tr-line">
            <div className="tr-line__head">
              <h3>{booking.title}</h3>
              <span>{startWords(booking.start, formatDate)}</span>
              <span>{BOOKINGS[booking.state]}</span>
            </div>
            {booking.note !== '' && <p className="sd-muted">{booking.note}</p>}
          </li>
        ))}
      </ul>
      <a className="sd-no-print" href={addresses.trainingCalendar}>
        See the calendar
      </a>
    </section>
  )
}
