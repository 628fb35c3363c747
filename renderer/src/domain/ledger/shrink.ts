import type { Tallies } from './change.ts'
import { countOf } from './tallies.ts'

/** The share of all records that may go between two copies without a question. */
const mayGo = 0.2

/**
 * Whether so much went that it may be a loss and not her wish.
 *
 * Over a fifth of the records, or all of a table. Then the copies from before are not rotated
 * out until she says that it was meant.
 */
export function isShrunk(before: Tallies, after: Tallies): boolean {
  const had = countOf(before)
  if (had - countOf(after) > had * mayGo) return true
  return Object.entries(before).some(
    ([table, tally]) => (tally?.count ?? 0) > 0 && (after[table]?.count ?? 0) === 0,
  )
}
