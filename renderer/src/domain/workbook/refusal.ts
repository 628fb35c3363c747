import { CUT_SHORT, type TableRefusal, WHOLE_AGAIN } from '../tables/table-refusal.ts'
import type { NoWorkbook } from './read-sheets.ts'

/** Why a file cannot be read as a workbook of answers. */
export type WorkbookRefusal =
  | TableRefusal
  | NoWorkbook
  | { readonly type: 'text' }
  | { readonly type: 'macros' }

/** What it is, that nothing was changed, what to do. */
export function describeWorkbookRefusal(refusal: WorkbookRefusal): string {
  const [what, remedy] = wordsOf(refusal)
  return `${what} Nothing was changed. ${remedy}`
}

function wordsOf(refusal: WorkbookRefusal): readonly [string, string] {
  switch (refusal.type) {
    case 'empty':
      return ['There is nothing in this file.', 'Choose the workbook that was filled in.']
    case 'too-big':
      return [
        `This file is larger than ${refusal.megabytes} MB, more than any workbook of answers.`,
        'Take pictures out of it, save it again and choose it once more.',
      ]
    case 'too-many-rows':
    case 'too-many-columns':
      return [
        `Sheet “${refusal.sheet ?? ''}” has more than ${refusal.most.toLocaleString('en-GB')} ${refusal.type === 'too-many-rows' ? 'rows' : 'columns'} with something in them.`,
        'Delete what does not belong to the audit and bring the workbook in again.',
      ]
    case 'old-excel':
      return [
        'This is a workbook of an old kind (.xls), which the app does not open.',
        'Open it in Excel, choose File, Save As, “Excel Workbook (.xlsx)”, and bring in that file.',
      ]
    case 'password':
      return [
        'This workbook is protected by a password or by your organisation’s rights management, so it cannot be read.',
        'Open it in Excel, take the protection off under File, Info, and save it.',
      ]
    case 'macros':
      return [
        'This workbook can hold macros (.xlsm), which the app does not open.',
        'Open it in Excel, choose File, Save As, “Excel Workbook (.xlsx)”, and bring in that file.',
      ]
    case 'text':
      return [
        'This is a text file or CSV. It has lost the hidden ids that say which answer belongs where.',
        'Bring in the workbook itself (.xlsx).',
      ]
    case 'other-kind':
      return [`This is ${refusal.kind}, not a workbook of answers.`, 'Choose the .xlsx file.']
    case 'not-ours':
      return [
        'This workbook was not made by this app, or has lost the hidden row that names its columns.',
        'Make one under “Take it out” and copy the answers into it.',
      ]
    case 'cut-short':
      return [CUT_SHORT, WHOLE_AGAIN]
    case 'open-quote':
    case 'damaged':
      return [
        'This workbook cannot be read; it may be damaged.',
        'Open it in Excel or LibreOffice, save it as .xlsx, and bring in that file.',
      ]
  }
}
