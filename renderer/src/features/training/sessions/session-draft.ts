import { isLocalDate } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import type { CourseId, TrainingSession } from '../../../domain/training/record.ts'

/** A session while it is being filled in. */
export interface SessionDraft {
  readonly courseId: CourseId | null
  /** Empty until she words it herself: then it follows the course. */
  readonly title: string
  readonly on: LocalDate | null
  readonly until: LocalDate | null
  readonly provider: string
  readonly venue: string
  readonly delivery: TrainingSession['delivery']
  readonly hours: number | null
  readonly note: string
  readonly whatChanged: string
}

export interface SessionProblem {
  readonly field: 'course' | 'on' | 'until'
  readonly message: string
}

export function sessionProblems(
  { courseId, title, on, until }: SessionDraft,
  today: LocalDate,
): readonly SessionProblem[] {
  const problems: SessionProblem[] = []
  if (courseId === null && isBlank(title)) {
    problems.push({ field: 'course', message: 'Choose the course, or give the session a title.' })
  }
  if (on === null || !isLocalDate(on)) {
    problems.push({ field: 'on', message: 'Give the day of the session.' })
  } else if (lastDay(on, until) > today) {
    problems.push({
      field: 'on',
      message: 'This day is still to come. Record the session once it was held.',
    })
  }
  if (on !== null && until !== null && until < on) {
    problems.push({ field: 'until', message: 'It ends before it begins. Correct one of the two.' })
  }
  return problems
}

/** The day that due dates count from. */
export function lastDay(on: LocalDate, until: LocalDate | null): LocalDate {
  return until !== null && until > on ? until : on
}
