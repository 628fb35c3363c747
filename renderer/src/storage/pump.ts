import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskDatabase } from './database.ts'
import { isPortError, toRecord, unwrap } from './journal-client.ts'

/** What the status line says about the copy on disk. */
export type SafetyState =
  /** Everything is in the journal; `at` is when the last change got there, null before the first. */
  | { readonly type: 'saved'; readonly at: string | null }
  | { readonly type: 'saving' }
  /** Kept in the working copy only. It is tried again by itself. */
  | { readonly type: 'not-yet-safe'; readonly failure: PortFailure; readonly waiting: number }

export interface Pump {
  /** Says that a change was committed. */
  wake(): void
  /** Resolves when all that is committed is in the journal; false when that failed. */
  flush(): Promise<boolean>
  state(): SafetyState
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
 * Changes that come within a quarter of a second share one fsync. The append is
 * idempotent, so an answer that was lost on its way is simply asked for again.
 */
export function startPump(options: PumpOptions): Pump {
  let appended = options.appended
  let state: SafetyState = { type: 'saved', at: null }
  let running: Promise<boolean> | null = null
  let cancelTimer: (() => void) | null = null
  let failures = 0
  let stopped = false
  const listeners = new Set<() => void>()

  const show = (next: SafetyState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const plan = (ms: number) => {
    cancelTimer ??= options.setTimer(() => {
      cancelTimer = null
      void run()
    }, ms)
  }
  const run = (): Promise<boolean> => {
    running ??= appendAll().finally(() => {
      running = null
    })
    return running
  }
  const appendAll = async (): Promise<boolean> => {
    try {
      let moved = false
      for (;;) {
        const changes = await options.db.changes.where('seq').above(appended).limit(batch).toArray()
        if (changes.length === 0) break
        const { lastSeq } = unwrap(
          await options.bridge.ask('journal:append', {
            deskId: options.deskId,
            generation: options.generation,
            records: changes.map(toRecord),
          }),
        )
        appended = lastSeq
        moved = true
      }
      failures = 0
      // Only now: a change that came while others were appended is not saved with them.
      if (moved || state.type !== 'saved') show({ type: 'saved', at: options.now() })
      return true
    } catch (error) {
      const waiting = await options.db.changes.where('seq').above(appended).count()
      const failure: PortFailure = isPortError(error) ? error.failure : { reason: 'gone' }
      if (!isPortError(error)) reportError(error)
      show({ type: 'not-yet-safe', failure, waiting })
      if (!stopped) plan(retryMs[Math.min(failures++, retryMs.length - 1)] ?? 30_000)
      return false
    }
  }
  return {
    wake() {
      if (state.type === 'saved') show({ type: 'saving' })
      plan(groupMs)
    },
    async flush() {
      cancelTimer?.()
      cancelTimer = null
      // What was committed while a run was under way may have missed it.
      await running
      return run()
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      stopped = true
      cancelTimer?.()
      cancelTimer = null
    },
  }
}
