import { Dexie } from 'dexie'

/** Milliseconds before the second, third and last try. */
const pauses = [50, 250, 1000]
/** Some damaged stores answer to nothing at all. */
const longestMs = 20_000

export type Wait = (ms: number) => Promise<void>

export const waitMs: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** The browser's own failures with a store, not mistakes of ours and not the vault's. */
export function isBrowserError(error: unknown): boolean {
  return error instanceof DOMException || error instanceof Dexie.DexieError
}

/**
 * Does the work again, on a fresh connection, when the browser fails.
 *
 * `UnknownError` and its kin can pass; Chromium gives the same names to a store that is damaged.
 */
export async function patiently<T>(work: () => Promise<T>, wait: Wait): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work()
    } catch (error) {
      if (!isBrowserError(error)) throw error
      await wait(pause)
    }
  }
  return work()
}

/** Fails when the browser does not answer; `late` tidies up after an answer that comes too late. */
export function inTime<T>(work: PromiseLike<T>, late: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false
    const timer = setTimeout(() => {
      isOver = true
      reject(new DOMException('the browser does not answer', 'TimeoutError'))
    }, longestMs)
    work.then(
      (value) => {
        clearTimeout(timer)
        if (isOver) late(value)
        else resolve(value)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error)
      },
    )
  })
}

/** The browser has no room for more; Dexie wraps what it was told, sometimes twice. */
export function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner } = error as { readonly name?: unknown; readonly inner?: unknown }
  return name === 'QuotaExceededError' || (inner !== error && isQuotaError(inner))
}
