import { addDays, daysOfSchoolYear, MONTHS } from '../shared/calendar.ts'
import type { LocalDate, SchoolYear } from '../shared/dates.ts'
import { groupedBy } from '../shared/grouped.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { StandingRow, TrainingCell } from './cells.ts'
import { type DueLine, linesOf } from './due-list.ts'

/** What falls due when in a school year, as things stand today. */
export interface YearView {
  readonly year: SchoolYear
  /** September to August. */
  readonly months: readonly YearMonth[]
  /** Fell due before the year and has not been renewed. */
  readonly before: readonly DueLine[]
  /** Asked for and never done; there is no month for it. */
  readonly never: readonly DueLine[]
  /** The most lines of one month, for the scale of a bar. */
  readonly most: number
}

export interface YearMonth {
  /** `2026-09`. */
  readonly month: string
  /** `September 2026`. */
  readonly title: string
  /** The earliest first. */
  readonly lines: readonly DueLine[]
  readonly byRow: readonly { readonly row: StandingRow; readonly count: number }[]
}

/** Each row of a person stands in one month only: that of the next day on which it falls due. */
export function yearView(log: StaffLog, year: SchoolYear): YearView {
  const { from, to } = daysOfSchoolYear(year)
  const never = linesOf(log, log.today, ({ state }) => state === 'never')
  const falls = ({ state, dueOn }: TrainingCell) =>
    state !== 'never' && state !== 'exempt' && dueOn !== null && dueOn <= to
  const dated = [...linesOf(log, log.today, falls)].sort((a, b) =>
    (a.cell.dueOn ?? '') < (b.cell.dueOn ?? '') ? -1 : 1,
  )
  const byMonth = groupedBy(dated, ({ cell }) => (cell.dueOn ?? '').slice(0, 7))
  const months = monthsOf(from).map((month) => yearMonth(month, byMonth.get(month) ?? []))
  return {
    year,
    months,
    before: dated.filter(({ cell }) => (cell.dueOn ?? '') < from),
    never,
    most: Math.max(0, ...months.map((month) => month.lines.length)),
  }
}

function monthsOf(from: LocalDate): readonly string[] {
  const months: string[] = []
  let day = from
  while (months.length < 12) {
    months.push(day.slice(0, 7))
    // The 28th of each month and four days later is always the next.
    day = addDays(`${day.slice(0, 7)}-28`, 4)
  }
  return months
}

function yearMonth(month: string, lines: readonly DueLine[]): YearMonth {
  const title = `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
  const byRow = [...groupedBy(lines, ({ row }) => row)].map(([row, ofRow]) => ({
    row,
    count: ofRow.length,
  }))
  return { month, title, lines, byRow: byRow.sort((a, b) => b.count - a.count) }
}
