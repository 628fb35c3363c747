import type { Bridge } from '../../../electron/contract/bridge.ts'
import { portError } from '../storage/journal-client.ts'

type Release = () => void

const held = new Map<string, Release>()

/**
 * Takes the desk for this page alone, until it is released or the page ends; false when another has it.
 *
 * The browser's lock keeps its own windows apart and guards the working copy; the host's keeps
 * browsers apart, which know nothing of each other.
 */
export async function holdDesk(bridge: Bridge, deskId: string): Promise<boolean> {
  if (held.has(deskId)) return true
  const unlock = await takeLock(deskId, { ifAvailable: true })
  return unlock !== null && (await holdBoth(bridge, deskId, unlock, { wait: false }))
}

/** Takes the desk once the page that has it lets it go. */
export async function waitForDesk(
  bridge: Bridge,
  deskId: string,
  signal: AbortSignal,
): Promise<void> {
  const unlock = await takeLock(deskId, { signal })
  if (unlock !== null) await holdBoth(bridge, deskId, unlock, { wait: true, signal })
}

export function releaseDesk(deskId: string): void {
  held.get(deskId)?.()
  held.delete(deskId)
}

/** Lets go of all desks: the page goes, perhaps only to be put away whole and brought back. */
export function releaseAll(): void {
  for (const deskId of [...held.keys()]) releaseDesk(deskId)
}

/** Whether a window of this browser has a desk open that is not this one. */
export async function isOtherHeld(deskId: string): Promise<boolean> {
  const { held: locks = [] } = await navigator.locks.query()
  return locks.some(({ name }) => name?.startsWith(lockPrefix) && name !== lockPrefix + deskId)
}

const lockPrefix = 'safeguarding-desk-'

interface Patience {
  readonly wait: boolean
  readonly signal?: AbortSignal
}

async function holdBoth(
  bridge: Bridge,
  deskId: string,
  unlock: Release,
  patience: Patience,
): Promise<boolean> {
  let letGo: Release | null = null
  try {
    letGo = await holdAtHost(bridge, deskId, patience)
  } finally {
    if (letGo === null) unlock()
  }
  if (letGo === null) return false
  const release = letGo
  held.set(deskId, () => {
    release()
    unlock()
  })
  return true
}

/** @throws a port error when the host cannot be reached or the wait was broken off */
function holdAtHost(
  bridge: Bridge,
  deskId: string,
  { wait, signal }: Patience,
): Promise<Release | null> {
  const stop = new AbortController()
  const release = () => stop.abort()
  if (signal?.aborted) release()
  signal?.addEventListener('abort', release)
  return new Promise((resolve, reject) => {
    const onProgress = () => {
      // From here on it is held until it is released, whoever waited for it.
      signal?.removeEventListener('abort', release)
      resolve(release)
    }
    bridge
      .run('desks:hold', { deskId, wait }, { signal: stop.signal, onProgress })
      .then((ended) => (ended.ok ? resolve(null) : reject(portError(ended.failure))), reject)
  })
}

/** The browser's lock; null when it is taken. */
function takeLock(deskId: string, options: LockOptions): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockPrefix + deskId, options, (lock) => {
        if (lock === null) {
          resolve(null)
          return undefined
        }
        return new Promise<void>((release) => resolve(release))
      })
      .catch(reject)
  })
}
