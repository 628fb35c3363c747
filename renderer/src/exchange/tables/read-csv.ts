import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import type { TableRefusal } from '../../domain/tables/table-refusal.ts'
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts'
import { textOfBytes } from './text-of-bytes.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Enough to see how a list is parted. */
const ROWS_TRIED = 30

/** A list as CSV: parted by comma, semicolon, tab or bar, with quoted cells that may hold all of them. */
export function readCsv(bytes: Uint8Array): Result<Table, TableRefusal> {
  const whole = textOfBytes(bytes)
  // Excel's own first line, `sep=;`, says it outright.
  const told = /^sep=(.)\r?\n/.exec(whole)
  const text = told === null ? whole : whole.slice(told[0].length)
  if (text.trim() === '') return refused({ type: 'empty' })
  return tableOfText(text, told?.[1] ?? likeliestDelimiter(text))
}

/** Parts a text into cells, within what a list may hold. */
export function tableOfText(text: string, delimiter: string): Result<Table, TableRefusal> {
  const read = parted(text, delimiter, MOST_ROWS + 1)
  if (read.openQuoteAt !== null) return refused({ type: 'open-quote', row: read.openQuoteAt })
  const rows = withoutEmptyEnd(read.rows)
  if (rows.length > MOST_ROWS) {
    return refused({ type: 'too-many-rows', sheet: null, most: MOST_ROWS })
  }
  // The too wide row is only begun, so what was read of it may look empty.
  if (read.rows.some((cells) => cells.length > MOST_COLUMNS)) {
    return refused({ type: 'too-many-columns', sheet: null, most: MOST_COLUMNS })
  }
  return ok({ sheet: null, rows, days: 1900 })
}

/** The one that parts most of the first rows into the same number of cells, more than one. */
function likeliestDelimiter(text: string): string {
  const worth = (delimiter: string): number => {
    const widths = parted(text, delimiter, ROWS_TRIED).rows.map((cells) => cells.length)
    const widest = Math.max(...widths)
    const even = widths.filter((width) => width === widest).length
    return widest === 1 ? 0 : even * 1_000 + widest
  }
  return DELIMITERS.reduce<string>(
    (best, delimiter) => (worth(delimiter) > worth(best) ? delimiter : best),
    ',',
  )
}

interface Parted {
  readonly rows: readonly (readonly string[])[]
  readonly openQuoteAt: number | null
}

/** A quote opens a cell only at its very start, so that `5" pipe` stays what it is. */
function parted(text: string, delimiter: string, mostRows: number): Parted {
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  const endRow = () => {
    rows.push(cells)
    cells = []
  }
  while (at < text.length && rows.length < mostRows) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
    if (cell === null) return { rows, openQuoteAt: rows.length }
    cells.push(cell.text)
    // Refused for its width; a line of millions is not parted to its end for that.
    if (cells.length > MOST_COLUMNS) break
    at = cell.end
    if (at >= text.length) break
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) cells.push('')
      continue
    }
    endRow()
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  if (cells.length > 0) endRow()
  return { rows, openQuoteAt: null }
}

interface ReadCell {
  readonly text: string
  /** Where the delimiter or the end of the line stands. */
  readonly end: number
}

function plainCell(text: string, from: number, delimiter: string): ReadCell {
  let end = from
  while (end < text.length && !endsCell(text[end], delimiter)) end += 1
  return { text: text.slice(from, end), end }
}

function quotedCell(text: string, from: number, delimiter: string): ReadCell | null {
  let inside = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    inside += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      // What some programs write behind the closing quote belongs to the cell.
      const rest = plainCell(text, quote + 1, delimiter)
      return { text: inside + rest.text, end: rest.end }
    }
    inside += '"'
    at = quote + 2
  }
}

function endsCell(letter: string | undefined, delimiter: string): boolean {
  return letter === delimiter || letter === '\n' || letter === '\r'
}

function withoutEmptyEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  return rows.slice(0, last + 1)
}
