import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './disk.ts'

/** A share that went away answers after half a minute or never. */
const LONGEST_MS = 2500

/** What a question to a disk says, or something else when it fails or takes too long. */
export async function inTime<T, E>(question: Promise<T>, otherwise: E): Promise<T | E> {
  const stop = new AbortController()
  const told = question.catch((error: unknown) => {
    if (errorCode(error) === null) throw error
    return otherwise
  })
  const tired = delay(LONGEST_MS, otherwise, { signal: stop.signal, ref: false })
  try {
    return await Promise.race([told, tired])
  } finally {
    stop.abort()
    tired.catch(() => undefined)
  }
}
