import { useState } from 'react'

/**
 * What stood in the way when she last tried to save.
 *
 * It stays until the next try: a summary that went while she types would move the button from
 * under her pointer.
 */
export function useProblems<P>(find: () => readonly P[]) {
  const [{ problems, tries }, set] = useState<{ problems: readonly P[]; tries: number }>({
    problems: [],
    tries: 0,
  })
  return {
    problems,
    /** A new key for the summary, so that it takes the focus again. */
    tries,
    /** @returns whether nothing stands in the way */
    check: (): boolean => {
      const found = find()
      set((before) => ({ problems: found, tries: before.tries + 1 }))
      return found.length === 0
    },
  }
}
