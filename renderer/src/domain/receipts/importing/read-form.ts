import { foldCode } from '../../people/importing/listed-person.ts'
import type { Complaint } from '../../people/importing/read-rows.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { wellFormed } from '../../shared/text.ts'
import { placeOfCell, type Table } from '../../tables/table.ts'
import type { FormUse } from './form-columns.ts'
import { type DateOrder, type DateOrderGuess, guessDateOrder, readFormDay } from './form-dates.ts'

/** One answer to the form, as far as it could be read. */
export interface FormRow {
  /** Counted from 0; shown with one more, as the spreadsheet does. */
  readonly row: number
  /** Empty for an anonymous answer. */
  readonly email: string
  readonly name: string
  readonly on: LocalDate
  /** The cell of the time as it stands: orders two answers of one day. */
  readonly at: string
  /** By column. */
  readonly answers: ReadonlyMap<number, string>
}

export interface ReadForm {
  readonly rows: readonly FormRow[]
  readonly complaints: readonly Complaint[]
  readonly dates: DateOrderGuess
}

interface Reading {
  readonly headerRow: number
  readonly uses: readonly FormUse[]
  readonly today: LocalDate
  /** As she says; unsaid, as all dates together suggest. */
  readonly dateOrder?: DateOrder | undefined
}

/** Reads the answers below the headings. What cannot be one is named in a complaint and left out. */
export function readForm(table: Table, reading: Reading): ReadForm {
  const { headerRow, uses, today } = reading
  const filled = table.rows.flatMap((cells, row) =>
    row > headerRow && cells.some((cell) => cell.trim() !== '') ? [{ cells, row }] : [],
  )
  const timeColumn = uses.indexOf('completedAt')
  const times = filled.map(({ cells }) => cells[timeColumn] ?? '')
  const guess = guessDateOrder(times, today)
  const dates = reading.dateOrder === undefined ? guess : { ...guess, order: reading.dateOrder }
  const complaints: Complaint[] = []
  const rows = filled.flatMap(({ cells, row }): readonly FormRow[] => {
    const read = readRow({ table, cells, row, uses, order: dates.order, today })
    if (typeof read !== 'string') return [read]
    complaints.push({ row, sentence: read })
    return []
  })
  return { rows, complaints, dates }
}

interface Line {
  readonly table: Table
  readonly cells: readonly string[]
  readonly row: number
  readonly uses: readonly FormUse[]
  readonly order: DateOrder
  readonly today: LocalDate
}

/** The row, or the sentence that says why it is left out. */
function readRow({ table, cells, row, uses, order, today }: Line): FormRow | string {
  const text = (use: FormUse) => cellAt(cells, uses.indexOf(use))
  const place = (use: FormUse) => {
    const words = placeOfCell(table.sheet, row, Math.max(0, uses.indexOf(use)))
    return `${words[0]?.toUpperCase()}${words.slice(1)}`
  }
  const email = emailOf(text('email'))
  const name =
    text('name') || [text('given'), text('family')].filter((part) => part !== '').join(' ')
  if (email === '' && name === '') {
    return `${place(uses.includes('email') ? 'email' : 'name')}: there is neither an address nor a name, so the row was left out.`
  }
  const at = text('completedAt')
  const on = readFormDay(at, table.days, order)
  if (on === null) {
    return `${place('completedAt')}: “${at.slice(0, 40)}” could not be read as a day, so the row was left out.`
  }
  if (on > today) {
    return `${place('completedAt')}: “${at.slice(0, 40)}” lies in the future, so the row was left out. If the month stands first in this file, say so above.`
  }
  const answers = uses.flatMap((use, column) =>
    use === 'answer' ? [[column, cellAt(cells, column)] as const] : [],
  )
  return { row, email, name, on, at, answers: new Map(answers) }
}

const LONGEST_CELL = 1_000

function cellAt(cells: readonly string[], column: number): string {
  return wellFormed((cells[column] ?? '').normalize('NFC'))
    .replace(/[\p{Cc}\p{Zs}\u200B\uFEFF]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_CELL)
}

/** Forms that ask for no account write `anonymous` in place of an address. */
function emailOf(text: string): string {
  const plain = foldCode(text).replace(/^mailto:/, '')
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : ''
}
