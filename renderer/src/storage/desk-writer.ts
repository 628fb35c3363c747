import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { Change } from './change.ts'
import type { Comparison } from './compare-with-journal.ts'
import type { DeskDatabase } from './database.ts'
import { type DeepChecker, startDeepCheck } from './deep-check.ts'
import type { Desk } from './desk.ts'
import {
  type AlteredError,
  isAlteredError,
  touchesAltered,
  watchFirstTouches,
} from './first-touch.ts'
import { notWrittenError } from './not-written.ts'
import { type Pump, type SafetyState, startPump } from './pump.ts'
import { isUnreadableRow } from './read-guard.ts'
import { type ReadOnly, readOnlyError } from './read-only.ts'
import { openInTime } from './rebuild-copy.ts'
import { type Edit, type Held, type SpaceGate, type WaitingEdit, watchSpace } from './space-gate.ts'
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
  readonly freeBytes: Desk['freeBytes']
  readonly lookAtSpace: Desk['lookAtSpace']
  readonly refusedChanges: Watched<number>
  recount(sums: Pick<Comparison, 'seq' | 'tallies'>): Promise<Change | null>
  /** Writes what a desk could not write before it was closed and opened again as this one. */
  carryOn(edits: readonly WaitingEdit[]): void
}

/** Starts all that writes to an open desk and watches over it, until `close`. */
export function startWriter(options: WriterOptions): Writer {
  const { db, context, readOnly, bridge, setTimer } = options
  const pump = startPump({ ...options, now: context.now })
  const recount: Writer['recount'] = async (sums) =>
    waking(pump, await writeRecount(db, context, sums))
  const deep = startDeepCheck({
    ...options,
    pump,
    now: context.now,
    onWrongSums: async (sums) => readOnly !== null || (await recount(sums)) !== null,
  })
  const copy = openCopy(db, pump, deep)
  const write = async (edit: Edit) => waking(pump, await writeTo(copy, db, context, edit))
  const gate = watchSpace({ bridge, setTimer, write, isCopyGone: copy.isGone })
  const { change, settle, underWay, refusedChanges } = changing(gate, readOnly)
  return {
    pump,
    deep,
    change,
    recount,
    refusedChanges,
    freeBytes: gate.freeBytes,
    lookAtSpace: gate.look,
    safety: safetyOf(pump, gate, underWay, copy.isAltered),
    note: async (what) => (readOnly ? null : gate.pass({ what, fn: null })),
    carryOn(edits) {
      for (const { what, fn, resolve, reject } of edits) {
        const writing = readOnly ? Promise.reject(notWrittenError()) : gate.pass({ what, fn })
        writing.then(resolve, reject)
      }
    },
    async close(how) {
      deep.close()
      const left = await gate.end()
      // A field that is left as its screen goes is still being written.
      if (left.length === 0) await settle()
      await pump.flush()
      pump.stop()
      copy.close()
      if (how?.carries) return { notWritten: left.length, carried: left }
      for (const { reject } of left) reject(notWrittenError())
      return { notWritten: left.length, carried: [] }
    },
  }
}

/** Once more when a row was altered on the disk, but only after it is known that this one was not. */
async function writeTo(
  copy: ReturnType<typeof openCopy>,
  db: DeskDatabase,
  context: ChangeContext,
  { what, fn }: Edit,
): Promise<Change | null> {
  await copy.openAgain()
  if (!fn) return writeNote(db, context, what)
  const writeIt = () => writeChange(db, context, what, fn, copy)
  try {
    return await writeIt()
  } catch (error) {
    if (!isAlteredError(error) && !isUnreadableRow(error)) throw error
    await copy.lookInto(isAlteredError(error) ? error.touched : null)
    return writeIt()
  }
}

/** A full disk makes the browser close the copy; it is whole once there is space again. */
function openCopy(db: DeskDatabase, pump: Pump, deep: DeepChecker) {
  let isClosed = false
  let isCut = false
  let isAltered = false
  const firstTouch = watchFirstTouches(() => deep.state.current().type === 'clean')
  return {
    appended: pump.appended,
    firstTouch,
    /**
     * @param touched null where the change met a row that could not be read
     * @throws when the change must wait until the altered rows are put right
     */
    async lookInto(touched: AlteredError['touched'] | null) {
      const known = deep.state.current()
      const check = known.type === 'found' ? known : await deep.checkNow()
      isAltered = touched ? touchesAltered(check, touched) : check.type === 'found'
      if (isAltered) throw new DOMException('rows were altered on the disk', 'DataError')
      // Other rows were, or only sums are wrong, or nobody can say so yet.
      firstTouch.know(check)
    },
    isAltered: () => isAltered,
    /** Nothing can be written until the desk is opened again. */
    isGone: () => isCut || isAltered || !db.isOpen() || deep.state.current().type === 'closed',
    copyIsCut() {
      isCut = true
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

function waking<T extends Change | null>(pump: Pump, written: T): T {
  if (written) pump.wake(written)
  return written
}

/** Refuses every change of a desk that is only there to look at, and knows which are under way. */
function changing(gate: SpaceGate, readOnly: ReadOnly | null) {
  const all = new Set<Promise<unknown>>()
  const underWay = watchable(0)
  const refusedChanges = watchable(0)
  const change: Desk['change'] = async (what, fn) => {
    if (readOnly) {
      // The app's own notes were not asked for by anybody.
      if (!what.quiet) refusedChanges.set(refusedChanges.current() + 1)
      throw readOnlyError(readOnly)
    }
    const writing = gate.pass({ what, fn })
    underWay.set(all.add(writing).size)
    try {
      return await writing
    } finally {
      all.delete(writing)
      underWay.set(all.size)
    }
  }
  return { change, refusedChanges, underWay, settle: () => Promise.allSettled(all) }
}

const saving: SafetyState = { type: 'saving' }

/**
 * What waits has not even reached the working copy, so it is told before all else.
 *
 * "Saved" is not said while something is still on its way to the pump, which knows only of what
 * was committed.
 */
function safetyOf(
  pump: Pump,
  { held }: SpaceGate,
  underWay: Watched<number>,
  isAltered: () => boolean,
): Desk['safety'] {
  let told: { readonly of: Held; readonly state: SafetyState } | null = null
  return {
    current() {
      const of = held.current()
      const known = pump.state()
      if (!of) return known.type === 'saved' && underWay.current() > 0 ? saving : known
      if (told?.of !== of) told = { of, state: stateOf(of, isAltered()) }
      return told.state
    },
    subscribe(listener) {
      const stops = [pump, held, underWay].map(({ subscribe }) => subscribe(listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

function stateOf({ because, freeBytes, waiting }: Held, isAltered: boolean): SafetyState {
  if (because === 'disk') return { type: 'waiting-for-space', freeBytes, waiting }
  const isFull = because === 'browser-full'
  return {
    type: 'waiting-for-browser',
    because: isFull ? 'full' : isAltered ? 'altered' : 'closed',
    waiting,
  }
}
