import type { Evidence } from '../../domain/evidence/evidence.ts'
import type {
  OwnReadingDocument,
  ReadingDutyChange,
  Receipt,
  SignSheet,
} from '../../domain/receipts/receipt.ts'
import { aboutDocument, aboutPerson, aboutPiece } from '../about.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { ImportMapping } from '../tables.ts'
import { writeLog } from './log-rows.ts'

/** Every entry that was ever made, corrected ones too. */
export async function readReceipts(db: DeskDatabase): Promise<readonly Receipt[]> {
  return db.rows.receipts.toArray()
}

/**
 * Adds entries, as one change. One from the same line of the same form or sheet is not made twice.
 *
 * @param label completes "Undone: Part One, 12 people from sheet K7P"
 * @param pieces files that prove them, such as the scanned sheet
 * @param mapping how a form was read, where they come from one
 * @throws when an entry of the same id is there already
 */
export function addReceipts(
  desk: Desk,
  label: string,
  receipts: readonly Receipt[],
  pieces: readonly Evidence[] = [],
  mapping: ImportMapping<string> | null = null,
) {
  return writeLog(desk, { kind: 'receipts', label }, { receipts, pieces, mapping })
}

/**
 * Says that an entry was mistaken, by a new one.
 *
 * @returns null when it was corrected already, so that there are never two corrections of one
 */
export function correctReceipt(
  desk: Desk,
  label: string,
  correction: Receipt,
  piece: Evidence | null = null,
) {
  const { personId, documentId, corrects } = correction
  const about = [aboutPerson(personId), aboutDocument(documentId)]
  if (piece) about.push(aboutPiece(piece.id))
  return desk.change({ kind: 'receipts', label, about }, async (rows) => {
    const ofPerson = await rows.receipts.where('personId').equals(personId).toArray()
    if (!corrects || !(await rows.receipts.get(corrects))) {
      throw new Error(`receipt ${correction.id} corrects none that is there`)
    }
    if (ofPerson.some((each) => each.corrects === corrects)) return
    if (piece) await rows.evidence.put(piece)
    await rows.receipts.add(correction)
  })
}

/** A document of the school's own, new or changed. */
export function saveReadingDocument(desk: Desk, document: OwnReadingDocument) {
  const { id, title } = document
  const what = { kind: 'reading', label: `Reading: “${title}”`, about: [aboutDocument(id)] }
  return desk.change(what, (rows) => rows.readingDocuments.put(document))
}

/** What the school adds to the duties to read, or switches off. */
export function saveDutyChange(desk: Desk, duty: ReadingDutyChange, label: string) {
  const what = { kind: 'reading', label, about: [aboutDocument(duty.documentId)] }
  return desk.change(what, (rows) => rows.dutyChanges.put(duty))
}

/** Back to what the pack says; a duty of the school's own is gone. */
export function removeDutyChange(desk: Desk, duty: ReadingDutyChange, label: string) {
  const what = { kind: 'reading', label, about: [aboutDocument(duty.documentId)] }
  return desk.change(what, (rows) => rows.dutyChanges.delete(duty.id))
}

/** Keeps the codes of sheets that are about to be printed. */
export function saveSignSheets(desk: Desk, sheets: readonly SignSheet[]) {
  const label = sheets.length === 1 ? `Sign sheet ${sheets[0]?.id}` : `${sheets.length} sign sheets`
  const about = sheets.map(({ documentId }) => aboutDocument(documentId))
  return desk.change({ kind: 'reading', label, about: [...new Set(about)] }, (rows) =>
    rows.signSheets.bulkPut([...sheets]),
  )
}

/** For a sheet that was never used. */
export function removeSignSheet(desk: Desk, sheet: SignSheet) {
  const label = `Removing sign sheet ${sheet.id}`
  const about = [aboutDocument(sheet.documentId)]
  return desk.change({ kind: 'reading', label, about }, (rows) => rows.signSheets.delete(sheet.id))
}
