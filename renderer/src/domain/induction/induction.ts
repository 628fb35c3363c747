import type { Instant, LocalDate } from '../shared/dates.ts'
import type { EvidenceId, PersonId } from '../shared/ids.ts'

/**
 * One starter's checklist.
 *
 * Lines that the pack brings are readings and courses: they are done when the receipt or the
 * record is there, whoever wrote it. Only the school's own lines are ticked here.
 */
export interface Induction {
  readonly id: PersonId
  readonly startedOn: LocalDate
  readonly ticks: readonly InductionTick[]
  /** The day on the signed sheet. */
  readonly signedOn: LocalDate | null
  readonly signedSheet: EvidenceId | null
  readonly note: string
  readonly openedAt: Instant
}

export interface InductionTick {
  readonly itemId: string
  readonly on: LocalDate
  readonly by: string
}

/** A line that the school puts on every checklist, or on those of some roles. */
export interface InductionItem {
  readonly id: string
  readonly title: string
  /** Empty for everybody. */
  readonly roles: readonly string[]
  readonly retired: boolean
  readonly addedAt: Instant
}
