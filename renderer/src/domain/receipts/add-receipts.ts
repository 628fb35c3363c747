import type { Receipt } from './receipt.ts'
import { standingReceipts } from './standing-receipts.ts'

/**
 * What of new entries is really new: neither held already nor from a line that gave one before.
 *
 * An entry that is held is never changed by one that comes in, whatever that says.
 */
export function newReceipts(
  held: readonly Receipt[],
  coming: readonly Receipt[],
): readonly Receipt[] {
  const ids = new Set(held.map(({ id }) => id))
  // What was taken out since may be said again.
  const sources = new Set(standingReceipts(held).flatMap((receipt) => sourceKey(receipt) ?? []))
  return coming.filter((receipt) => {
    const key = sourceKey(receipt)
    if (ids.has(receipt.id) || (key !== null && sources.has(key))) return false
    ids.add(receipt.id)
    if (key !== null) sources.add(key)
    return true
  })
}

/**
 * What an entry was made from, and what it says: the same for the same line of the same form,
 * sheet or file. One that was given to the wrong person may be given to the right one later.
 */
export function sourceKey(receipt: Receipt): string | null {
  const { source, personId, documentId, version, state, corrects } = receipt
  if (source === null || source.key === '') return null
  return JSON.stringify([source.type, source.key, personId, documentId, version, state, corrects])
}
