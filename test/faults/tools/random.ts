/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, without, `below`. */
  below(below: number): number
  between(from: number, to: number): number
  pick<T>(list: readonly T[]): T
}

/** mulberry32: small, fast, and good enough to choose where to hurt. */
export function randomFrom(seed: string): Random {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    pick: (list) => {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('there is nothing to pick from')
      return found
    },
  }
}

function hash(text: string): number {
  let sum = 2166136261
  for (const letter of text) sum = Math.imul(sum ^ letter.charCodeAt(0), 16777619)
  return sum >>> 0
}
