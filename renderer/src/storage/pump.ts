import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { JournalRecord } from '../../../electron/contract/values.ts'
import type { Change } from './change.ts'
import type { DeskDatabase } from './database.ts'
import { isPortError, toRecord, unwrap } from './journal-client.ts'
import { isBrowserError } from './patience.ts'

/** What the status line says about the copy on disk. */
export type SafetyState =
  /** Everything is in the journal; `at` is when the last change got there, null before the first. */
  | { readonly type: 'saved'; readonly at: string | null }
  | { readonly type: 'saving' }
  /** Kept in the working copy only. It is tried again by itself. */
  | { readonly type: 'not-yet-safe'; readonly failure: PortFailure; readonly waiting: number }
  /** The disk is nearly full: edits are kept in memory and written when there is space again. */
  | { readonly type: 'waiting-for-space'; readonly freeBytes: number; readonly waiting: number }
  /** The browser has no room, or took the working copy away or altered it: edits are kept in memory too. */
  | {
      readonly type: 'waiting-for-browser'
      readonly because: 'full' | 'closed' | 'altered'
      readonly waiting: number
    }

export interface Pump {
  /** Says that a change was committed. */
  wake(change: Change): void
  /** Resolves when all that is committed is in the journal; false when that failed. */
  flush(): Promise<boolean>
  state(): SafetyState
  /** Sequence number of the last change that the journal is known to hold. */
  appended(): number
  subscribe(listener: () => void): () => void
  stop(): void
}

export interface PumpOptions {
  readonly db: DeskDatabase
  readonly bridge: Bridge
  readonly deskId: string
  readonly generation: number
  /** Last sequence number that the journal holds. */
  readonly appended: number
  readonly now: () => string
  readonly setTimer: (run: () => void, ms: number) => () => void
}

const groupMs = 250
const retryMs = [1_000, 2_000, 5_000, 15_000, 30_000]
const batch = 200

/**
 * Carries committed changes to the journal, in order.
 *
 * A change after a pause goes at once; those that follow within a quarter of a second
 * share the next fsync. The append is idempotent, so an answer that was lost on its way is
 * simply asked for again.
 */
export function startPump(options: PumpOptions): Pump {
  let state: SafetyState = { type: 'saved', at: null }
  let running: Promise<boolean> | null = null
  // Wakes so far, and how many of them the last look at the log came after.
  let asked = 0
  let heard = 0
  let stopped = false
  const sending = sendingOf(options)
  const resting = oneTimer(options.setTimer)
  const retries = retrying(options.setTimer)
  const listeners = new Set<() => void>()

  const show = (next: SafetyState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const run = (): Promise<boolean> => {
    running ??= appendAll().finally(() => {
      running = null
      if (!stopped) resting.start(groupMs, () => asked !== heard && void run())
    })
    return running
  }
  const appendAll = async (): Promise<boolean> => {
    try {
      do heard = asked
      while (await sending.sendSome())
      retries.end()
      // Only now, and only when nothing was committed since the last look.
      if (asked === heard && state.type !== 'saved') show({ type: 'saved', at: options.now() })
      return true
    } catch (error) {
      show(await sending.notYetSafe(error))
      if (!stopped) retries.next(() => void run())
      return false
    }
  }
  return {
    wake(change) {
      sending.keep(change)
      asked += 1
      if (state.type === 'saved') show({ type: 'saving' })
      if (!running && !resting.isOn()) void run()
    },
    async flush() {
      // What was committed while a run was under way may have missed it.
      await running
      return run()
    },
    state: () => state,
    appended: sending.appended,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      stopped = true
      resting.stop()
      retries.stop()
    },
  }
}

/** What goes to the journal, and how far it is there. */
function sendingOf({ db, bridge, deskId, generation, ...options }: PumpOptions) {
  let appended = options.appended
  // Until the journal has them: the browser may clear the working copy under the open desk.
  const unsent = new Map<number, JournalRecord>()
  return {
    appended: () => appended,
    /** As it was committed, whatever becomes of the rows that the screens hold. */
    keep: (change: Change) => void unsent.set(change.seq, toRecord(change)),
    /** @returns whether there was anything to send */
    async sendSome(): Promise<boolean> {
      const records = await nextRecords(db, appended, unsent)
      if (records.length === 0) return false
      const append = await bridge.ask('journal:append', { deskId, generation, records })
      appended = unwrap(append).lastSeq
      for (const seq of unsent.keys()) if (seq <= appended) unsent.delete(seq)
      return true
    },
    async notYetSafe(error: unknown): Promise<SafetyState> {
      const waiting = await countWaiting(db, appended, unsent)
      const failure: PortFailure = isPortError(error) ? error.failure : { reason: 'gone' }
      if (!isPortError(error) && !isBrowserError(error)) reportError(error)
      return { type: 'not-yet-safe', failure, waiting }
    },
  }
}

/** Tries again after ever longer pauses, and after short ones again once it went well. */
function retrying(setTimer: PumpOptions['setTimer']) {
  let failures = 0
  const { start, stop } = oneTimer(setTimer)
  return {
    next: (run: () => void) =>
      start(retryMs[Math.min(failures++, retryMs.length - 1)] ?? 30_000, run),
    end() {
      failures = 0
      stop()
    },
    stop,
  }
}

/**
 * From memory what was committed just now, and else from the log.
 *
 * Reading an import of thousands of rows back takes as long as writing it did.
 */
async function nextRecords(
  db: DeskDatabase,
  appended: number,
  unsent: ReadonlyMap<number, JournalRecord>,
): Promise<JournalRecord[]> {
  const next: JournalRecord[] = []
  for (let seq = appended + 1; next.length < batch; seq++) {
    const record = unsent.get(seq)
    if (!record) break
    next.push(record)
  }
  if (next.length > 0) return next
  try {
    const changes = await db.changes.where('seq').above(appended).limit(batch).toArray()
    return changes.map(toRecord)
  } catch (error) {
    // The browser has taken the log away, and memory holds nothing more.
    if (!isBrowserError(error)) throw error
    return next
  }
}

async function countWaiting(
  db: DeskDatabase,
  appended: number,
  unsent: ReadonlyMap<number, JournalRecord>,
): Promise<number> {
  try {
    return await db.changes.where('seq').above(appended).count()
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return unsent.size
  }
}

/** One timer that is on or off; starting it again starts it anew. */
function oneTimer(setTimer: PumpOptions['setTimer']) {
  let cancel: (() => void) | null = null
  const stop = () => {
    cancel?.()
    cancel = null
  }
  return {
    isOn: () => cancel !== null,
    stop,
    start(ms: number, run: () => void) {
      stop()
      cancel = setTimer(() => {
        cancel = null
        run()
      }, ms)
    },
  }
}
