import { addDays } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { type DateReading, readUkDate } from '../shared/uk-date.ts'
import type { DaySystem } from './table.ts'

/** Days that a workbook counts by number: 1927 to 2119, so that a year or a code is never one. */
const SERIAL = /^[1-7]\d{4}(\.\d+)?$/
const TIME_OF_DAY = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]00:?00)?$/i

/**
 * The day that a cell of a list means.
 *
 * Lists hold days as text in many forms, with midnight behind them, or as the number by which
 * a workbook counts days. No zone is asked: a day is a day.
 */
export function readDay(text: string, days: DaySystem): DateReading {
  const plain = text.trim().replace(TIME_OF_DAY, '').trim()
  return SERIAL.test(plain)
    ? { ok: true, date: dayOfSerial(Math.floor(Number(plain)), days) }
    : readUkDate(plain)
}

/** The day that a workbook's number stands for. */
export function dayOfSerial(serial: number, days: DaySystem): LocalDate {
  // Excel counts a 29 February 1900 that never was, so its day 1 is moved; no list is that old.
  return addDays(days === 1900 ? '1899-12-30' : '1904-01-01', serial)
}
