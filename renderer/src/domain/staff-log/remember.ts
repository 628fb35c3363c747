import type { LocalDate } from '../shared/dates.ts'
import { remembered } from '../shared/remembered.ts'
import type { StaffLog } from './staff-log.ts'

/**
 * The same rule, worked out once for a log and a day however many screens ask.
 *
 * A log is never changed in place, so what was worked out for it stays true; it is forgotten
 * together with the log.
 */
export function rememberedByDay<T>(
  rule: (log: StaffLog, day: LocalDate) => T,
): (log: StaffLog, day?: LocalDate) => T {
  const daysOf = remembered((_: StaffLog) => new Map<LocalDate, T>())
  return (log, day = log.today) => {
    const byDay = daysOf(log)
    const before = byDay.get(day)
    if (before !== undefined) return before
    const value = rule(log, day)
    byDay.set(day, value)
    return value
  }
}
