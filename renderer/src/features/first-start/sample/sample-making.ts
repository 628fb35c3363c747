import type { Instant, LocalDate } from '../../../domain/shared/dates.ts'

export interface SampleMaking {
  readonly newId: () => string
  readonly now: () => Instant
  readonly today: () => LocalDate
  /** The day on which the sample's audit was begun. */
  readonly startedOn: LocalDate
}

/** Who keeps the staff log at Oakfield. */
export const SAMPLE_LEAD = 'Daljit Sandhu'
