import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { Change } from './change.ts'
import type { Comparison } from './compare-with-journal.ts'
import type { DeskDatabase } from './database.ts'
import { type DeepChecker, startDeepCheck } from './deep-check.ts'
import type { Desk } from './desk.ts'
import { type Pump, startPump } from './pump.ts'
import { type ReadOnly, readOnlyError } from './read-only.ts'
import { openInTime } from './rebuild-copy.ts'
import { type SpaceGate, watchSpace } from './space-gate.ts'
import { type Watched, watchable } from './watched.ts'
import { type ChangeContext, writeChange, writeNote, writeRecount } from './write-change.ts'

export interface WriterOptions {
  readonly db: DeskDatabase
  readonly bridge: Bridge
  readonly deskId: string
  readonly generation: number
  /** Last sequence number that the journal holds. */
  readonly appended: number
  readonly context: ChangeContext
  readonly readOnly: ReadOnly | null
  readonly setTimer: (run: () => void, ms: number) => () => void
}

/** All that writes to an open desk, and all that watches over it. */
export interface Writer extends Pick<Desk, 'change' | 'note' | 'safety' | 'close'> {
  readonly pump: Pump
  readonly deep: DeepChecker
  readonly lowSpace: Desk['lowSpace']
  readonly refusedChanges: Watched<number>
  recount(sums: Pick<Comparison, 'seq' | 'tallies'>): Promise<Change | null>
}

export function startWriter(options: WriterOptions): Writer {
  const { db, context, readOnly, bridge, setTimer } = options
  const pump = startPump({ ...options, now: context.now })
  const gate = watchSpace({ bridge, setTimer })
  const recount: Writer['recount'] = async (sums) =>
    waking(pump, await writeRecount(db, context, sums))
  const deep = startDeepCheck({
    ...options,
    pump,
    now: context.now,
    onWrongSums: async (sums) => readOnly !== null || (await recount(sums)) !== null,
  })
  const copy = openCopy(db, pump, deep)
  const { change, settle, refusedChanges } = changing(async (what, fn) => {
    const write = async () => {
      await copy.openAgain()
      return writeChange(db, context, what, fn, copy)
    }
    return waking(pump, await gate.pass(write))
  }, readOnly)
  return {
    pump,
    deep,
    change,
    recount,
    refusedChanges,
    lowSpace: gate.lowSpace,
    safety: safetyOf(pump, gate),
    note: async (what) => (readOnly ? null : waking(pump, await writeNote(db, context, what))),
    async close() {
      deep.close()
      const notWritten = await gate.end()
      // A field that is left as its screen goes is still being written.
      if (notWritten === 0) await settle()
      await pump.flush()
      pump.stop()
      copy.close()
      return { notWritten }
    },
  }
}

/** A full disk makes the browser close the copy; it is whole once there is space again. */
function openCopy(db: DeskDatabase, pump: Pump, deep: DeepChecker) {
  let isClosed = false
  return {
    appended: pump.appended,
    copyIsCut() {
      deep.lost()
      return new DOMException('the working copy has lost changes', 'InvalidStateError')
    },
    async openAgain() {
      if (isClosed || db.isOpen()) return
      await openInTime(db)
      deep.reopened()
    },
    close() {
      isClosed = true
      db.close()
    },
  }
}

function waking(pump: Pump, written: Change | null): Change | null {
  if (written) pump.wake(written)
  return written
}

/** Refuses every change of a desk that is only there to look at, and knows which are under way. */
function changing(write: Desk['change'], readOnly: ReadOnly | null) {
  const underWay = new Set<Promise<unknown>>()
  const refusedChanges = watchable(0)
  const change: Desk['change'] = async (what, fn) => {
    if (readOnly) {
      // The app's own notes were not asked for by anybody.
      if (!what.quiet) refusedChanges.set(refusedChanges.current() + 1)
      throw readOnlyError(readOnly)
    }
    const writing = write(what, fn)
    underWay.add(writing)
    try {
      return await writing
    } finally {
      underWay.delete(writing)
    }
  }
  return { change, refusedChanges, settle: () => Promise.allSettled(underWay) }
}

/** What waits for space has not even reached the working copy, so it is told before all else. */
function safetyOf(pump: Pump, { held }: SpaceGate): Desk['safety'] {
  let last: ReturnType<Pump['state']> | null = null
  return {
    current() {
      const waits = held.current()
      if (!waits) return pump.state()
      if (
        last?.type !== 'waiting-for-space' ||
        last.waiting !== waits.waiting ||
        last.freeBytes !== waits.freeBytes
      ) {
        last = { type: 'waiting-for-space', ...waits }
      }
      return last
    },
    subscribe(listener) {
      const stops = [pump.subscribe(listener), held.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
