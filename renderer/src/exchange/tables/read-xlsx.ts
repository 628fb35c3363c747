import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs'
import { zipSync } from 'fflate'
import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { DaySystem, Table } from '../../domain/tables/table.ts'
import type { TableRefusal } from '../../domain/tables/table-refusal.ts'
import { MOST_COLUMNS, MOST_ROWS, MOST_UNPACKED_BYTES } from './limits.ts'
import { EMPTY_CELL, EMPTY_ROW, tooMuchIn } from './sheet-bounds.ts'
import { isWholeZip, type UnpackedFiles, unpack } from './unpack.ts'

/** All sheets of a workbook as plain text. A formula gives the value that Excel saw last. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Table[], TableRefusal>> {
  if (!isWholeZip(bytes)) return refused({ type: 'cut-short' })
  const files = unpack(bytes, MOST_UNPACKED_BYTES, (name) => NEEDED.test(name))
  if (files === null) return refused({ type: 'damaged' })
  if (files['xl/workbook.xml'] === undefined) {
    return refused({ type: 'other-kind', kind: 'a zip or another kind of document' })
  }
  const lean = withoutEmptyCells(files)
  const objection = tooMuchIn(lean)
  if (objection !== null) return refused(objection)
  const workbook = await openWorkbook(lean)
  if (workbook === null) return refused({ type: 'damaged' })
  const days: DaySystem = workbook.properties.date1904 === true ? 1904 : 1900
  const tables: Table[] = []
  for (const sheet of workbook.worksheets) {
    if (sheet.actualColumnCount > MOST_COLUMNS) {
      return refused({ type: 'too-many-columns', sheet: sheet.name, most: MOST_COLUMNS })
    }
    if (sheet.actualRowCount > MOST_ROWS) {
      return refused({ type: 'too-many-rows', sheet: sheet.name, most: MOST_ROWS })
    }
    const isHidden = sheet.state === 'hidden' || sheet.state === 'veryHidden'
    const table = { sheet: sheet.name, rows: rowsOf(sheet), days }
    tables.push(isHidden ? { ...table, isHidden } : table)
  }
  const filled = tables.some(({ rows }) => rows.length > 0)
  return filled ? ok(tables) : refused({ type: 'empty' })
}

/** Cells and what gives them their meaning. Pictures, comments and all that links elsewhere stay out. */
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/

/** What trips over odd writers, and has no word in a list. */
const NOT_NEEDED = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'picture',
  'legacyDrawing',
  'hyperlinks',
  'tableParts',
  'extLst',
  'autoFilter',
  'printOptions',
  'pageSetup',
  'headerFooter',
]

/**
 * Sheets without the cells that hold only a border or a colour.
 *
 * A sheet that somebody coloured to its end has five million of them, and the library makes an
 * object of each.
 */
function withoutEmptyCells(files: UnpackedFiles): UnpackedFiles {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      if (bytes.length < LARGE_SHEET || !name.startsWith('xl/worksheets/')) return [name, bytes]
      const xml = new TextDecoder().decode(bytes)
      const lean = xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '')
      return [name, new TextEncoder().encode(lean)]
    }),
  )
}

/** Below this there is nothing to win. */
const LARGE_SHEET = 2e6

/** The library gets a zip of only what was counted. */
async function openWorkbook(files: UnpackedFiles): Promise<Workbook | null> {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.bare.min.js')
  const workbook = new ExcelJS.Workbook()
  try {
    const counted = zipSync({ ...files }, { level: 0 })
    await workbook.xlsx.load(counted.buffer as ArrayBuffer, { ignoreNodes: NOT_NEEDED })
    return workbook
  } catch {
    // The library's own words are about its insides; hers are about the file.
    return null
  }
}

function rowsOf(sheet: Worksheet): readonly (readonly string[])[] {
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const text = textOfCell(cell)
      if (text !== '') cells[column - 1] = text
    })
    if (cells.length > 0) rows[number - 1] = Array.from(cells, (text) => text ?? '')
  })
  return Array.from(rows, (cells) => cells ?? [])
}

/** A merged cell speaks once, at its top left. */
function textOfCell(cell: Cell): string {
  return cell.isMerged && cell.master !== cell ? '' : textOf(cell.value)
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dayText(value)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return textOf(value.text as CellValue)
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) {
    return textOf((value as { readonly result?: CellValue }).result ?? null)
  }
  return ''
}

/** The library gives a day as midnight in UTC, whatever zone the laptop is in. */
function dayText(value: Date): string {
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
}
