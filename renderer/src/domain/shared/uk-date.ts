import { isLocalDate, MONTHS } from './calendar.ts'
import type { LocalDate } from './dates.ts'

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2199
/** Two-digit years up to here are of this century; `12/2/71` is somebody's first certificate. */
const LAST_SHORT_YEAR_OF_2000 = 69

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export type DateReading =
  | { readonly ok: true; readonly date: LocalDate }
  | { readonly ok: false; readonly why: 'unreadable' | 'no-such-day' }

/**
 * Reads a date as people in British schools write it, and refuses days that no calendar has.
 *
 * Day before month, always: `3/2/27` is 3 February. ISO and a written month in either
 * order are unmistakable and so are taken too. A year of three digits is a slip, not a year.
 */
export function readUkDate(text: string): DateReading {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(sun|mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?)(day)?\b[\s,.]*/, '')
    .replace(/[\s,]+/g, ' ')
  const found = readIso(plain) ?? readNumbers(plain) ?? readWords(plain)
  if (found === null) return { ok: false, why: 'unreadable' }
  const date = toIso(found)
  const known = found.year >= EARLIEST_YEAR && found.year <= LATEST_YEAR
  return known && isLocalDate(date) ? { ok: true, date } : { ok: false, why: 'no-such-day' }
}

/** The same where only the day matters: `YYYY-MM-DD`, or null for what is no date. */
export function parseUkDate(text: string): LocalDate | null {
  const reading = readUkDate(text)
  return reading.ok ? reading.date : null
}

function readIso(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  return match === null ? null : calendarDay(match[3], match[2], match[1])
}

function readNumbers(text: string): CalendarDay | null {
  const match = /^(\d{1,2}) ?([/. -]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(text)
  return match === null ? null : calendarDay(match[1], match[3], match[4])
}

function readWords(text: string): CalendarDay | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]+)\.?[ -]?(\d{4}|\d{2})$/.exec(
    text,
  )
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(text)
  const [day, word, year] =
    dayFirst !== null
      ? [dayFirst[1], dayFirst[2], dayFirst[3]]
      : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = monthNumber(word)
  return month === null ? null : calendarDay(day, month, year)
}

/** `feb`, `sept` and `february` are months; `ma` could be two of them and is none. */
function monthNumber(word: string | undefined): string | null {
  if (word === undefined || word.length < 3) return null
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(word))
  return index === -1 ? null : String(index + 1)
}

function calendarDay(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): CalendarDay {
  return { day: Number(day), month: Number(month), year: fullYear(year ?? '') }
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length !== 2) return year
  return year <= LAST_SHORT_YEAR_OF_2000 ? 2000 + year : 1900 + year
}

function toIso({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
