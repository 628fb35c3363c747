/// <reference path="../exceljs-bare.d.ts" />
import type { Row, Workbook } from 'exceljs'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import type { SlotColumn, SlotDocument, SlotTable } from '../../domain/returns/slot-document.ts'
import { draftSentence, longDay } from '../words.ts'
import { cellsFor } from '../workbook/cell-text.ts'
import { COLOURS } from '../workbook/look.ts'
import { repack } from '../workbook/repack.ts'
import { addSheet, type CellValue, fillList, setWidths, solid } from '../workbook/sheet.ts'
import { factRow } from '../workbook/summary-sheet.ts'

/** A paper of one line of the return as a workbook: a sheet for each table, and what it is. */
export async function writeSlotWorkbook(
  slotDocument: SlotDocument,
  document: ReturnDocument,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.bare.min.js')
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Safeguarding Desk'
  workbook.lastModifiedBy = 'Safeguarding Desk'
  workbook.created = new Date(document.asAt)
  workbook.modified = new Date(document.asAt)
  workbook.title = `${slotDocument.slot} ${slotDocument.title}`
  const names = sheetNames(slotDocument.tables)
  slotDocument.tables.forEach((table, at) => {
    addTable(workbook, names[at] ?? `Table ${at + 1}`, table, document)
  })
  addAbout(workbook, slotDocument, document)
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

const LONGEST_SHEET_NAME = 31

/** Excel takes 31 characters, none of `: \ / ? * [ ]`, and no name twice. */
function sheetNames(tables: readonly SlotTable[]): readonly string[] {
  const taken = new Set(['about', 'history'])
  return tables.map(({ title }, at) => {
    const plain = title.replace(/[:\\/?*[\]']/g, ' ').slice(0, LONGEST_SHEET_NAME)
    const name = plain.trim()
    const free = name !== '' && !taken.has(name.toLowerCase()) ? name : `Table ${at + 1}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Characters of the default font that a page of A4 across holds well. */
const SHEET_WIDTH = 130

function addTable(
  workbook: Workbook,
  name: string,
  { columns, rows }: SlotTable,
  document: ReturnDocument,
): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const sheet = addSheet(workbook, name, document)
  const filled = fillList(
    sheet,
    columns.map(({ heading, share }) => ({ heading, width: (share / shares) * SHEET_WIDTH })),
    rows.flatMap(splitLong),
  )
  for (const row of filled) {
    for (const [at, column] of columns.entries()) dress(row, at + 1, column)
  }
  const head = sheet.getRow(1)
  for (const [at, { kind }] of columns.entries()) {
    if (isNumber(kind)) {
      head.getCell(at + 1).alignment = {
        vertical: 'middle',
        horizontal: 'right',
        indent: 1,
        wrapText: true,
      }
    }
  }
}

const isNumber = (kind: SlotColumn['kind']): boolean => kind === 'count' || kind === 'percent'

function dress(row: Row, at: number, { kind }: SlotColumn): void {
  const cell = row.getCell(at)
  if (kind === 'percent') cell.numFmt = '0" %"'
  // Away from the text that follows.
  if (isNumber(kind)) cell.alignment = { vertical: 'top', horizontal: 'right', indent: 1 }
  if (kind === 'to-fill') row.height = Math.max(row.height ?? 0, 24)
}

/** A text too long for one cell goes on in a row below. */
function splitLong(row: readonly CellValue[]): readonly (readonly CellValue[])[] {
  const split = row.map((value) => (typeof value === 'string' ? cellsFor(value) : [value]))
  const rows = Math.max(1, ...split.map((cells) => cells.length))
  return Array.from({ length: rows }, (_, at) => split.map((cells) => cells[at] ?? null))
}

function addAbout(workbook: Workbook, paper: SlotDocument, document: ReturnDocument): void {
  const sheet = addSheet(workbook, 'About', document)
  setWidths(sheet, [24, 100])
  sheet.views = [{ state: 'normal', showGridLines: false }]
  factRow(sheet, 'What this is', `${paper.slot} ${paper.title}`)
  factRow(sheet, 'School', document.school.name)
  factRow(sheet, 'What it says', paper.lead)
  factRow(sheet, 'As at', longDay(paper.asAt))
  factRow(
    sheet,
    'Made from',
    "The school's own staff log, by Safeguarding Desk. The same paper stands beside it as a PDF.",
  )
  if (document.draft) factRow(sheet, 'State', draftSentence(document))
  for (const note of paper.notes) factRow(sheet, 'Please note', note)
  factRow(sheet, 'Return id', `${document.returnId}, revision ${document.revision}`)
  sheet.getColumn(1).eachCell((cell) => {
    cell.fill = solid(COLOURS.accentTint)
  })
}
