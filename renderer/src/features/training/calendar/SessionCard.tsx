import { nameOf } from '../../../domain/people/person.ts'
import type {
  CouldTake,
  PersonBooking,
  SessionNeeds,
} from '../../../domain/training/calendar-needs.ts'
import { lookOfLine } from '../../../domain/training/look.ts'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Tag } from '../../../ui/Tag.tsx'
import type { Training } from '../use-training.ts'
import { BOOKINGS, startWords } from '../words/booking-words.ts'
import { dueWords } from '../words/cell-look.ts'
import { LookWord } from '../words/LookTag.tsx'
import { BookingState } from './BookingState.tsx'
import { AHEAD } from './booking-choices.ts'

interface SessionCardProps {
  readonly needs: SessionNeeds
  readonly training: Training
}

const SHOWN = 6

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
      <Places needs={needs} training={training} people={booked} />
      <Places needs={needs} training={training} people={could.slice(0, SHOWN)} />
      {could.length > SHOWN && (
        <Disclosure summary={`${could.length - SHOWN} more who could take it`}>
          <Places needs={needs} training={training} people={could.slice(SHOWN)} />
        </Disclosure>
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

interface PlacesProps extends SessionCardProps {
  readonly people: readonly (PersonBooking | CouldTake)[]
}

/** One line for each: who, why, and how far the place is. */
function Places({ needs, training, people }: PlacesProps) {
  if (people.length === 0) return null
  return (
    <ul className="tr-places">
      {people.map((one) => {
        const line = 'lines' in one ? one.lines[0] : undefined
        return (
          <li key={one.person.id}>
            <span>
              <a href={addressOfPersonsTraining(one.person.id)}>{nameOf(one.person)}</a>{' '}
              {line !== undefined && (
                <span className="sd-small">
                  <LookWord look={lookOfLine(line)} /> {dueWords(lookOfLine(line), line.dueOn)}{' '}
                  <span className="sd-muted">{line.requirement.title}</span>
                </span>
              )}
            </span>
            <BookingState
              training={training}
              person={one.person}
              session={needs.session}
              booking={'booking' in one ? one.booking : null}
              choices={AHEAD}
            />
          </li>
        )
      })}
    </ul>
  )
}

function placeWords({ venue, online, end }: SessionNeeds['session']): string {
  const where = online ? 'Online' : (venue ?? 'Place not named')
  return `${where}. Ends ${startWords(end, formatDate)}.`
}
