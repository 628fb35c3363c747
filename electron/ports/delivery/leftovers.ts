import type { Carrier } from './carrier.ts'
import type { Destination, Destinations } from './destinations.ts'

/** Half files of ours that may lie at a place that cannot be reached just now. */
export interface Leftovers {
  note(names: readonly string[]): Promise<void>
  /** Takes away what is noted, but for names that are in use again. */
  clear(carrier: Carrier, inUse?: (name: string) => boolean): Promise<boolean>
}

const MOST = 1000

/**
 * What a sending left behind that was called off, or stopped, while its place was away.
 *
 * It is noted until the place was reached and each was seen to be gone: nobody else knows the
 * names, so nobody else would ever take them away.
 */
export function leftoversOf(
  destinations: Destinations,
  deskId: string,
  { destinationId }: Pick<Destination, 'destinationId'>,
): Leftovers {
  return {
    note: (names) =>
      destinations.leave(deskId, destinationId, (before) =>
        [...new Set([...before, ...names])].slice(-MOST),
      ),
    clear: async (carrier, inUse = () => false) => {
      const noted = (await destinations.find(deskId, destinationId))?.leftovers ?? []
      if (noted.length === 0) return true
      const left: string[] = []
      for (const name of noted) {
        if (!inUse(name) && !(await carrier.drop(name))) left.push(name)
      }
      await destinations.leave(deskId, destinationId, (before) => [
        ...before.filter((name) => !noted.includes(name)),
        ...left,
      ])
      return left.length === 0
    },
  }
}
