import type { SignSheet } from '../../../domain/receipts/receipt.ts'
import { standingReceipts } from '../../../domain/receipts/standing-receipts.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'

export interface SheetLine {
  readonly sheet: SignSheet
  /** How many of its people have read the version on it, in whatever way. */
  readonly read: number
  /** An entry was made from it, so that its codes must be kept. */
  readonly used: boolean
}

/** Sheets that were made, the newest first. */
export function sheetLines({ signSheets, receipts }: StaffLog): readonly SheetLine[] {
  const standing = standingReceipts(receipts).filter(({ state }) => state === 'read')
  const read = new Set(standing.map((one) => `${one.personId} ${one.documentId} ${one.version}`))
  const used = new Set(
    receipts.flatMap(({ source }) =>
      source?.type === 'sheet' ? [source.key.split(':')[0] ?? ''] : [],
    ),
  )
  return signSheets
    .map((sheet) => ({
      sheet,
      read: sheet.people.filter((id) => read.has(`${id} ${sheet.documentId} ${sheet.version}`))
        .length,
      used: used.has(sheet.id),
    }))
    .sort((a, b) => (a.sheet.printedOn > b.sheet.printedOn ? -1 : 1))
}
