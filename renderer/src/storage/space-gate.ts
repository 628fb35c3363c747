import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { Change, What } from './change.ts'
import type { RowTables } from './database.ts'
import { isBrowserError, isQuotaError } from './patience.ts'
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

/** What is to be written; without `fn` it is a note that touches no row. */
export interface Edit {
  readonly what: What
  readonly fn: ((rows: RowTables) => PromiseLike<unknown>) | null
}

/** One that is not written yet, with whoever waits for it. */
export interface WaitingEdit extends Edit {
  readonly resolve: (written: Change | null) => void
  readonly reject: (error: unknown) => void
}

/** Why nothing is written just now. */
type Shut =
  /** The disk of the vault is full. */
  | 'disk'
  /** The browser's own limit is reached, whatever the disk says. */
  | 'browser-full'
  /** The browser has taken the working copy away. */
  | 'copy-gone'

export interface Held {
  readonly because: Shut
  readonly freeBytes: number
  readonly waiting: number
}

/** Writes edits one after the other, and keeps them in memory while they cannot be written. */
export interface SpaceGate {
  /** Bytes free while they are low; null otherwise. */
  readonly lowSpace: Watched<number | null>
  /** Null while nothing waits. */
  readonly held: Watched<Held | null>
  /** Writes now, or once there is space. */
  pass(edit: Edit): Promise<Change | null>
  /** Looks once more, writes what it can, and ends; gives back the edits that are left unwritten. */
  end(): Promise<readonly WaitingEdit[]>
}

export interface SpaceGateOptions {
  readonly bridge: Bridge
  readonly setTimer: (run: () => void, ms: number) => () => void
  readonly write: (edit: Edit) => Promise<Change | null>
  /** The working copy cannot be written to until the desk is opened again. */
  readonly isCopyGone: () => boolean
}

export function watchSpace({ bridge, setTimer, write, isCopyGone }: SpaceGateOptions): SpaceGate {
  const lowSpace = watchable<number | null>(null)
  const held = watchable<Held | null>(null)
  const queue: WaitingEdit[] = []
  let free: number | null = null
  let failing: Exclude<Shut, 'disk'> | null = null
  let draining: Promise<void> | null = null
  let hasEnded = false
  let cancel: () => void = () => undefined

  const isDiskFull = () => free !== null && free < space.stop
  const shut = (): Shut | null => (isDiskFull() ? 'disk' : failing)
  const tell = () => {
    const low = free !== null && free < space.low ? free : null
    if (low !== lowSpace.current()) lowSpace.set(low)
    const before = held.current()
    const because = shut() ?? before?.because
    const waiting = queue.length
    // One that is on its way is not held, and what is held is so until all of it is written.
    if (waiting === 0 || because === undefined) {
      if (before) held.set(null)
    } else held.set({ because, freeBytes: free ?? 0, waiting })
  }
  const askDisk = async () => {
    const about = await bridge.ask('host:about', {})
    if (about.ok) free = about.value.freeBytes
    tell()
  }
  /** What failed so was not written at all, so it keeps its place. */
  const mustWait = async (error: unknown) => {
    if (!isBrowserError(error)) return false
    await askDisk()
    if (isQuotaError(error)) failing = 'browser-full'
    else if (isCopyGone()) failing = 'copy-gone'
    return shut() !== null
  }
  const writeAll = async () => {
    await Promise.resolve()
    for (let next = queue[0]; next && !isDiskFull(); next = queue[0]) {
      try {
        const written = await write(next)
        failing = null
        next.resolve(written)
      } catch (error) {
        if (await mustWait(error)) break
        next.reject(error)
      }
      queue.shift()
      tell()
    }
    // Here and not later: what comes in between would find nobody at work.
    draining = null
    tell()
    if (shut() !== null) rest()
  }
  const drain = () => {
    draining ??= writeAll()
    return draining
  }
  const rest = () => {
    cancel()
    const isPlenty = shut() === null && (free === null || free >= space.watch)
    if (!hasEnded) cancel = setTimer(() => void look(), isPlenty ? pollMs.plenty : pollMs.low)
  }
  const look = async () => {
    cancel()
    await askDisk()
    await drain()
    rest()
  }
  void look()
  return {
    lowSpace,
    held,
    pass(edit) {
      if (hasEnded) return write(edit)
      return new Promise((resolve, reject) => {
        queue.push({ ...edit, resolve, reject })
        tell()
        if (shut() === null) void drain()
      })
    },
    async end() {
      await draining
      if (queue.length > 0) await look()
      hasEnded = true
      cancel()
      return queue.splice(0)
    },
  }
}

/** Bytes free when the disk is in truth nearly full; null when it is not, or nobody knows. */
export async function tellSpace(bridge: Bridge): Promise<number | null> {
  const about = await bridge.ask('host:about', {})
  const free = about.ok ? about.value.freeBytes : null
  return free !== null && free < space.low ? free : null
}
