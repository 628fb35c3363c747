import type { Instant } from '../shared/dates.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { columnLetters, type DaySystem, type Table } from '../tables/table.ts'
import type { ColumnId, WorkbookIdentity } from './answers-workbook.ts'
import { type BaseValues, readHiddenGrid } from './hidden-sheet.ts'

/** Begins the hidden row that names the columns, and the row of their headings. */
export const COLUMNS_MARK = 'sd:columns'
export const HEADING_MARK = 'sd:heading'

/** How far down it is looked for: rows may have been inserted above. */
const ROWS_LOOKED_AT = 200

/** A row of an answers sheet, its cells found by the names of their columns. */
export interface ReadRow {
  readonly sheet: string
  /** Counted from 0. */
  readonly row: number
  readonly id: string
  readonly text: (column: ColumnId) => string
}

export interface ReadSheet {
  readonly name: string
  readonly days: DaySystem
  /** Where each column stands, counted from 0. */
  readonly columns: ReadonlyMap<ColumnId, number>
  readonly rows: readonly ReadRow[]
}

export interface ReadWorkbook {
  /** Null where its hidden sheet is gone. */
  readonly identity: WorkbookIdentity | null
  readonly base: BaseValues | null
  readonly sheets: readonly ReadSheet[]
  /** When a program last saved it, where the file says so. */
  readonly savedAt?: Instant
  /** Sentences about columns that could not be told apart. */
  readonly complaints: readonly string[]
}

/** A file whose sheets are not those of a workbook of answers. */
export type NoWorkbook = { readonly type: 'not-ours' }

/** Makes out which sheets of a file hold answers, and where on them everything stands. */
export function readSheets(tables: readonly Table[]): Result<ReadWorkbook, NoWorkbook> {
  const hidden = tables.map(({ rows }) => readHiddenGrid(rows)).find((sheet) => sheet !== null)
  const complaints: string[] = []
  const sheets = tables.flatMap((table) => readSheet(table, complaints) ?? [])
  if (sheets.length === 0) return refused({ type: 'not-ours' })
  return ok({ identity: hidden?.identity ?? null, base: hidden?.base ?? null, sheets, complaints })
}

function readSheet(table: Table, complaints: string[]): ReadSheet | null {
  const name = table.sheet ?? ''
  const at = table.rows
    .slice(0, ROWS_LOOKED_AT)
    .findIndex((cells) => cells.some((cell) => cell.trim() === COLUMNS_MARK))
  const names = table.rows[at]
  if (names === undefined) return null
  const idColumn = names.findIndex((cell) => cell.trim() === COLUMNS_MARK)
  const columns = columnsIn(names, idColumn, name, complaints)
  const rows = table.rows.flatMap((cells, row): readonly ReadRow[] => {
    const id = (cells[idColumn] ?? '').trim()
    if (row === at || id === HEADING_MARK || cells.every((cell) => cell.trim() === '')) return []
    return [{ sheet: name, row, id, text: (column) => cells[columns.get(column) ?? -1] ?? '' }]
  })
  return { name, days: table.days, columns, rows }
}

/** A column that stands there twice is not read at all: nobody knows which of the two is meant. */
function columnsIn(
  names: readonly string[],
  idColumn: number,
  sheet: string,
  complaints: string[],
): ReadonlyMap<ColumnId, number> {
  const columns = new Map<ColumnId, number>()
  const twins = new Set<ColumnId>()
  names.forEach((cell, at) => {
    const id = cell.trim() as ColumnId
    if (cell.trim() === '' || at === idColumn) return
    const first = columns.get(id)
    if (first === undefined) {
      columns.set(id, at)
      return
    }
    twins.add(id)
    complaints.push(
      `Sheet “${sheet}”: columns ${columnLetters(first)} and ${columnLetters(at)} are copies of one, so neither is read. Delete one of them and bring the workbook in again.`,
    )
  })
  for (const id of twins) columns.delete(id)
  return columns
}
