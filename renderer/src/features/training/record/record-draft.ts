import { isLocalDate } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import {
  type Certificate,
  type CourseId,
  NO_CERTIFICATE,
  type TrainingRecord,
} from '../../../domain/training/record.ts'
import type { Course } from '../../../domain/training/requirement.ts'

/** A record while it is being filled in. */
export interface RecordDraft {
  /** Null for a course that no catalogue names. */
  readonly courseId: CourseId | null
  readonly courseName: string
  readonly startedOn: LocalDate | null
  readonly completedOn: LocalDate | null
  readonly provider: string
  readonly hours: number | null
  readonly delivery: TrainingRecord['delivery']
  readonly result: TrainingRecord['result']
  readonly certificate: Certificate
  readonly dueOn: LocalDate | null
  readonly dueReason: string
  readonly note: string
  readonly whatChanged: string
}

export function newDraft(course: Course | undefined, completedOn: LocalDate | null): RecordDraft {
  return {
    courseId: course?.id ?? null,
    courseName: course?.title ?? '',
    startedOn: null,
    completedOn,
    provider: course?.provider ?? '',
    hours: null,
    delivery: null,
    result: 'completed',
    certificate: NO_CERTIFICATE,
    dueOn: null,
    dueReason: '',
    note: '',
    whatChanged: '',
  }
}

export function draftOf(record: TrainingRecord): RecordDraft {
  const { dueOverride, ...rest } = record
  return { ...rest, dueOn: dueOverride?.on ?? null, dueReason: dueOverride?.reason ?? '' }
}

/** Another course brings its own provider, unless she typed one. */
export function withCourse(
  draft: RecordDraft,
  course: Course | undefined,
  before: Course | undefined,
): RecordDraft {
  const untouched = isBlank(draft.provider) || draft.provider === before?.provider
  return {
    ...draft,
    courseId: course?.id ?? null,
    courseName: course?.title ?? '',
    provider: untouched ? (course?.provider ?? '') : draft.provider,
  }
}

export interface DraftProblem {
  readonly field: 'course' | 'completedOn' | 'startedOn' | 'dueReason'
  readonly message: string
}

/** What stands in the way of keeping it, in words; nothing where all is well. */
export function problemsOf(draft: RecordDraft, today: LocalDate): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  const { courseName, completedOn, startedOn, dueOn, dueReason } = draft
  if (isBlank(courseName)) {
    problems.push({ field: 'course', message: 'Choose the course, or write what it was called.' })
  }
  const day = dayProblem(completedOn, today)
  if (day !== null) problems.push({ field: 'completedOn', message: day })
  if (startedOn !== null && completedOn !== null && startedOn > completedOn) {
    problems.push({
      field: 'startedOn',
      message: 'It begins after it was completed. Correct one of the two days.',
    })
  }
  if (dueOn !== null && isBlank(dueReason)) {
    problems.push({
      field: 'dueReason',
      message: 'Say why it is due on another day, so that it can be explained later.',
    })
  }
  return problems
}

export function dayProblem(day: LocalDate | null, today: LocalDate): string | null {
  if (day === null || !isLocalDate(day)) return 'Give the day on which it was completed.'
  return day > today ? 'This day is still to come. Record it once the training was done.' : null
}

/** The record as filled in, on top of what the form does not show. */
export function recordFrom(
  draft: RecordDraft,
  base: Pick<TrainingRecord, 'id' | 'personId' | 'sessionId' | 'source' | 'addedAt' | 'addedBy'>,
): TrainingRecord {
  const { dueOn, dueReason, completedOn, ...rest } = draft
  return {
    ...rest,
    courseName: draft.courseName.trim(),
    provider: draft.provider.trim(),
    completedOn: completedOn ?? '',
    dueOverride: dueOn === null ? null : { on: dueOn, reason: dueReason.trim() },
    id: base.id,
    personId: base.personId,
    sessionId: base.sessionId,
    source: base.source,
    addedAt: base.addedAt,
    addedBy: base.addedBy,
  }
}
