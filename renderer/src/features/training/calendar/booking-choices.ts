import type { Booking } from '../../../domain/training/record.ts'
import { BOOKING_STATES } from '../words/booking-words.ts'

type BookingStates = readonly Booking['state'][]

/** Nobody has attended what is still to come. */
export const AHEAD: BookingStates = ['planned', 'booked', 'waiting-list']

export const HELD: BookingStates = BOOKING_STATES
