/**
 * How many letters must be changed, added, left out or swapped with their neighbour to turn one
 * word into another; anything beyond `most` is `most + 1`.
 *
 * Stops early, since it is asked of every name on a long list.
 */
export function editDistance(one: string, other: string, most: number): number {
  const beyond = most + 1
  if (Math.abs(one.length - other.length) > most) return beyond
  let [before, last] = [[] as number[], rowOf(other.length)]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= other.length; j += 1) {
      const cost = stepTo(one, other, i, j, { before, last, row })
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return beyond
    ;[before, last] = [last, row]
  }
  return Math.min(last[other.length] ?? beyond, beyond)
}

interface Rows {
  readonly before: readonly number[]
  readonly last: readonly number[]
  readonly row: readonly number[]
}

function stepTo(one: string, other: string, i: number, j: number, rows: Rows): number {
  const { before, last, row } = rows
  const same = one[i - 1] === other[j - 1]
  const changed = (last[j - 1] ?? 0) + (same ? 0 : 1)
  const cost = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
  return swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost
}

function rowOf(length: number): number[] {
  return Array.from({ length: length + 1 }, (_, at) => at)
}
