import { nameOf, type Person } from '../../../domain/people/person.ts'
import {
  type Booking,
  NO_CERTIFICATE,
  type TrainingRecord,
} from '../../../domain/training/record.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removeBooking, saveBookings } from '../../../storage/repositories/training-rules.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { makeRecords } from '../together/make-records.ts'
import type { Training } from '../use-training.ts'
import { BOOKINGS } from '../words/booking-words.ts'

/** What of a session a booking keeps; next year's calendar no longer names it. */
export interface BookedSession {
  readonly id: string
  readonly courseId: string
  readonly title: string
  readonly start: string
  /** Last moment; the start where the calendar no longer says it. */
  readonly end: string
}

/** Changes how far a place is. Who attended gets the record at once, in the same change. */
export function useBooking(
  training: Training,
  person: Person,
  session: BookedSession,
  booking: Booking | null,
) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const name = nameOf(person)
  const save = async (state: Booking['state']) => {
    const records = recordsOf(desk, training, person, session, state)
    const next: Booking = {
      id: booking?.id ?? desk.context.newId(),
      personId: person.id,
      calendarId: session.id,
      courseId: session.courseId,
      title: session.title,
      start: session.start,
      note: booking?.note ?? '',
      state,
      changedAt: desk.context.now(),
    }
    const change = await saveBookings(desk, `Booking of ${name}`, [next], { records })
    const written = records.length > 0 ? ' The training is recorded.' : ''
    showWithUndo(`${name}: ${BOOKINGS[state].toLowerCase()}.${written}`, () => desk.undo(change))
  }
  const remove = async (there: Booking) => {
    const change = await removeBooking(desk, there, `Booking of ${name}`)
    showWithUndo(`${name} has no place on ${session.title}.`, () => desk.undo(change))
  }
  return { save, remove }
}

function recordsOf(
  desk: Desk,
  { log, rules }: Training,
  person: Person,
  session: BookedSession,
  state: Booking['state'],
): readonly TrainingRecord[] {
  const completedOn = session.end.slice(0, 10)
  if (state !== 'attended' && state !== 'certificate-in') return []
  if (completedOn > log.today) return []
  const course = rules.courseById.get(session.courseId)
  return makeRecords(
    desk,
    log.records,
    [person.id],
    {
      courseId: session.courseId,
      courseName: course?.title ?? session.title,
      completedOn,
      provider: course?.provider ?? '',
      hours: null,
      delivery: null,
      certificate:
        state === 'certificate-in' ? { ...NO_CERTIFICATE, state: 'declared' } : NO_CERTIFICATE,
      sessionId: null,
      note: '',
      whatChanged: '',
    },
    { type: 'session', key: `calendar:${session.id}`, from: '' },
  )
}
