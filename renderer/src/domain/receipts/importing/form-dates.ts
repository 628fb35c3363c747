import { isLocalDate } from '../../shared/calendar.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { readDay } from '../../tables/read-day.ts'
import type { DaySystem } from '../../tables/table.ts'

/** Which number of `01/09/2026` is the day. */
export type DateOrder = 'day-first' | 'month-first'

export interface DateOrderGuess {
  readonly order: DateOrder
  /**
   * `sure`: some date can only be read so. `unsure`: every date could be read either way.
   * `mixed`: some can only be read one way, some only the other.
   */
  readonly certainty: 'sure' | 'unsure' | 'mixed'
}

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/
const TIME =
  /[T ,]+\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?\s*([ap]\.?m\.?)?(\s*(z|[a-z]{3,5}|gmt[+-]?\d*|[+-]\d{2}:?\d{2}))?\s*$/i

/**
 * How the dates of a column are written, seen from all of them together.
 *
 * Microsoft and Google write days as the account's country does, and a school's account may well
 * be American. One date such as 14/09 settles it for the whole column; where none does, the day
 * is taken first, as here, unless that would put answers into the future.
 */
export function guessDateOrder(cells: readonly string[], today: LocalDate): DateOrderGuess {
  const pairs = cells.flatMap((cell): readonly (readonly [number, number])[] => {
    const match = NUMBERS.exec(cell.trim())
    return match === null ? [] : [[Number(match[1]), Number(match[2])]]
  })
  const dayFirst = pairs.some(([first]) => first > 12)
  const monthFirst = pairs.some(([, second]) => second > 12)
  if (dayFirst && monthFirst) return { order: 'day-first', certainty: 'mixed' }
  if (dayFirst) return { order: 'day-first', certainty: 'sure' }
  if (monthFirst) return { order: 'month-first', certainty: 'sure' }
  const isSame = pairs.every(([first, second]) => first === second)
  if (isSame) return { order: 'day-first', certainty: 'sure' }
  const isFuture = (order: DateOrder) =>
    cells.some((cell) => {
      const day = readFormDay(cell, 1900, order)
      return day !== null && day > today
    })
  const order = isFuture('day-first') && !isFuture('month-first') ? 'month-first' : 'day-first'
  return { order, certainty: 'unsure' }
}

/** The day of a cell that may hold a time as well; null where it is none. */
export function readFormDay(cell: string, days: DaySystem, order: DateOrder): LocalDate | null {
  const plain = cell.trim().replace(TIME, '').trim()
  const yearFirst = YEAR_FIRST.exec(plain)
  if (yearFirst !== null) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3])
  const numbers = order === 'month-first' ? NUMBERS.exec(plain) : null
  if (numbers !== null) {
    const year = numbers[3] ?? ''
    return dayOf(year.length === 2 ? `20${year}` : year, numbers[1], numbers[2])
  }
  const read = readDay(plain, days)
  return read.ok ? read.date : null
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): LocalDate | null {
  const text = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}
