import { addDays } from '../domain/shared/calendar.ts'
import { dayOf, formatClock, formatMoment } from './format-time.ts'

const toleranceMs = 300_000

/**
 * The instant as people say it: "today 10:41", "yesterday 16:05", "20 November 2026, 09:00".
 *
 * A moment that has not come yet was written by a clock that was wrong; that is said beside it.
 */
export function formatRecent(instant: string, now: string): string {
  if (Date.parse(instant) - Date.parse(now) > toleranceMs) {
    return `${formatMoment(instant)} (by a clock that was wrong)`
  }
  const [day, today] = [dayOf(instant), dayOf(now)]
  if (day === today) return `today ${formatClock(instant)}`
  if (day === addDays(today, -1)) return `yesterday ${formatClock(instant)}`
  return formatMoment(instant)
}
