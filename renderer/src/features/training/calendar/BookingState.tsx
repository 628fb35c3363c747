import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { Booking } from '../../../domain/training/record.ts'
import { Select } from '../../../ui/Select.tsx'
import type { Training } from '../use-training.ts'
import { BOOKINGS, isBookingState } from '../words/booking-words.ts'
import { type BookedSession, useBooking } from './use-booking.ts'

interface BookingStateProps {
  readonly training: Training
  readonly person: Person
  readonly session: BookedSession
  readonly booking: Booking | null
  readonly choices: readonly Booking['state'][]
}

/** How far one person's place is, to be changed in place. */
export function BookingState({ training, person, session, booking, choices }: BookingStateProps) {
  const { save, remove } = useBooking(training, person, session, booking)
  return (
    <Select
      aria-label={`Place of ${nameOf(person)} on ${session.title}`}
      width="short"
      placeholder={booking === null ? 'No place yet' : 'Take it off the list'}
      options={choices.map((state) => ({ value: state, label: BOOKINGS[state] }))}
      value={booking?.state ?? ''}
      onValueChange={(value) => {
        if (isBookingState(value)) void save(value)
        else if (booking !== null) void remove(booking)
      }}
    />
  )
}
