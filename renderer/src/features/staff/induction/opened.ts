import type { Checklist } from '../../../domain/induction/checklist.ts'
import type { Induction } from '../../../domain/induction/induction.ts'
import type { Instant } from '../../../domain/shared/dates.ts'

/** The row to be kept: one that was only reckoned so far is opened now. */
export function opened({ induction, opened: isOpened }: Checklist, now: Instant): Induction {
  return isOpened ? induction : { ...induction, openedAt: now }
}
