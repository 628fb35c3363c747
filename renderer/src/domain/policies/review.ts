import { addDays, addMonths } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { PackPolicy } from './pack-policy.ts'
import type { Policy, PolicyVersion } from './policy.ts'

/** How the next review of a document is worked out. */
export interface Review {
  readonly on: LocalDate | null
  /** Whose rule it is: a day set for this version, the school's cycle, the pack's, or none. */
  readonly by: 'version' | 'school' | 'pack' | 'nobody'
  /** Months from approval to review; null where there is no fixed cycle. */
  readonly months: number | null
}

/** Own day of the version, else the school's cycle, else the pack's. A cycle of null never falls due. */
export function reviewOf(
  { cycle }: Pick<Policy, 'cycle'>,
  inPack: Pick<PackPolicy, 'reviewMonths'> | null,
  version: PolicyVersion | null,
): Review {
  const by = cycle.by === 'school' ? 'school' : inPack === null ? 'nobody' : 'pack'
  const months = cycle.by === 'school' ? cycle.months : (inPack?.reviewMonths ?? null)
  if (version?.nextReviewOn != null) return { on: version.nextReviewOn, by: 'version', months }
  const from = version?.approvedOn ?? version?.effectiveOn ?? null
  return { on: months === null || from === null ? null : addMonths(from, months), by, months }
}

export function reviewState(
  { on, months }: Review,
  day: LocalDate,
  dueSoonDays: number,
): 'in-date' | 'due-soon' | 'past-review' | 'review-unknown' {
  if (on === null) return months === null ? 'in-date' : 'review-unknown'
  if (on < day) return 'past-review'
  return on <= addDays(day, dueSoonDays) ? 'due-soon' : 'in-date'
}
