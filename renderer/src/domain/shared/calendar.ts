import type { Instant, LocalDate, SchoolYear } from './dates.ts'

/** First month of a school year, as maintained schools and academies count it. */
const SCHOOL_YEAR_STARTS_IN = 9

/** Names of the months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function partsOf(text: string): CalendarDay | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const [year, month, day] = [digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10)]
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) {
    return null
  }
  return { year, month, day }
}

/** What a stretch of digits comes to, NaN where anything else is in it. Asked for each date of a school. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

function knownPartsOf(date: LocalDate): CalendarDay {
  const parts = partsOf(date)
  if (parts === null) throw new Error(`not a calendar day: ${date}`)
  return parts
}

function written({ year, month, day }: CalendarDay): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * Days since 1 March of year 0.
 *
 * Counting from March puts the leap day last, so no table of months is needed and no
 * `Date`, whose time zone would move a day.
 */
function dayNumber({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year
  const monthFromMarch = (month + 9) % 12
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day -
    1
  )
}

function dayOfNumber(count: number): CalendarDay {
  const era = Math.floor(count / 146_097)
  const dayOfEra = count - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Whether a text is a real calendar day written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  return partsOf(text) !== null
}

/** Orders days: negative when `a` comes first. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return written(dayOfNumber(dayNumber(knownPartsOf(date)) + days))
}

/**
 * The same day of the month, `months` later.
 *
 * Where that month is shorter its last day is taken: a month after 31 January is 28 February.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = knownPartsOf(date)
  const monthsSinceYearZero = year * 12 + (month - 1) + months
  const newYear = Math.floor(monthsSinceYearZero / 12)
  const newMonth = monthsSinceYearZero - newYear * 12 + 1
  return written({
    year: newYear,
    month: newMonth,
    day: Math.min(day, daysInMonth(newYear, newMonth)),
  })
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(knownPartsOf(to)) - dayNumber(knownPartsOf(from))
}

/** The school year that a day falls in: 1 September begins the next one. */
export function schoolYearOf(date: LocalDate): SchoolYear {
  const { year, month } = knownPartsOf(date)
  return schoolYearFrom(month >= SCHOOL_YEAR_STARTS_IN ? year : year - 1)
}

function schoolYearFrom(startYear: number): SchoolYear {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`
}

/** Whether a text is a school year such as `2026-27`: two years that follow each other. */
export function isSchoolYear(text: string): text is SchoolYear {
  const match = /^(\d{4})-\d{2}$/.exec(text)
  return match !== null && schoolYearFrom(Number(match[1])) === text
}

/** The school year `years` later (earlier when negative). */
export function shiftSchoolYear(year: SchoolYear, years: number): SchoolYear {
  return schoolYearFrom(Number(year.slice(0, 4)) + years)
}

/** First and last day of a school year. */
export function daysOfSchoolYear(year: SchoolYear): {
  readonly from: LocalDate
  readonly to: LocalDate
} {
  const start = Number(year.slice(0, 4))
  return { from: `${start}-09-01`, to: `${start + 1}-08-31` }
}

/** A day in words for the screen: `12 February 2027`. */
export function dateInWords(date: LocalDate): string {
  const { year, month, day } = knownPartsOf(date)
  return `${day} ${MONTHS[month - 1]} ${year}`
}

function lastSundayOf(year: number, month: number): LocalDate {
  const last = dayNumber({ year, month, day: 31 })
  // Day number 4 (5 March of year 0) is a Sunday.
  return written(dayOfNumber(last - ((((last - 4) % 7) + 7) % 7)))
}

/**
 * The calendar day in London at a moment.
 *
 * A school's "today" is London's whatever the laptop's zone says. British Summer Time runs
 * from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
 */
export function londonDateOf(moment: Instant): LocalDate {
  const date = moment.slice(0, 10)
  return isSummerTime(moment) && moment.slice(11, 13) === '23' ? addDays(date, 1) : date
}

/** The time of day in London at a moment: `10:41`. */
export function londonTimeOf(moment: Instant): string {
  const hour = Number(moment.slice(11, 13)) + (isSummerTime(moment) ? 1 : 0)
  return `${String(hour % 24).padStart(2, '0')}${moment.slice(13, 16)}`
}

function isSummerTime(moment: Instant): boolean {
  const { year } = knownPartsOf(moment.slice(0, 10))
  const begins = `${lastSundayOf(year, 3)}T01:00`
  const ends = `${lastSundayOf(year, 10)}T01:00`
  return moment >= begins && moment < ends
}
