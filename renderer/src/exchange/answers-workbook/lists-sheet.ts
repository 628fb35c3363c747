import type { Workbook } from 'exceljs'
import { escapeForCell } from '../workbook/cell-text.ts'
import { TEXT_STYLE } from './cell-style.ts'

/**
 * The words of the drop-down lists, on a sheet that nobody sees.
 *
 * Written into each cell they could have 255 characters together, and no comma.
 *
 * @returns where each list stands
 */
export function addListsSheet(
  workbook: Workbook,
  lists: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const sheet = workbook.addWorksheet('Lists', { state: 'veryHidden' })
  const ranges = new Map<string, string>()
  let column = 0
  for (const [name, words] of lists) {
    column += 1
    words.forEach((word, at) => {
      const cell = sheet.getCell(at + 1, column)
      cell.value = escapeForCell(word)
      cell.style = TEXT_STYLE
    })
    const letter = sheet.getColumn(column).letter
    if (words.length > 0) ranges.set(name, `Lists!$${letter}$1:$${letter}$${words.length}`)
  }
  return ranges
}
