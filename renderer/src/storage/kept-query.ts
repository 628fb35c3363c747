import { liveQuery } from 'dexie'
import { useSyncExternalStore } from 'react'
import { isBrowserError } from './patience.ts'
import type { Watched } from './watched.ts'

type Answer<T> =
  | { readonly type: 'none' }
  | { readonly type: 'value'; readonly value: T }
  | { readonly type: 'failed'; readonly error: unknown }

/** What queries gave last, and again whenever what they read has changed. */
export interface KeptQuery<T> extends Watched<Answer<T>> {
  /** Reads now, so that the answer is there, or on its way, when a screen first asks. */
  begin(): void
}

const none = { type: 'none' } as const

/**
 * Queries that are read together, each again only when something in it has changed.
 *
 * Unlike `useStored` it belongs to no screen: it can begin before there is one, and one reading
 * serves all. It ends with the last that listened.
 *
 * @param join makes one value of the answers; undefined while they do not belong together
 */
export function keepReading<Parts extends object, T>(
  queries: { readonly [Name in keyof Parts]: () => PromiseLike<Parts[Name]> },
  join: (parts: Parts) => T | undefined,
): KeptQuery<T> {
  const names = Object.keys(queries) as (keyof Parts)[]
  const listeners = new Set<() => void>()
  let parts: Partial<Parts> = {}
  let answer: Answer<T> = none
  let stops: (() => void)[] = []

  const set = (next: Answer<T>): void => {
    answer = next
    for (const listener of [...listeners]) listener()
  }
  const take = (name: keyof Parts, part: Parts[keyof Parts]): void => {
    parts = { ...parts, [name]: part }
    if (!names.every((each) => each in parts)) return
    const value = join(parts as Parts)
    if (value !== undefined) set({ type: 'value', value })
  }
  const fail = (error: unknown): void => {
    // The browser has closed the copy under the open desk: the screens stand while it is opened again.
    if (isBrowserError(error) && answer.type !== 'failed') return
    set({ type: 'failed', error })
  }
  const begin = (): void => {
    if (stops.length > 0) return
    stops = names.map((name) => {
      // An async function: only in one does Dexie still know after an `await` who is reading.
      const query = liveQuery(async () => await queries[name]())
      const subscription = query.subscribe((part) => take(name, part), fail)
      return () => subscription.unsubscribe()
    })
  }
  return {
    current: () => answer,
    begin,
    subscribe(listener) {
      listeners.add(listener)
      begin()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        for (const stop of stops) stop()
        stops = []
        parts = {}
        answer = none
      }
    },
  }
}

/** @returns undefined until there is an answer */
export function useKept<T>({ subscribe, current }: KeptQuery<T>): T | undefined {
  const answer = useSyncExternalStore(subscribe, current)
  if (answer.type === 'failed') throw answer.error
  return answer.type === 'value' ? answer.value : undefined
}
