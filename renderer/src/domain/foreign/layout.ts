import type { Table } from '../tables/table.ts'
import { type ForeignUse, fieldNamed, isTick, usesOfHeadings } from './columns.ts'
import { isOnlyNumber } from './numbering.ts'

/** How one sheet is read. */
export interface Layout {
  /** Which of the file's tables. */
  readonly at: number
  readonly isIncluded: boolean
  /** Of the first row of headings, counted from 0; -1 where the list has none. */
  readonly headerRow: number
  /** Two where a second row names what stands under one heading. */
  readonly headerRows: 0 | 1 | 2
  /** In the order of the columns. */
  readonly uses: readonly ForeignUse[]
}

/** A title, a logo's row, a paragraph about the form: headings are looked for this far down. */
const ROWS_LOOKED_AT = 40
const ROWS_SAMPLED = 80

/** Sheets that tell about the audit and ask nothing. */
const NO_QUESTIONS =
  /instruction|guidance|how to|read ?me|contents|cover|intro|lists?$|look ?up|drop ?down|summary|dashboard|chart|version/i

/** How each sheet would be read, and which of them hold questions. */
export function guessLayouts(tables: readonly Table[]): readonly Layout[] {
  const guessed = tables.map((table, at) => guessLayout(table, at))
  const asks = guessed.map(({ headerRow, uses }) => headerRow >= 0 && uses.includes('question'))
  const some = tables.some((table, at) => asks[at] && !isLeftOut(table))
  const first = tables.findIndex((table) => !isLeftOut(table) && table.rows.length > 0)
  return guessed.map((layout, at) => {
    const table = tables[at]
    const isIncluded =
      table !== undefined && !isLeftOut(table) && (some ? asks[at] === true : at === first)
    return { ...layout, isIncluded }
  })
}

function isLeftOut({ sheet, isHidden, rows }: Table): boolean {
  return isHidden === true || rows.length === 0 || (sheet !== null && NO_QUESTIONS.test(sheet))
}

/** @param row names the headings; looked for where it is not given, -1 for none */
export function guessLayout(table: Table, at: number, row?: number): Layout {
  const headerRow = row ?? findHeaderRow(table)
  const headerRows = headerRow < 0 ? 0 : hasSecondRow(table, headerRow) ? 2 : 1
  const base = { at, isIncluded: true, headerRow, headerRows } as const
  const named = usesOfHeadings(headingsOf(table, base))
  return { ...base, uses: withQuestions(table, base, named) }
}

type Placed = Pick<Layout, 'headerRow' | 'headerRows'>

/** One heading for each column, of both rows where there are two. */
export function headingsOf(table: Table, { headerRow, headerRows }: Placed): readonly string[] {
  const width = widthOf(table, headerRow)
  if (headerRow < 0) return Array.from({ length: width }, () => '')
  const upper = table.rows[headerRow] ?? []
  const lower = headerRows === 2 ? (table.rows[headerRow + 1] ?? []) : []
  let above = ''
  return Array.from({ length: width }, (_, column) => {
    const own = (upper[column] ?? '').trim().replace(/\s+/g, ' ')
    const under = (lower[column] ?? '').trim().replace(/\s+/g, ' ')
    // A heading over several columns stands in the first of them.
    if (own !== '') above = own
    // What is beneath says more than what is above all of them.
    return under === ''
      ? own
      : isTickWord(under) || above === ''
        ? under
        : `${above} ${under}`.trim()
  })
}

/** Where the questions begin. */
export function firstRowOf({ headerRow, headerRows }: Placed): number {
  return headerRow < 0 ? 0 : headerRow + headerRows
}

function widthOf({ rows }: Table, headerRow: number): number {
  const from = Math.max(0, headerRow)
  return rows.slice(from).reduce((most, { length }) => Math.max(most, length), 0)
}

function findHeaderRow({ rows }: Table): number {
  const known = rows.slice(0, ROWS_LOOKED_AT).map((cells) => {
    const uses = usesOfHeadings(cells.map((cell) => cell.trim()))
    const kinds = new Set(uses.filter((use) => use !== 'ignore'))
    // One word in a row of its own may be a heading of a list with one column.
    return kinds.size >= 2 ? kinds.size + (kinds.has('question') ? 2 : 0) : lonely(cells)
  })
  const most = Math.max(0, ...known)
  return most === 0 ? -1 : known.indexOf(most)
}

function lonely(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [only = ''] = filled
  return filled.length === 1 && /^(the )?questions?$/i.test(only.trim()) ? 1 : 0
}

const isTickWord = (cell: string): boolean => {
  const use = fieldNamed(cell)
  return use !== undefined && isTick(use)
}

function hasSecondRow({ rows }: Table, headerRow: number): boolean {
  const upper = rows[headerRow] ?? []
  const lower = rows[headerRow + 1] ?? []
  const filled = lower.filter((cell) => cell.trim() !== '')
  if (filled.length < 2) return false
  const question = upper.findIndex((cell) => fieldNamed(cell) === 'question')
  if (question >= 0 && (lower[question] ?? '').trim() !== '') return false
  const named = filled.filter((cell) => fieldNamed(cell) !== undefined)
  return named.length >= 2 && named.length >= filled.length / 2
}

/** Where no heading names the questions, they are the column with the longest words. */
function withQuestions(
  table: Table,
  placed: Placed,
  named: readonly ForeignUse[],
): readonly ForeignUse[] {
  if (named.includes('question')) return withCodes(table, placed, named)
  const rows = table.rows.slice(firstRowOf(placed), firstRowOf(placed) + ROWS_SAMPLED)
  const lengths = named.map((use, column) =>
    use === 'ignore' || use === 'section' ? meanLength(rows, column) : 0,
  )
  const longest = Math.max(0, ...lengths)
  if (longest === 0) return named
  const at = lengths.indexOf(longest)
  const uses = named.map((use, column): ForeignUse => (column === at ? 'question' : use))
  return withCodes(table, placed, uses)
}

/** A column of nothing but numbers before the questions holds their codes, whatever it is called. */
function withCodes(
  table: Table,
  placed: Placed,
  uses: readonly ForeignUse[],
): readonly ForeignUse[] {
  if (uses.includes('code')) return uses
  const rows = table.rows.slice(firstRowOf(placed), firstRowOf(placed) + ROWS_SAMPLED)
  const question = uses.indexOf('question')
  const at = uses.findIndex((use, column) => {
    if (use !== 'ignore' || column >= question) return false
    const cells = rows.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
    return cells.length >= 2 && cells.filter(isOnlyNumber).length >= cells.length * 0.6
  })
  return uses.map((use, column): ForeignUse => (column === at ? 'code' : use))
}

function meanLength(rows: Table['rows'], column: number): number {
  const cells = rows.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
  return cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, rows.length)
}
