/** Why a file cannot be read as a list. */
export type TableRefusal =
  | { readonly type: 'empty' }
  | { readonly type: 'too-big'; readonly megabytes: number }
  | { readonly type: 'too-many-rows'; readonly sheet: string | null; readonly most: number }
  | { readonly type: 'too-many-columns'; readonly sheet: string | null; readonly most: number }
  | { readonly type: 'old-excel' }
  | { readonly type: 'password' }
  | { readonly type: 'other-kind'; readonly kind: string }
  | { readonly type: 'open-quote'; readonly row: number }
  | { readonly type: 'damaged' }
  /** Its end is missing. */
  | { readonly type: 'cut-short' }

export const CUT_SHORT =
  'The end of this workbook is missing: it was not downloaded or copied completely.'
export const WHOLE_AGAIN =
  'Download or copy it again from where it came, or ask for it once more, then bring in that file.'

const CSV_WAY = 'In Excel choose File, Save As, “CSV UTF-8”, and bring in that file'

/** The sentence for her: what it is, that nothing was changed, what to do. */
export function describeTableRefusal(refusal: TableRefusal): string {
  return `${whatIs(refusal)} Nothing was changed. ${remedy(refusal)}`
}

function whatIs(refusal: TableRefusal): string {
  switch (refusal.type) {
    case 'empty':
      return 'There is nothing in this file.'
    case 'too-big':
      return `This file is larger than ${refusal.megabytes} MB, more than any list.`
    case 'too-many-rows':
      return `${onSheet(refusal.sheet)} has more than ${refusal.most.toLocaleString('en-GB')} rows.`
    case 'too-many-columns':
      return `${onSheet(refusal.sheet)} has more than ${refusal.most} columns.`
    case 'old-excel':
      return 'This is a workbook of an old kind (.xls), which the app does not open.'
    case 'password':
      return 'This workbook is protected by a password, so it cannot be read.'
    case 'other-kind':
      return `This is ${refusal.kind}, not a list.`
    case 'open-quote':
      return `A quotation mark in row ${refusal.row + 1} is opened and never closed, so the rows after it cannot be told apart.`
    case 'damaged':
      return 'This workbook cannot be read; it may be damaged.'
    case 'cut-short':
      return CUT_SHORT
  }
}

function remedy(refusal: TableRefusal): string {
  switch (refusal.type) {
    case 'empty':
      return 'Export the list once more and look whether it has rows.'
    case 'too-big':
    case 'too-many-rows':
    case 'too-many-columns':
      return 'Export only the rows and the columns that you need.'
    case 'old-excel':
      return 'Open it in Excel and save it as .xlsx or as CSV.'
    case 'password':
      return 'Open it in Excel, take the password off under File, Info, and save it.'
    case 'other-kind':
      return 'Choose the export as CSV or .xlsx.'
    case 'open-quote':
      return `Look at that row, or export the list once more. ${CSV_WAY}.`
    case 'cut-short':
      return WHOLE_AGAIN
    case 'damaged':
      return `Export it once more. ${CSV_WAY}.`
  }
}

function onSheet(sheet: string | null): string {
  return sheet === null ? 'This file' : `Sheet “${sheet}”`
}
