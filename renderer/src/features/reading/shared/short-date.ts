import { MONTHS } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'

/** `2026-09-02` as "2 Sep 26", where a column has room for no more. */
export function shortDate(date: LocalDate): string {
  const [, year = '', month = '', day = ''] = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name.slice(0, 3)} ${year}`
}
