import { useLiveQuery } from 'dexie-react-hooks'
import { useRef } from 'react'
import { isBrowserError } from './patience.ts'

/**
 * Runs a query and runs it again whenever what it read has changed.
 *
 * When the browser has closed the working copy under the open desk the last answer stays, so
 * that the screens still stand while the desk is opened again.
 *
 * @returns undefined until the first answer is there
 */
export function useStored<T>(query: () => Promise<T> | T, deps: readonly unknown[]): T | undefined {
  const last = useRef<{ readonly deps: readonly unknown[]; readonly answer: T }>(undefined)
  return useLiveQuery(async () => {
    try {
      const answer = await query()
      last.current = { deps, answer }
      return answer
    } catch (error) {
      if (!isBrowserError(error)) throw error
      const before = last.current
      return before?.deps.every((each, at) => each === deps[at]) ? before.answer : undefined
    }
  }, [...deps])
}
