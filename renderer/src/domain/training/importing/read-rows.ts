import { addMonths, dateInWords } from '../../shared/calendar.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { wellFormed } from '../../shared/text.ts'
import { readDay } from '../../tables/read-day.ts'
import { placeOfCell, type Table } from '../../tables/table.ts'
import type { HistoryField, HistoryUse } from './columns.ts'
import type {
  CompletedCell,
  DateProblem,
  HistoryComplaint,
  HistoryRow,
  ReadHistory,
} from './history-row.ts'
import { readDelivery, readHours, readResult, readYesOrNo } from './read-words.ts'

/** Longer than any name, course or note; what is longer was pasted into the wrong cell. */
const LONGEST_CELL = 1_000
/** Nobody at a school was trained longer ago. */
const LONGEST_CAREER_IN_MONTHS = 60 * 12

/** Reads the rows below the header row. A row without a name or a course is told of and left out. */
export function readHistoryRows(
  table: Table,
  headerRow: number,
  uses: readonly HistoryUse[],
  today: LocalDate,
): ReadHistory {
  const complaints: HistoryComplaint[] = []
  const rows: HistoryRow[] = []
  const columns = new Map(
    uses.flatMap((use, column) => (use === 'ignore' ? [] : [[use, column] as const])),
  )
  table.rows.forEach((cells, row) => {
    if (row <= headerRow || cells.every((cell) => cell.trim() === '')) return
    const read = readRow({ table, row, cells, columns, today, complaints })
    if (read !== null) rows.push(read)
  })
  return { rows, complaints }
}

interface Line {
  readonly table: Table
  readonly row: number
  readonly cells: readonly string[]
  readonly columns: ReadonlyMap<HistoryField, number>
  readonly today: LocalDate
  /** What is found on the way is added here. */
  readonly complaints: HistoryComplaint[]
}

function readRow(line: Line): HistoryRow | null {
  const text = (field: HistoryField) => textOf(line, field)
  const name = text('fullName') || [text('given'), text('family')].filter(Boolean).join(' ')
  const course = text('course')
  if (name === '' && text('email') === '' && text('staffCode') === '') {
    complain(line, nameFieldOf(line.columns), 'there is no name, so the row was left out.')
    return null
  }
  if (course === '') {
    complain(line, 'course', 'there is no course, so the row was left out.')
    return null
  }
  const completed = completedOf(line)
  return {
    row: line.row,
    name,
    course,
    staffCode: text('staffCode'),
    email: text('email').toLowerCase(),
    post: text('post'),
    provider: text('provider'),
    startedOn: startOf(line, completed.on),
    completed,
    renewalDue: renewalOf(line, completed.on),
    certificateHeld: readYesOrNo(text('certificateHeld')),
    certificateFile: text('certificateFile'),
    delivery: readDelivery(text('delivery')),
    hours: readHours(text('hours')),
    result: readResult(text('result')),
    note: text('note'),
  }
}

function nameFieldOf(columns: Line['columns']): HistoryField {
  const fields: readonly HistoryField[] = ['fullName', 'family', 'given', 'email', 'staffCode']
  return fields.find((field) => columns.has(field)) ?? 'fullName'
}

/** Spaces at the ends and in rows come from copying and mean nothing. */
function cellOf({ cells, columns }: Line, field: HistoryField): string {
  const column = columns.get(field)
  const cell = column === undefined ? '' : (cells[column] ?? '')
  return wellFormed(cell.normalize('NFC'))
    .replace(/[\p{Cc}\p{Zs}\u200B\uFEFF]+/gu, ' ')
    .trim()
}

function textOf(line: Line, field: HistoryField): string {
  const cell = cellOf(line, field)
  if (cell.length <= LONGEST_CELL) return isNothing(cell) ? '' : cell
  complain(line, field, `the text is longer than ${LONGEST_CELL} characters, so it was left out.`)
  return ''
}

function isNothing(cell: string): boolean {
  return /^(-|–|n\/?a|none|null)$/i.test(cell)
}

function complain(line: Line, field: HistoryField, words: string): void {
  line.complaints.push({ row: line.row, sentence: sentenceAt(line, field, words) })
}

function sentenceAt({ table, row, columns }: Line, field: HistoryField, words: string): string {
  const place = placeOfCell(table.sheet, row, columns.get(field) ?? 0)
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${words}`
}

const HOW_TO_WRITE = 'Write it like 12 February 2027 or 12/02/2027, the day first.'

function completedOf(line: Line): CompletedCell {
  const text = cellOf(line, 'completedOn')
  const problem = (kind: DateProblem, words: string) => ({
    kind,
    sentence: sentenceAt(line, 'completedOn', words),
  })
  if (text === '' || isNothing(text)) {
    return { text: '', on: null, problem: problem('missing', 'there is no date.') }
  }
  const read = readDay(text, line.table.days)
  const shown = text.slice(0, 40)
  if (!read.ok) {
    const words = `“${shown}” ${whyNoDay(read.why)} ${HOW_TO_WRITE}`
    return { text, on: null, problem: problem(read.why, words) }
  }
  const on = read.date
  if (on > line.today) {
    const words = `${dateInWords(on)} has not come yet, so nothing can have been completed then.`
    return { text, on, problem: problem('future', words) }
  }
  if (on < addMonths(line.today, -LONGEST_CAREER_IN_MONTHS)) {
    const words = `${dateInWords(on)} lies more than 60 years back. Look whether the year is right.`
    return { text, on, problem: problem('unlikely', words) }
  }
  return { text, on, problem: null }
}

function whyNoDay(why: 'unreadable' | 'no-such-day'): string {
  return why === 'no-such-day' ? 'is not a day in the calendar.' : 'could not be read as a date.'
}

function dayOf(line: Line, field: HistoryField): LocalDate | null {
  const cell = cellOf(line, field)
  if (cell === '' || isNothing(cell)) return null
  const read = readDay(cell, line.table.days)
  if (read.ok) return read.date
  complain(
    line,
    field,
    `“${cell.slice(0, 40)}” ${whyNoDay(read.why)} It was left out. ${HOW_TO_WRITE}`,
  )
  return null
}

function startOf(line: Line, completedOn: LocalDate | null): LocalDate | null {
  const on = dayOf(line, 'startedOn')
  if (on === null || completedOn === null || on <= completedOn) return on
  complain(line, 'startedOn', 'it began after it was completed, so the first day was left out.')
  return null
}

function renewalOf(line: Line, completedOn: LocalDate | null): LocalDate | null {
  const on = dayOf(line, 'renewalDue')
  if (on === null || completedOn === null || on > completedOn) return on
  complain(line, 'renewalDue', 'it falls due before it was completed, so that day was left out.')
  return null
}
