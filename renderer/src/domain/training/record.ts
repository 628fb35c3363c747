import type { Instant, LocalDate } from '../shared/dates.ts'
import type {
  BookingId,
  EvidenceId,
  ExemptionId,
  PersonId,
  TrainingRecordId,
  TrainingSessionId,
} from '../shared/ids.ts'

/** Id of a course of the pack, such as `wst-core`, or of one of the school's own. */
export type CourseId = string
/** Id of a requirement of the pack, such as `dsl-two-year-refresh`, or of one of the school's own. */
export type RequirementId = string

/** That one person did one course. */
export interface TrainingRecord {
  readonly id: TrainingRecordId
  readonly personId: PersonId
  /** Null for a course that no catalogue names: it is kept, and meets no requirement. */
  readonly courseId: CourseId | null
  /** As the list, the certificate or the lead words it. */
  readonly courseName: string
  readonly startedOn: LocalDate | null
  /** The day that due dates count from. */
  readonly completedOn: LocalDate
  readonly provider: string
  readonly hours: number | null
  readonly delivery: 'in-person' | 'online' | 'distance' | null
  /** Only what is completed meets a requirement. */
  readonly result: 'completed' | 'not-completed'
  readonly certificate: Certificate
  /** A day that stands on the certificate or was decided, in place of the computed one. */
  readonly dueOverride: { readonly on: LocalDate; readonly reason: string } | null
  readonly sessionId: TrainingSessionId | null
  readonly note: string
  /** What changed at the school as a result. */
  readonly whatChanged: string
  readonly source: RecordSource
  readonly addedAt: Instant
  readonly addedBy: string
}

export interface Certificate {
  /**
   * `declared`: she says that there is one, nobody has seen it. `waived`: none is asked for,
   * though the course gives one; `note` says why.
   */
  readonly state: 'attached' | 'seen' | 'promised' | 'declared' | 'none' | 'waived'
  /** The file in the library of evidence, where it is attached. */
  readonly evidenceId: EvidenceId | null
  /** The day it was seen, or is promised for. */
  readonly on: LocalDate | null
  readonly note: string
}

export const NO_CERTIFICATE: Certificate = {
  state: 'none',
  evidenceId: null,
  on: null,
  note: '',
}

type KnownOfRecord = Pick<
  TrainingRecord,
  'id' | 'personId' | 'courseId' | 'courseName' | 'completedOn' | 'source' | 'addedAt' | 'addedBy'
> &
  Partial<TrainingRecord>

/** A record of something completed, about which nothing is said but what is given. */
export function newRecord(known: KnownOfRecord): TrainingRecord {
  return {
    startedOn: null,
    provider: '',
    hours: null,
    delivery: null,
    result: 'completed',
    certificate: NO_CERTIFICATE,
    dueOverride: null,
    sessionId: null,
    note: '',
    whatChanged: '',
    ...known,
  }
}

/** @property key the same for the same line of the same list or file, so that importing twice adds nothing */
export interface RecordSource {
  readonly type:
    | 'hand'
    | 'import'
    | 'session'
    | 'induction'
    | 'certificate'
    | 'check'
    | 'person-file'
  readonly key: string
  /** The earlier school, for `person-file`. */
  readonly from: string
}

/** One occasion with many attendees, such as the INSET of 2 September. */
export interface TrainingSession {
  readonly id: TrainingSessionId
  readonly courseId: CourseId | null
  readonly title: string
  readonly on: LocalDate
  readonly until: LocalDate | null
  readonly provider: string
  readonly venue: string
  readonly delivery: 'in-person' | 'online' | 'distance' | null
  readonly hours: number | null
  readonly note: string
  readonly whatChanged: string
  /** Register, agenda, slides. */
  readonly evidence: readonly EvidenceId[]
  readonly addedAt: Instant
}

/** How far somebody's place on a session of the partnership's calendar is. */
export interface Booking {
  readonly id: BookingId
  readonly personId: PersonId
  /** Id of the calendar's session. */
  readonly calendarId: string
  readonly courseId: CourseId
  /** As the calendar said it when it was noted, since next year's calendar no longer names it. */
  readonly title: string
  readonly start: string
  readonly state:
    | 'planned'
    | 'booked'
    | 'waiting-list'
    | 'attended'
    | 'did-not-attend'
    | 'certificate-in'
  readonly note: string
  readonly changedAt: Instant
}

/** A course that only this school names. */
export interface OwnCourse {
  readonly id: CourseId
  readonly title: string
  readonly provider: string
  readonly aliases: readonly string[]
  readonly certificateExpected: boolean
  readonly addedAt: Instant
}

/** What the school adds to the pack's requirements, tightens, or switches off where it may. */
export interface RequirementChange {
  /** The pack's id, or a UUIDv7 for a requirement of the school's own. */
  readonly id: RequirementId
  readonly type: 'own' | 'tightened' | 'off'
  readonly title: string
  readonly roles: readonly string[]
  readonly anyOf: readonly CourseId[]
  /** Months; null where once is enough. Of a tightened one never longer than the pack's. */
  readonly renewMonths: number | null
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** Why one person need not meet one requirement for a while. */
export interface TrainingExemption {
  readonly id: ExemptionId
  readonly personId: PersonId
  readonly requirementId: RequirementId
  /** A value of the pack's `exemptReasons`, or the lead's words. */
  readonly reason: string
  readonly from: LocalDate
  readonly until: LocalDate | null
  readonly note: string
  readonly by: string
  readonly at: Instant
}
