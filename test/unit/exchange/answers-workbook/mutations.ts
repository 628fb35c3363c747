import type { Workbook } from 'exceljs'
import { answerSheets, rowsOf } from './loop.ts'

/** What people and programs do to a workbook without meaning to change an answer. */
export const HARMLESS: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'nothing at all': () => undefined,
  'its rows are sorted from the last to the first': (workbook) => {
    for (const sheet of answerSheets(workbook)) {
      const rows = Array.from(
        { length: sheet.rowCount - 2 },
        (_, at) => sheet.getRow(at + 3).values,
      )
      rows.reverse().forEach((values, at) => {
        sheet.getRow(at + 3).values = values
      })
    }
  },
  'a column is put in at the front': (workbook) => {
    for (const sheet of answerSheets(workbook)) sheet.spliceColumns(1, 0, ['', 'Mine'])
  },
  'a column is put in between': (workbook) => {
    for (const sheet of answerSheets(workbook)) sheet.spliceColumns(4, 0, ['', 'Who asks', 'Sam'])
  },
  'columns and rows are hidden': (workbook) => {
    for (const sheet of answerSheets(workbook)) {
      sheet.getColumn(3).hidden = true
      sheet.getRow(3).hidden = true
    }
  },
  'rows are put in above and below': (workbook) => {
    for (const sheet of answerSheets(workbook)) {
      sheet.spliceRows(1, 0, ['Our school'], [])
      sheet.getCell(sheet.rowCount + 4, 3).value = 'Ask Sam about the rest'
    }
  },
  'the column of the questions is taken out': (workbook) => {
    for (const sheet of answerSheets(workbook)) sheet.spliceColumns(3, 1)
  },
  'the hidden ids of the rows are emptied': (workbook) => {
    for (const { row } of rowsOf(workbook)) row.getCell(1).value = null
  },
  'the codes are emptied': (workbook) => {
    for (const { cell } of rowsOf(workbook)) cell('code').value = null
  },
  'the codes are written in small letters and with spaces': (workbook) => {
    for (const { row, cell } of rowsOf(workbook)) {
      row.getCell(1).value = null
      cell('code').value = ` ${String(cell('code').value).toLowerCase()} `
    }
  },
  'the ids are sorted without the rest': (workbook) => {
    for (const sheet of answerSheets(workbook)) {
      const rows = rowsOf(workbook).filter((one) => one.sheet === sheet)
      const ids = rows.map(({ id }) => id).reverse()
      rows.forEach(({ row }, at) => {
        row.getCell(1).value = ids[at] ?? null
      })
    }
  },
  'its sheets are renamed and moved': (workbook) => {
    answerSheets(workbook).forEach((sheet, at) => {
      sheet.name = `Mine ${at}`
      Object.assign(sheet, { orderNo: 50 - at })
    })
  },
  'texts get spaces and Windows line ends': (workbook) => {
    for (const { cell } of rowsOf(workbook)) {
      const comment = cell('text:comment')
      if (typeof comment.value === 'string') {
        comment.value = `  ${comment.value.replaceAll('\n', '\r\n')} `
      }
    }
  },
  'its sheets are unlocked and coloured': (workbook) => {
    for (const sheet of answerSheets(workbook)) {
      sheet.unprotect()
      for (let row = 1; row < 40; row += 1) {
        sheet.getCell(row, 40).fill = {
          type: 'pattern',
          pattern: 'solid',
          fgColor: { argb: 'FFFFFF00' },
        }
      }
    }
  },
  'a sheet of notes is added': (workbook) => {
    workbook.addWorksheet('My notes').getCell('B2').value = 'TRN04: ask Sam'
  },
}
