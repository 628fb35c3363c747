import { isWork } from './change.ts'
import type { DeskDatabase } from './database.ts'
import { isBrowserError } from './patience.ts'

const PAGE = 1_000

interface Done {
  readonly id: string
  readonly isWork: boolean
}

/** The changes of a desk by number, before another state takes its place. */
export type Past = ReadonlyMap<number, Done>

/** @returns null when the browser could not tell */
export async function pastOf({ changes }: Pick<DeskDatabase, 'changes'>): Promise<Past | null> {
  const past = new Map<number, Done>()
  try {
    for (let last = 0; ; ) {
      const page = await changes.where('seq').above(last).limit(PAGE).toArray()
      for (const change of page) past.set(change.seq, { id: change.id, isWork: isWork(change) })
      last = page.at(-1)?.seq ?? last
      if (page.length < PAGE) return past
    }
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return null
  }
}

/**
 * How many changes of a past are not in what stands there now.
 *
 * Two pasts of one desk are the same up to some change and different from then on; numbers alone
 * do not tell, since both go on counting.
 *
 * @param idNow of the change that has a number now
 */
export async function countSetAside(
  past: Past,
  idNow: (seq: number) => PromiseLike<string | undefined>,
): Promise<number> {
  const seqs = [...past.keys()].sort((a, b) => a - b)
  let [shared, apart] = [0, seqs.length]
  while (shared < apart) {
    const middle = Math.floor((shared + apart) / 2)
    const seq = seqs[middle] ?? 0
    if ((await idNow(seq)) === past.get(seq)?.id) shared = middle + 1
    else apart = middle
  }
  return seqs.slice(shared).filter((seq) => past.get(seq)?.isWork).length
}
