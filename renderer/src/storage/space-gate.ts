import type { Bridge } from '../../../electron/contract/bridge.ts'
import { isBrowserError } from './patience.ts'
import { type Watched, watchable } from './watched.ts'

/** Bytes free on the disk of the vault. */
export const space = {
  /** Below this nothing more is written. */
  stop: 100_000_000,
  /** Below this a banner says so. */
  low: 500_000_000,
  /** Below this it is looked at often. */
  watch: 1_000_000_000,
} as const

const pollMs = { low: 5_000, plenty: 60_000 } as const

/** Keeps edits in memory while the disk is nearly full, in their order. */
export interface SpaceGate {
  /** Bytes free while they are low; null otherwise. */
  readonly lowSpace: Watched<number | null>
  /** Null while nothing waits. */
  readonly held: Watched<{ readonly freeBytes: number; readonly waiting: number } | null>
  /** Writes now, or once there is space. */
  pass<T>(write: () => Promise<T>): Promise<T>
  /** Looks once more, writes what it can, and ends; says how many edits are left unwritten. */
  end(): Promise<number>
}

export interface SpaceGateOptions {
  readonly bridge: Bridge
  readonly setTimer: (run: () => void, ms: number) => () => void
}

export function watchSpace({ bridge, setTimer }: SpaceGateOptions): SpaceGate {
  const lowSpace = watchable<number | null>(null)
  const held = watchable<{ freeBytes: number; waiting: number } | null>(null)
  const queue: (() => Promise<void>)[] = []
  let free: number | null = null
  let draining: Promise<void> | null = null
  let hasEnded = false
  let cancel: () => void = () => undefined

  const isShut = () => free !== null && free < space.stop
  const tell = () => {
    const waiting = queue.length
    const low = free !== null && free < space.low ? free : null
    if (low !== lowSpace.current()) lowSpace.set(low)
    held.set(waiting > 0 ? { freeBytes: free ?? 0, waiting } : null)
  }
  const drain = async () => {
    for (let next = queue[0]; next && !isShut(); next = queue[0]) {
      await next()
      queue.shift()
      tell()
    }
  }
  const look = async () => {
    cancel()
    const about = await bridge.ask('host:about', {})
    if (about.ok) free = about.value.freeBytes
    if (lowSpace.current() !== null || isShut() || (free ?? space.low) < space.low) tell()
    draining ??= drain().finally(() => {
      draining = null
    })
    await draining
    const isPlenty = free === null || free >= space.watch
    if (!hasEnded) cancel = setTimer(() => void look(), isPlenty ? pollMs.plenty : pollMs.low)
  }
  const line = <T>(write: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push(() => write().then(resolve, reject))
      tell()
    })
  void look()
  return {
    lowSpace,
    held,
    async pass(write) {
      if (isShut() || queue.length > 0) return line(write)
      try {
        return await write()
      } catch (error) {
        if (!isBrowserError(error)) throw error
        // The disk may have filled since it was looked at; what then failed was not written at all.
        await look()
        if (!isShut()) throw error
        return line(write)
      }
    },
    async end() {
      if (queue.length > 0) await look()
      hasEnded = true
      cancel()
      return queue.length
    },
  }
}

/** Bytes free when the disk is in truth nearly full; null when it is not, or nobody knows. */
export async function tellSpace(bridge: Bridge): Promise<number | null> {
  const about = await bridge.ask('host:about', {})
  const free = about.ok ? about.value.freeBytes : null
  return free !== null && free < space.low ? free : null
}
