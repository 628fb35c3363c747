/// <reference path="../exceljs-bare.d.ts" />
import type { AnswersWorkbook } from '../../domain/workbook/answers-workbook.ts'
import { hiddenGrid } from '../../domain/workbook/hidden-sheet.ts'
import { escapeForCell } from '../workbook/cell-text.ts'
import { repack } from '../workbook/repack.ts'
import { addAnswersSheet } from './answers-sheet.ts'
import { TEXT_STYLE } from './cell-style.ts'
import { addGuideSheet } from './guide-sheet.ts'
import { addListsSheet } from './lists-sheet.ts'

/**
 * A workbook of answers to be filled in elsewhere and brought back.
 *
 * Always made fresh, never somebody's file written again: ExcelJS loses things when it does that.
 * The clock of this computer and its user's name stay out, so that equal answers give equal bytes.
 */
export async function writeAnswersWorkbook(answers: AnswersWorkbook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.bare.min.js')
  const workbook = new ExcelJS.Workbook()
  const { madeAt, schoolYear } = answers.identity
  workbook.creator = 'Safeguarding Desk'
  workbook.lastModifiedBy = 'Safeguarding Desk'
  workbook.created = new Date(madeAt)
  workbook.modified = new Date(madeAt)
  workbook.title = `Safeguarding audit ${schoolYear}, to fill in`
  await addGuideSheet(workbook, answers)
  const ranges = addListsSheet(workbook, answers.lists)
  for (const sheet of answers.sheets) await addAnswersSheet(workbook, answers, sheet, ranges)
  const hidden = workbook.addWorksheet('Desk', { state: 'veryHidden' })
  for (const cells of hiddenGrid(answers)) {
    const row = hidden.addRow([])
    cells.forEach((text, at) => {
      if (text === '') return
      row.getCell(at + 1).value = escapeForCell(text)
      row.getCell(at + 1).style = TEXT_STYLE
    })
  }
  moveListsLast(workbook)
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** Hidden sheets stand behind those that can be seen. */
function moveListsLast(workbook: import('exceljs').Workbook): void {
  const lists = workbook.getWorksheet('Lists')
  if (lists !== undefined) Object.assign(lists, { orderNo: workbook.worksheets.length + 1 })
}
