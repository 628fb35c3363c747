import type { Cell, Row, Workbook, Worksheet } from 'exceljs'
import {
  type AnswersWorkbook,
  isPartId,
  type WorkbookColumn,
  type WorkbookRow,
  type WorkbookSheet,
} from '../../domain/workbook/answers-workbook.ts'
import { COLUMNS_MARK, HEADING_MARK } from '../../domain/workbook/read-sheets.ts'
import { isCalendarDay } from '../words.ts'
import { escapeForCell } from '../workbook/cell-text.ts'
import { COLOURS, FONT, FONT_SIZE } from '../workbook/look.ts'
import { heightFor, pageEdge, setWidths, solid } from '../workbook/sheet.ts'
import { cellStyle } from './cell-style.ts'

/** Rows before the first question: the hidden names of the columns, the headings. */
const HEAD_ROWS = 2
/** The hidden ids of the rows stand in the first column. */
const FIRST_COLUMN = 2

/** One section: a row for each question and each line of it, the white cells to be written into. */
export async function addAnswersSheet(
  workbook: Workbook,
  { columns, identity }: AnswersWorkbook,
  section: WorkbookSheet,
  lists: ReadonlyMap<string, string>,
): Promise<void> {
  const sheet = workbook.addWorksheet(section.name, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.75, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  })
  // A size must not run into a title that begins with a figure, hence the space after it.
  sheet.headerFooter.oddHeader = `&L&B&12 ${pageEdge(section.title, 80)}&R${pageEdge(identity.school, 60)}, ${pageEdge(identity.schoolYear, 20)}`
  sheet.headerFooter.oddFooter = '&L&A&RPage &P of &N'
  setWidths(sheet, [4, ...columns.map(({ width }) => width)])
  addHead(sheet, columns)
  for (const row of section.rows) addAnswerRow(sheet, columns, row)
  addLists(sheet, columns, section.rows, lists)
  addDays(sheet, columns, section.rows)
  sheet.getColumn(1).hidden = true
  sheet.views = [{ state: 'frozen', xSplit: FIRST_COLUMN, ySplit: HEAD_ROWS, showGridLines: false }]
  sheet.autoFilter = {
    from: { row: HEAD_ROWS, column: FIRST_COLUMN },
    to: { row: Math.max(HEAD_ROWS, sheet.rowCount), column: columns.length + 1 },
  }
  sheet.pageSetup.printTitlesRow = `${HEAD_ROWS}:${HEAD_ROWS}`
  await sheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true })
}

function addHead(sheet: Worksheet, columns: readonly WorkbookColumn[]): void {
  const names = sheet.addRow([COLUMNS_MARK, ...columns.map(({ id }) => escapeForCell(id))])
  names.hidden = true
  const headings = columns.map(({ heading }) => heading)
  const row = sheet.addRow([HEADING_MARK, ...headings.map(escapeForCell)])
  row.eachCell((cell) => {
    cell.font = { name: FONT, size: FONT_SIZE, bold: true, color: { argb: COLOURS.surface } }
    cell.fill = solid(COLOURS.accent)
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
  row.height = heightFor(sheet, ['', ...headings]) + 8
}

function addAnswerRow(
  sheet: Worksheet,
  columns: readonly WorkbookColumn[],
  answer: WorkbookRow,
): Row {
  const row = sheet.addRow([escapeForCell(answer.id)])
  const isPart = isPartId(answer.id)
  columns.forEach((column, at) => {
    const cell = row.getCell(at + FIRST_COLUMN)
    const isOpen = answer.open.has(column.id)
    fill(cell, answer.cells[column.id] ?? '', column)
    cell.style = cellStyle(column, isOpen, isPart)
  })
  const texts = columns.map(({ id }) => answer.cells[id] ?? '')
  row.height = heightFor(sheet, ['', ...texts])
  return row
}

/** Text is always text, also where it looks like a formula or a number; a day is a real day. */
function fill(cell: Cell, text: string, { kind }: WorkbookColumn): void {
  const day = kind === 'date' && isCalendarDay(text)
  if (text !== '') cell.value = day ? new Date(`${text}T00:00:00Z`) : escapeForCell(text)
}

/** ExcelJS's own list of rules, which its types leave out; cell by cell it writes overlapping ones. */
interface WithValidations {
  readonly dataValidations: {
    add(range: string, rule: import('exceljs').DataValidation): void
  }
}

/** One drop-down for each run of rows that choose from the same list. */
function addLists(
  sheet: Worksheet,
  columns: readonly WorkbookColumn[],
  rows: readonly WorkbookRow[],
  lists: ReadonlyMap<string, string>,
): void {
  const at = columns.findIndex(({ id }) => id === 'verdict')
  const letter = sheet.getColumn(at + FIRST_COLUMN).letter
  let from = 0
  rows.forEach(({ list }, index) => {
    if (rows[index + 1]?.list === list) return
    const range = list === null ? undefined : lists.get(list)
    if (range !== undefined) {
      addRule(sheet, letter, from, index, {
        type: 'list',
        allowBlank: true,
        formulae: [range],
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: 'Choose from the list',
        error: 'Only the words of the list can stand here. Press Esc to leave the cell as it was.',
      })
    }
    from = index + 1
  })
}

function addDays(
  sheet: Worksheet,
  columns: readonly WorkbookColumn[],
  rows: readonly WorkbookRow[],
): void {
  columns.forEach(({ id, kind }, at) => {
    if (kind !== 'date') return
    const letter = sheet.getColumn(at + FIRST_COLUMN).letter
    let from = 0
    rows.forEach(({ open }, index) => {
      if (rows[index + 1]?.open.has(id) === open.has(id)) return
      if (open.has(id)) addRule(sheet, letter, from, index, DAY_RULE)
      from = index + 1
    })
  })
}

/** Warns only: "as soon as we can" is told of in the preview and may be mended there. */
const DAY_RULE: import('exceljs').DataValidation = {
  type: 'date',
  operator: 'greaterThan',
  allowBlank: true,
  formulae: [new Date('2000-01-01T00:00:00Z')],
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: 'This is not a date',
  error: 'A day belongs here, such as 29/01/2027.',
}

function addRule(
  sheet: Worksheet,
  letter: string,
  from: number,
  to: number,
  rule: import('exceljs').DataValidation,
): void {
  const rows = sheet as unknown as WithValidations
  const [first, last] = [from + HEAD_ROWS + 1, to + HEAD_ROWS + 1]
  rows.dataValidations.add(`${letter}${first}:${letter}${last}`, rule)
}
