import { isLocalDate, MONTHS } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'

/** `2027-02-12` as "12 Feb 2027", where a whole table of dates must fit. */
export function shortDate(date: LocalDate): string {
  if (!isLocalDate(date)) return date
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year}`
}
