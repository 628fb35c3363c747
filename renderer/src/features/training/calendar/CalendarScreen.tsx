import '../training.css'
import { bookingEvents } from '../../../domain/training/calendar-events.ts'
import { calendarNeeds } from '../../../domain/training/calendar-needs.ts'
import { Editable } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { TrainingPage } from '../TrainingPage.tsx'
import type { Training } from '../use-training.ts'
import { DiaryButton } from '../year/DiaryButton.tsx'
import { HeldSessions } from './HeldSessions.tsx'
import { SessionCard } from './SessionCard.tsx'

/** The partnership's sessions, who could take them, and how far everybody's place is. */
export function CalendarScreen({ training }: { readonly training: Training }) {
  const { calendar } = training.log.pack
  const needs = calendarNeeds(training.log)
  const past = bookingsOfThePast(training)
  const events = bookingEvents(training.log)
  return (
    <TrainingPage
      current={addresses.trainingCalendar}
      training={training}
      lead="Sessions of the partnership that the pack names, with those of your people who could take them."
      actions={
        events.length === 0 ? undefined : (
          <DiaryButton name="Places on training" events={() => events} />
        )
      }
    >
      <div className="sd-stack sd-stack--loose">
        {calendar?.illustrative === true && (
          <Notification tone="warning" title="These sessions are invented, to show how it works.">
            <p>{calendar.note}</p>
          </Notification>
        )}
        <HowToBook training={training} />
        {past.length > 0 && (
          <Editable>
            <HeldSessions training={training} bookings={past} />
          </Editable>
        )}
        {needs.length === 0 ? (
          <EmptyState title="No session lies ahead">
            {calendar === null
              ? 'This year’s pack brings no calendar. Look up dates on the partnership’s own site.'
              : 'All sessions of this pack’s calendar have been held. A newer pack may bring more.'}
          </EmptyState>
        ) : (
          <section className="tr-part" aria-labelledby="tr-ahead">
            <h2 id="tr-ahead">Ahead ({needs.length})</h2>
            <Editable>
              <ul className="tr-lines">
                {needs.map((one) => (
                  <SessionCard key={one.session.id} needs={one} training={training} />
                ))}
              </ul>
            </Editable>
          </section>
        )}
      </div>
    </TrainingPage>
  )
}

function bookingsOfThePast({ log }: Training) {
  return log.bookings
    .filter(({ start }) => start.slice(0, 10) < log.today)
    .sort((a, b) => (a.start < b.start ? 1 : -1))
}

/** As the pack words it: accounts are personal and move with the person. */
function HowToBook({ training }: { readonly training: Training }) {
  const { booking } = training.log.pack.training
  if (booking === undefined) return null
  return (
    <section className="tr-part" aria-labelledby="tr-how">
      <h2 id="tr-how">How places are booked</h2>
      <ul>
        {booking.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}
