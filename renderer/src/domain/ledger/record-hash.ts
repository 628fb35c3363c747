import { canonicalJson } from '../shared/canonical-json.ts'
import type { TableTally } from './change.ts'

const sixtyFourBits = (1n << 64n) - 1n

/**
 * A fast 64-bit hash of one row: two 32-bit lanes over its canonical JSON.
 *
 * It notices damage; it does not resist anybody who wants to deceive.
 */
export function recordHash(table: string, row: unknown): bigint {
  const text = `${table}\n${canonicalJson(row)}`
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
    high ^= high >>> 15
    low ^= low >>> 13
  }
  high = Math.imul(high ^ (low >>> 16), 0x85ebca77)
  low = Math.imul(low ^ (high >>> 13), 0xc2b2ae3d)
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)
}

/** Of a table without rows. */
export const emptyTally: TableTally = { count: 0, sum: '0'.repeat(16) }

/** The tally after rows left and came; order does not matter, since the sum is modulo 2^64. */
export function tallyAfter(
  table: string,
  tally: TableTally,
  left: readonly unknown[],
  came: readonly unknown[],
): TableTally {
  let sum = BigInt(`0x${tally.sum}`)
  for (const row of left) sum -= recordHash(table, row)
  for (const row of came) sum += recordHash(table, row)
  return {
    count: tally.count - left.length + came.length,
    sum: (sum & sixtyFourBits).toString(16).padStart(16, '0'),
  }
}
