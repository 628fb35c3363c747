import { dateInWords, isLocalDate, MONTHS } from '../domain/shared/calendar.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** `2027-02-12` as "12 February 2027". What is no date is shown as it stands, never hidden. */
export function formatDate(date: string): string {
  return isLocalDate(date) ? dateInWords(date) : date
}

/** `2027-02-12` as "12 Feb 2027", where a whole table of dates must fit. */
export function formatShortDate(date: string): string {
  if (!isLocalDate(date)) return date
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year}`
}

/** `2027-02-12` as "Friday 12 February 2027". */
export function formatDateWithDay(date: string): string {
  if (!isLocalDate(date)) return date
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return `${DAYS[weekday]} ${formatDate(date)}`
}

/** A sentence whose days stay on one line with their months. For showing only: it is never kept or compared. */
export function keepDaysTogether(sentence: string): string {
  return sentence.replace(/(\d{1,2}) (?=[A-Z][a-z]+ \d{4})/g, '$1\u00a0')
}
