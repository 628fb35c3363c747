import { read, utils } from 'xlsx'

/** A workbook as SheetJS reads it, which shares no code with ExcelJS: sheet name -> rows of cells. */
export function sheetsInSheetJs(
  xlsx: Uint8Array,
): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  const book = read(xlsx, { type: 'array', cellDates: true, UTC: true })
  return new Map(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name] ?? {}
      return [name, utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '', UTC: true })]
    }),
  )
}
