import type { Workbook, Worksheet } from 'exceljs'
import type { GatheredAudit } from '../../../../renderer/src/domain/audit/gather-audit.ts'
import type { ColumnId } from '../../../../renderer/src/domain/workbook/answers-workbook.ts'
import { buildAnswersWorkbook } from '../../../../renderer/src/domain/workbook/build-workbook.ts'
import { planWorkbook } from '../../../../renderer/src/domain/workbook/plan-workbook.ts'
import { readAnswersWorkbook } from '../../../../renderer/src/exchange/answers-workbook/read-answers-workbook.ts'
import { writeAnswersWorkbook } from '../../../../renderer/src/exchange/answers-workbook/write-answers-workbook.ts'
import { escapeForCell } from '../../../../renderer/src/exchange/workbook/cell-text.ts'
import { NOW } from '../../../builders/audit.ts'

export function takeOut(audit: GatheredAudit, blank = false): Promise<Uint8Array> {
  return writeAnswersWorkbook(
    buildAnswersWorkbook(audit, { sectionIds: null, blank, deskId: 'desk-1', madeAt: NOW }),
  )
}

export async function bringBack(bytes: Uint8Array, audit: GatheredAudit) {
  const read = await readAnswersWorkbook(bytes)
  if (!read.ok) throw new Error(`refused as ${read.error.type}`)
  return { read: read.value, plan: planWorkbook(read.value, audit) }
}

/** The file as somebody's program opens it, changes it and saves it again. */
export async function edited(
  bytes: Uint8Array,
  edit: (workbook: Workbook) => void,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.bare.min.js')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  edit(workbook)
  escapeAgain(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Excel writes `_x0041_` so that it is read as it stands; ExcelJS forgets to. */
function escapeAgain(workbook: Workbook): void {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') cell.value = escapeForCell(cell.value)
      }),
    )
  }
}

/** The sheets that hold answers. */
export function answerSheets(workbook: Workbook): readonly Worksheet[] {
  return workbook.worksheets.filter(
    ({ state, name }) => state === 'visible' && name !== 'How to fill this in',
  )
}

const FIRST_ROW = 3

/** Every row of answers: where it is, and the cell of a column. */
export function rowsOf(workbook: Workbook) {
  return answerSheets(workbook).flatMap((sheet) => {
    const ids = sheet.getRow(1).values as readonly unknown[]
    return Array.from({ length: Math.max(0, sheet.rowCount - FIRST_ROW + 1) }, (_, at) => {
      const row = sheet.getRow(at + FIRST_ROW)
      const cell = (column: ColumnId) => row.getCell(ids.indexOf(column))
      return { sheet, row, id: String(row.getCell(1).value), cell }
    })
  })
}
