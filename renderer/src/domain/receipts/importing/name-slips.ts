import { editDistance } from '../../shared/edit-distance.ts'

/** Words this long may have two slips. */
const LONG_WORD = 7

/** One slip in a short word, two in a long one, or one word the beginning of the other. */
export function isSlipOf(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < 3) return false
  if (shorter >= 4 && (a.startsWith(b) || b.startsWith(a))) return true
  // A slip at both ends of a word is hardly one; and most words of a register are left here.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return false
  const most = shorter >= LONG_WORD ? 2 : 1
  return Math.abs(a.length - b.length) <= most && slips(a, b, most) <= most
}

/** Letters that were changed, left out, added, or swapped with their neighbour; more than `most` is `most + 1`. */
function slips(a: string, b: string, most: number): number {
  const [x, y] = withoutSameEnds(a, b)
  const longer = Math.max(x.length, y.length)
  if (longer <= 1) return longer
  if (x.length === 2 && x[0] === y[1] && x[1] === y[0] && y.length === 2) return 1
  if (most === 1 || Math.abs(x.length - y.length) > most) return most + 1
  return otherLetters(x, y) > 2 * most ? most + 1 : editDistance(x, y, most)
}

function withoutSameEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

/** How many letters of the two have no fellow in the other: each slip leaves two at most. */
function otherLetters(a: string, b: string): number {
  const counts = new Map<string, number>()
  for (const letter of a) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  for (const letter of b) counts.set(letter, (counts.get(letter) ?? 0) - 1)
  let other = 0
  for (const count of counts.values()) other += Math.abs(count)
  return other
}
