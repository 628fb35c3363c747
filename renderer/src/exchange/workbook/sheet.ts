import type { Cell, Row, Workbook, Worksheet } from 'exceljs'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import { isCalendarDay } from '../words.ts'
import { escapeForCell } from './cell-text.ts'
import { COLOURS, FONT, FONT_SIZE, HAIRLINE, LINE_POINTS, TALLEST_ROW } from './look.ts'

/** What a cell may hold. Text is always text: nothing in a return is a formula. */
export type CellValue = string | number | Date | null

export interface Column {
  readonly heading: string
  /** At most, in characters of the default font. */
  readonly width: number
}

/** Adds a sheet that prints on landscape A4, as wide as the paper, with who and what at its edges. */
export function addSheet(workbook: Workbook, name: string, document: ReturnDocument): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
  })
  const school = pageEdge(document.school.name, 80)
  const draft = document.draft ? '&R&B DRAFT' : ''
  const revision = `revision ${document.revision}`
  sheet.headerFooter.oddHeader = `&L${school} - ${pageEdge(document.schoolYear, 20)}${draft}`
  sheet.headerFooter.oddFooter = `&LReturn ${pageEdge(document.returnId, 40)}, ${revision}&C${pageEdge(name, 40)}&RPage &P of &N`
  return sheet
}

/** `&` starts a command in headers and footers, and the whole must stay under 255 characters. */
export function pageEdge(text: string, most: number): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text
  return escapeForCell(short.replace(/\s+/g, ' ')).replaceAll('&', '&&')
}

export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width
  })
}

export function put(cell: Cell, value: CellValue): void {
  if (value === null || value === '') return
  if (typeof value === 'string') {
    const day = isCalendarDay(value)
    cell.value = day ? new Date(`${value}T00:00:00Z`) : escapeForCell(value)
    if (day) cell.numFmt = 'd mmm yyyy'
    return
  }
  cell.value = value
  if (value instanceof Date) cell.numFmt = 'd mmm yyyy hh:mm'
}

export function headRow(sheet: Worksheet, headings: readonly string[]): Row {
  const row = sheet.addRow([])
  headings.forEach((heading, index) => {
    const cell = row.getCell(index + 1)
    put(cell, heading)
    cell.font = { name: FONT, size: FONT_SIZE, bold: true, color: { argb: COLOURS.surface } }
    cell.fill = solid(COLOURS.accent)
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
  row.height = heightFor(sheet, headings) + 6
  return row
}

/** A row of wrapped cells, as tall as its text needs: LibreOffice cuts what does not fit. */
export function bodyRow(sheet: Worksheet, values: readonly CellValue[]): Row {
  const row = sheet.addRow([])
  values.forEach((value, index) => {
    const cell = row.getCell(index + 1)
    put(cell, value)
    cell.font = { name: FONT, size: FONT_SIZE, color: { argb: COLOURS.ink } }
    cell.alignment = { vertical: 'top', horizontal: 'left', wrapText: true }
    cell.border = { bottom: { style: 'thin', color: { argb: HAIRLINE } } }
  })
  row.height = heightFor(sheet, values)
  return row
}

/**
 * A list to scroll, filter and print: its heading stays in sight and repeats on each page.
 *
 * Columns are only as wide as their texts need, so that the print keeps a readable size.
 */
export function fillList(
  sheet: Worksheet,
  columns: readonly Column[],
  rows: readonly (readonly CellValue[])[],
): readonly Row[] {
  setWidths(
    sheet,
    columns.map((column, index) => fittingWidth(column, rows, index)),
  )
  headRow(
    sheet,
    columns.map((column) => column.heading),
  )
  const filled = rows.map((row) => bodyRow(sheet, row))
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false }]
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: Math.max(1, sheet.rowCount), column: columns.length },
  }
  sheet.pageSetup.printTitlesRow = '1:1'
  return filled
}

function fittingWidth(
  column: Column,
  rows: readonly (readonly CellValue[])[],
  index: number,
): number {
  const longest = rows.reduce((most, row) => {
    const value = row[index]
    if (typeof value !== 'string') return Math.max(most, String(value ?? '').length)
    return Math.max(most, isCalendarDay(value) ? 11 : longestLine(value))
  }, 0)
  // The heading needs room for the filter's arrow.
  return Math.min(column.width, Math.max(column.heading.length + 4, longest * 1.1 + 2))
}

function longestLine(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, line.length), 0)
}

export function solid(argb: string): import('exceljs').Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } }
}

export function heightFor(sheet: Worksheet, values: readonly CellValue[]): number {
  const lines = values.map((value, index) =>
    typeof value === 'string' ? linesOf(value, sheet.getColumn(index + 1).width ?? 10) : 1,
  )
  return Math.min(TALLEST_ROW, Math.max(1, ...lines) * LINE_POINTS + 4)
}

/** A generous guess: words wrap earlier than characters fill a line. */
function linesOf(text: string, width: number): number {
  const fits = Math.max(1, width * 0.92)
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / fits)), 0)
}
