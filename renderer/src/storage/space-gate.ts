import type { Bridge } from '../../../electron/contract/bridge.ts'
import { lowSpace, noSpaceBytes } from '../domain/safety/space.ts'
import type { Change, What } from './change.ts'
import type { RowTables } from './database.ts'
import { isBrowserError, isQuotaError } from './patience.ts'
import { type Watched, watchable } from './watched.ts'

/** Below this it is looked at often. */
const watchBytes = 1_000_000_000
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
  /** Bytes free on the disk of the vault, as it was last asked; null until it was. */
  readonly freeBytes: Watched<number | null>
  /** Null while nothing waits. */
  readonly held: Watched<Held | null>
  /** Asks the disk now, and writes what waits if there is room. */
  look(): Promise<void>
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
  const way = wayIn(bridge, isCopyGone)
  const line = writeInTurn(write, way, () => rest())
  let hasEnded = false
  let cancel: () => void = () => undefined

  const rest = () => {
    cancel()
    const isPlenty = way.shut() === null && way.isPlenty()
    if (!hasEnded) cancel = setTimer(() => void look(), isPlenty ? pollMs.plenty : pollMs.low)
  }
  const look = async () => {
    cancel()
    await way.askDisk()
    line.tell()
    await line.drain()
    rest()
  }
  void look()
  return {
    freeBytes: way.freeBytes,
    look,
    held: line.held,
    pass: (edit) => (hasEnded ? write(edit) : line.join(edit)),
    async end() {
      await line.underWay()
      if (line.length() > 0) await look()
      hasEnded = true
      cancel()
      return line.empty()
    },
  }
}

/** What keeps edits from being written: the disk, as it was last asked, and the browser, as it last failed. */
function wayIn(bridge: Bridge, isCopyGone: () => boolean) {
  const freeBytes = watchable<number | null>(null)
  let failing: Exclude<Shut, 'disk'> | null = null

  const isDiskFull = () => {
    const free = freeBytes.current()
    return free !== null && free < noSpaceBytes
  }
  return {
    freeBytes,
    isDiskFull,
    isPlenty: () => (freeBytes.current() ?? watchBytes) >= watchBytes,
    shut: (): Shut | null => (isDiskFull() ? 'disk' : failing),
    wentWell() {
      failing = null
    },
    failed(error: unknown) {
      if (isQuotaError(error)) failing = 'browser-full'
      else if (isCopyGone()) failing = 'copy-gone'
    },
    async askDisk() {
      const about = await bridge.ask('host:about', {})
      const free = about.ok ? about.value.freeBytes : freeBytes.current()
      if (free !== freeBytes.current()) freeBytes.set(free)
    },
  }
}

type Way = ReturnType<typeof wayIn>

/** Edits one after the other, in the order in which they came. */
function writeInTurn(write: SpaceGateOptions['write'], way: Way, onShut: () => void) {
  const held = watchable<Held | null>(null)
  const queue: WaitingEdit[] = []
  let draining: Promise<void> | null = null

  const tell = () => {
    const before = held.current()
    const next = heldNow(before, way.shut(), way.freeBytes.current() ?? 0, queue.length)
    if (next !== before) held.set(next)
  }
  const ended = () => {
    // Here and not later: what comes in between would find nobody at work.
    draining = null
    tell()
    if (way.shut() !== null) onShut()
  }
  const drain = () => {
    draining ??= writeAll({ queue, write, way, tell, ended })
    return draining
  }
  return {
    held,
    tell,
    drain,
    underWay: () => draining,
    length: () => queue.length,
    empty: () => queue.splice(0),
    join: (edit: Edit) =>
      new Promise<Change | null>((resolve, reject) => {
        queue.push({ ...edit, resolve, reject })
        tell()
        if (way.shut() === null) void drain()
      }),
  }
}

interface Writing {
  readonly queue: WaitingEdit[]
  readonly write: SpaceGateOptions['write']
  readonly way: Way
  readonly tell: () => void
  /** Called in the same moment in which nothing is left that can be written. */
  readonly ended: () => void
}

async function writeAll({ queue, write, way, tell, ended }: Writing): Promise<void> {
  await Promise.resolve()
  for (let next = queue[0]; next && !way.isDiskFull(); next = queue[0]) {
    try {
      const written = await write(next)
      way.wentWell()
      next.resolve(written)
    } catch (error) {
      if (await mustWait(way, tell, error)) break
      next.reject(error)
    }
    queue.shift()
    tell()
  }
  ended()
}

/** What failed so was not written at all, so it keeps its place. */
async function mustWait(way: Way, tell: () => void, error: unknown): Promise<boolean> {
  if (!isBrowserError(error)) return false
  await way.askDisk()
  tell()
  way.failed(error)
  return way.shut() !== null
}

/** One that is on its way is not held, and what is held is so until all of it is written. */
function heldNow(
  before: Held | null,
  shut: Shut | null,
  freeBytes: number,
  waiting: number,
): Held | null {
  const because = shut ?? before?.because
  return waiting === 0 || because === undefined ? null : { because, freeBytes, waiting }
}

/** Bytes free when the disk is in truth nearly full; null when it is not, or nobody knows. */
export async function tellSpace(bridge: Bridge): Promise<number | null> {
  const about = await bridge.ask('host:about', {})
  return lowSpace(about.ok ? about.value.freeBytes : null)
}
