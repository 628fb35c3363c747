import type { Evidence } from '../../domain/evidence/evidence.ts'
import { compareDates } from '../../domain/shared/calendar.ts'

/** A period that ends before it begins is kept as typed, but said. */
export function periodProblem({
  periodFrom,
  periodTo,
}: Pick<Evidence, 'periodFrom' | 'periodTo'>): string | undefined {
  if (!periodFrom || !periodTo || compareDates(periodFrom, periodTo) <= 0) return undefined
  return 'The last day is before the first. Change one of the two.'
}
