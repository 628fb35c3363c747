import { dateInWords, londonDateOf, londonTimeOf } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'

const dayMs = 86_400_000
/** Clocks of two machines are never quite the same. */
const toleranceMs = 300_000

/**
 * Whole days from a moment until now; null when that cannot be known.
 *
 * A moment that has not come yet was written while a clock was wrong, then or now: it says
 * nothing, neither that a copy is fresh nor that it is old.
 */
export function daysSince(at: Instant, now: Instant): number | null {
  const passed = Date.parse(now) - Date.parse(at)
  if (!Number.isFinite(passed) || passed < -toleranceMs) return null
  return Math.max(0, Math.floor(passed / dayMs))
}

/** "10:46 today", or null for another day and where the clock cannot be believed. */
export function todayWords(at: Instant, now: Instant): string | null {
  if (daysSince(at, now) === null || londonDateOf(at) !== londonDateOf(now)) return null
  return `${londonTimeOf(at)} today`
}

/** " at 10:46 today" or " on 20 November 2026", or nothing where the clock cannot be believed. */
export function momentWords(at: Instant, now: Instant): string {
  if (daysSince(at, now) === null) return ''
  const today = todayWords(at, now)
  return today === null ? ` on ${dateInWords(londonDateOf(at))}` : ` at ${today}`
}

/** " since 20 November 2026", or nothing where the clock cannot be believed. */
export function sinceWords(at: Instant, now: Instant): string {
  return daysSince(at, now) === null ? '' : ` since ${dateInWords(londonDateOf(at))}`
}
