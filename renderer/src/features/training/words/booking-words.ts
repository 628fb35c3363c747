import type { Booking } from '../../../domain/training/record.ts'

type BookingState = Booking['state']

/** How far a place on a session is, in the order in which it goes. */
export const BOOKINGS: Readonly<Record<BookingState, string>> = {
  planned: 'Planned',
  booked: 'Booked',
  'waiting-list': 'On the waiting list',
  attended: 'Attended',
  'did-not-attend': 'Did not attend',
  'certificate-in': 'Certificate is in',
}

export const BOOKING_STATES = Object.keys(BOOKINGS) as readonly BookingState[]

export function isBookingState(value: string): value is BookingState {
  return value in BOOKINGS
}

/** `2027-01-19T09:30` as "19 January 2027, 09:30"; local time of the pack's zone. */
export function startWords(start: string, dateWords: (date: string) => string): string {
  const [date = '', time = ''] = start.split('T')
  return `${dateWords(date)}, ${time}`
}
