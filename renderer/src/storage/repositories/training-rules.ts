import type {
  Booking,
  OwnCourse,
  RequirementChange,
  TrainingExemption,
} from '../../domain/training/record.ts'
import { aboutCourse, aboutPerson, aboutRequirement } from '../about.ts'
import type { Desk } from '../desk.ts'
import { type LogRows, writeLog } from './log-rows.ts'

/**
 * How far places on sessions of the calendar are, with the records of those who attended.
 *
 * @param label completes "Undone: Booking of Daljit Sandhu"
 */
export function saveBookings(
  desk: Desk,
  label: string,
  bookings: readonly Booking[],
  with_: Pick<LogRows, 'records' | 'pieces'> = {},
) {
  return writeLog(desk, { kind: 'training', label }, { ...with_, bookings })
}

export function removeBooking(desk: Desk, booking: Booking, label: string) {
  const what = { kind: 'training', label, about: [aboutPerson(booking.personId)] }
  return desk.change(what, (rows) => rows.bookings.delete(booking.id))
}

/** Why people need not meet a requirement for a while, new or changed. */
export function saveExemptions(
  desk: Desk,
  label: string,
  exemptions: readonly TrainingExemption[],
) {
  const about = exemptions.map(({ requirementId }) => aboutRequirement(requirementId))
  return writeLog(desk, { kind: 'training', label, about }, { exemptions })
}

export function removeExemption(desk: Desk, exemption: TrainingExemption, label: string) {
  const about = [aboutPerson(exemption.personId), aboutRequirement(exemption.requirementId)]
  return desk.change({ kind: 'training', label, about }, (rows) =>
    rows.trainingExemptions.delete(exemption.id),
  )
}

/** A course that only this school names, new or changed. */
export function saveOwnCourse(desk: Desk, course: OwnCourse) {
  return writeLog(
    desk,
    { kind: 'training-rules', label: `Course “${course.title}”` },
    { ownCourses: [course] },
  )
}

export function removeOwnCourse(desk: Desk, course: OwnCourse) {
  const label = `Removing course “${course.title}”`
  const what = { kind: 'training-rules', label, about: [aboutCourse(course.id)] }
  return desk.change(what, (rows) => rows.ownCourses.delete(course.id))
}

/** What the school adds to the pack's rules, tightens, or switches off where it may. */
export function saveRequirementChange(desk: Desk, change: RequirementChange) {
  const label = `Rule “${change.title}”`
  const what = { kind: 'training-rules', label, about: [aboutRequirement(change.id)] }
  return desk.change(what, (rows) => rows.requirementChanges.put(change))
}

/** Back to what the pack says; a requirement of the school's own is gone. */
export function removeRequirementChange(desk: Desk, change: RequirementChange) {
  const label = `Taking back rule “${change.title}”`
  const what = { kind: 'training-rules', label, about: [aboutRequirement(change.id)] }
  return desk.change(what, (rows) => rows.requirementChanges.delete(change.id))
}
