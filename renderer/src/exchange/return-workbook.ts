/// <reference path="./exceljs-bare.d.ts" />
import type { ReturnDocument } from '../domain/returns/return-document.ts'
import { addAboutSheet } from './workbook/about-sheet.ts'
import { addAnswersSheet } from './workbook/answers-sheet.ts'
import { addActionsSheet, addEvidenceSheet, addFiguresSheet } from './workbook/list-sheets.ts'
import { repack } from './workbook/repack.ts'
import { addSummarySheet } from './workbook/summary-sheet.ts'

/**
 * A return as `return.xlsx`, readable without the app.
 *
 * Always made fresh and never rewritten: ExcelJS loses things when it reads and writes back.
 * Nothing of this computer gets in, neither its clock nor a user's name.
 */
export async function writeReturnWorkbook(document: ReturnDocument): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs/dist/exceljs.bare.min.js')
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Safeguarding Desk'
  workbook.lastModifiedBy = 'Safeguarding Desk'
  workbook.created = new Date(document.asAt)
  workbook.modified = new Date(document.asAt)
  workbook.title = `Safeguarding audit return ${document.schoolYear}`
  addSummarySheet(workbook, document)
  addAnswersSheet(workbook, document)
  addEvidenceSheet(workbook, document)
  addActionsSheet(workbook, document)
  addFiguresSheet(workbook, document)
  addAboutSheet(workbook, document)
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
