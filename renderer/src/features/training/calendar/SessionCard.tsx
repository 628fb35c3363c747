import { nameOf } from '../../../domain/people/person.ts'
import type { SessionNeeds } from '../../../domain/training/calendar-needs.ts'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Tag } from '../../../ui/Tag.tsx'
import type { Training } from '../use-training.ts'
import { BOOKINGS, startWords } from '../words/booking-words.ts'
import { lookOfLine } from '../words/cell-look.ts'
import { LookWord } from '../words/LookTag.tsx'
import { BookingState } from './BookingState.tsx'
import { AHEAD } from './booking-choices.ts'

interface SessionCardProps {
  readonly needs: SessionNeeds
  readonly training: Training
}

/** One session ahead: when, where, what room is left, and whom of the school it would help. */
export function SessionCard({ needs, training }: SessionCardProps) {
  const { session, full, could, booked, elsewhere, words } = needs
  return (
    <li className="tr-line">
      <div className="tr-line__head">
        <h3>{session.title}</h3>
        <span>{startWords(session.start, formatDate)}</span>
        {full ? (
          <Tag tone="warning" shape="missing">
            Full, waiting list
          </Tag>
        ) : (
          <Tag>{session.placesLeft} places left</Tag>
        )}
      </div>
      <p className="sd-muted">{placeWords(session)}</p>
      {session.note !== undefined && <p className="sd-small sd-muted">{session.note}</p>}
      <p>
        <strong>{words}</strong>
      </p>
      {(booked.length > 0 || could.length > 0) && (
        <ul className="tr-places">
          {booked.map(({ person, booking }) => (
            <li key={person.id}>
              <a href={addressOfPersonsTraining(person.id)}>{nameOf(person)}</a>
              <BookingState
                training={training}
                person={person}
                session={session}
                booking={booking}
                choices={AHEAD}
              />
            </li>
          ))}
          {could.map(({ person, lines }) => (
            <li key={person.id}>
              <span>
                <a href={addressOfPersonsTraining(person.id)}>{nameOf(person)}</a>{' '}
                <span className="sd-small">
                  {lines[0] !== undefined && <LookWord look={lookOfLine(lines[0])} />}
                </span>
              </span>
              <BookingState
                training={training}
                person={person}
                session={session}
                booking={null}
                choices={AHEAD}
              />
            </li>
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && (
        <p className="sd-small sd-muted">
          Already have a place on another date:{' '}
          {elsewhere
            .map(
              ({ person, booking }) =>
                `${nameOf(person)} (${startWords(booking.start, formatDate)}, ${BOOKINGS[booking.state].toLowerCase()})`,
            )
            .join(' · ')}
        </p>
      )}
    </li>
  )
}

function placeWords({ venue, online, end }: SessionNeeds['session']): string {
  const where = online ? 'Online' : (venue ?? 'Place not named')
  return `${where}. Ends ${startWords(end, formatDate)}.`
}
