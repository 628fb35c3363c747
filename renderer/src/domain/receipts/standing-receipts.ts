import type { LocalDate } from '../shared/dates.ts'
import { groupedBy } from '../shared/grouped.ts'
import type { PersonId, ReceiptId } from '../shared/ids.ts'
import type { ReadingDocumentId, Receipt } from './receipt.ts'

/** Entries that stand, by person and document. */
export type ReceiptIndex = ReadonlyMap<PersonId, ReadonlyMap<ReadingDocumentId, readonly Receipt[]>>

/**
 * The entries that stand: not corrected, not taken out, and no `void` themselves.
 *
 * A `void` of a correction brings back what that had corrected; a correction of a correction
 * does not. An entry that seems to correct itself in a circle corrects nothing.
 */
export function standingReceipts(receipts: readonly Receipt[]): readonly Receipt[] {
  const corrections = receipts.filter(({ corrects }) => corrects !== null)
  if (corrections.length === 0) return receipts.filter(({ state }) => state !== 'void')
  const voids = groupedBy(
    corrections.filter(({ state }) => state === 'void'),
    ({ corrects }) => corrects,
  )
  const holds = (receipt: Receipt, seen: ReadonlySet<ReceiptId>): boolean =>
    !(voids.get(receipt.id) ?? []).some(
      (each) => !seen.has(each.id) && holds(each, new Set([...seen, each.id])),
    )
  const taken = new Set<ReceiptId>()
  for (const each of corrections) {
    const { corrects } = each
    if (corrects !== null && corrects !== each.id && holds(each, new Set([each.id]))) {
      taken.add(corrects)
    }
  }
  return receipts.filter(({ id, state }) => state !== 'void' && !taken.has(id))
}

/** The standing entries up to a day, ready to be asked for. */
export function indexReceipts(receipts: readonly Receipt[], day: LocalDate): ReceiptIndex {
  const index = new Map<PersonId, Map<ReadingDocumentId, Receipt[]>>()
  for (const receipt of standingReceipts(receipts)) {
    if (receipt.on > day) continue
    const ofPerson = index.get(receipt.personId) ?? new Map<ReadingDocumentId, Receipt[]>()
    index.set(receipt.personId, ofPerson)
    const there = ofPerson.get(receipt.documentId)
    if (there === undefined) ofPerson.set(receipt.documentId, [receipt])
    else there.push(receipt)
  }
  return index
}

/**
 * The entry that decides among those that stand: the newest day, then the one recorded last.
 *
 * Somebody who has read is never only excused, whichever was noted first.
 */
export function decidingReceipt(receipts: readonly Receipt[]): Receipt | null {
  const newest = newestOf(receipts)
  if (newest?.state !== 'exempt') return newest
  return newestOf(receipts.filter(({ state }) => state === 'read')) ?? newest
}

function newestOf(receipts: readonly Receipt[]): Receipt | null {
  return receipts.reduce<Receipt | null>(
    (best, one) => (best === null || isNewer(one, best) ? one : best),
    null,
  )
}

function isNewer(a: Receipt, b: Receipt): boolean {
  if (a.on !== b.on) return a.on > b.on
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt
  return a.id > b.id
}
