import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { Change } from './change.ts'
import { compareWithJournal } from './compare-with-journal.ts'
import { startDeepCheck } from './deep-check.ts'
import type { Desk } from './desk.ts'
import { noteCard } from './lost-copy.ts'
import { type Opened, type OpenOptions, openDesk } from './open-desk.ts'
import type { OpenRefusal } from './opening.ts'
import { type Pump, startPump } from './pump.ts'
import { type ReadOnly, readOnlyError } from './read-only.ts'
import { openInTime } from './rebuild-copy.ts'
import { type SpaceGate, watchSpace } from './space-gate.ts'
import { undoOrRedo } from './undo.ts'
import { watchable } from './watched.ts'
import {
  type ChangeContext,
  lastSeq,
  writeChange,
  writeNote,
  writeRecount,
} from './write-change.ts'

export interface DeskOptions extends Omit<OpenOptions, 'isReadOnly'> {
  readonly bridge: Bridge
  readonly card: DeskCard
  readonly context: ChangeContext
  readonly readOnly?: ReadOnly | null
  readonly setTimer?: (run: () => void, ms: number) => () => void
}

type OpenedCopy = Extract<Opened, { readonly ok: true }>

/** Opens a desk for writing; the caller holds the lock that makes it the only writer. */
export async function openDeskForWriting(
  options: DeskOptions,
): Promise<
  { readonly ok: true; readonly value: Desk } | { readonly ok: false; readonly error: OpenRefusal }
> {
  const { bridge, card, readOnly = card.isCopy ? { because: 'copy' } : null } = options
  const opened = await openDesk(bridge, card.id, { ...options, isReadOnly: readOnly !== null })
  if (!opened.ok) return opened
  return { ok: true, value: await deskOf(options, opened, readOnly) }
}

async function deskOf(
  { bridge, card, context, setTimer = timer }: DeskOptions,
  { db, head, opening, wrongSums }: OpenedCopy,
  readOnly: ReadOnly | null,
): Promise<Desk> {
  const deskId = card.id
  const since = await lastSeq(db)
  await noteCard(db, card)
  const pump = startPump({
    db,
    bridge,
    deskId,
    generation: head.generation,
    appended: head.lastSeq,
    now: context.now,
    setTimer,
  })
  const gate = watchSpace({ bridge, setTimer })
  let isClosed = false
  const journal = {
    appended: pump.appended,
    copyIsCut() {
      deep.lost()
      return new DOMException('the working copy has lost changes', 'InvalidStateError')
    },
  }
  // A full disk makes the browser close the copy; it is whole once there is space again.
  const openAgain = async () => {
    if (isClosed || db.isOpen()) return
    await openInTime(db)
    deep.reopened()
  }
  const { change, settle, refusedChanges } = changing(async (what, fn) => {
    const write = async () => {
      await openAgain()
      return writeChange(db, context, what, fn, journal)
    }
    return waking(pump, await gate.pass(write))
  }, readOnly)
  const countAnew = async (sums: Parameters<typeof writeRecount>[2]) =>
    waking(pump, await writeRecount(db, context, sums))
  const deep = startDeepCheck({
    db,
    bridge,
    deskId,
    pump,
    now: context.now,
    setTimer,
    onWrongSums: async (sums) => readOnly !== null || (await countAnew(sums)) !== null,
  })
  if (wrongSums && !readOnly) await countAnew({ seq: since, tallies: wrongSums })
  return {
    card,
    db,
    bridge,
    opening,
    pump,
    context,
    since,
    readOnly,
    change,
    refusedChanges,
    safety: safetyOf(pump, gate),
    lowSpace: gate.lowSpace,
    deepCheck: deep.state,
    checkNow: deep.checkNow,
    async recount() {
      if (readOnly) return null
      const names = db.rowTables.map(({ name }) => name)
      const compared = await compareWithJournal({ db, bridge, deskId }, pump.flush, names)
      if (compared === null) return null
      if (compared.altered.length === 0) return countAnew(compared)
      await deep.checkNow()
      return null
    },
    note: async (what) => (readOnly ? null : waking(pump, await writeNote(db, context, what))),
    changeAudit: (auditId, what, fn) =>
      change(what, async (rows) => {
        const audit = await rows.audits.get(auditId)
        if (audit?.lock) throw new Error(`audit ${auditId} is locked by its sign-off`)
        await fn(rows)
      }),
    undo: (only) => undoOrRedo({ db, since, change }, 'undo', only),
    redo: () => undoOrRedo({ db, since, change }, 'redo'),
    async close() {
      deep.close()
      const notWritten = await gate.end()
      // A field that is left as its screen goes is still being written.
      if (notWritten === 0) await settle()
      await pump.flush()
      pump.stop()
      isClosed = true
      db.close()
      return { notWritten }
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

function timer(run: () => void, ms: number): () => void {
  const handle = setTimeout(run, ms)
  return () => clearTimeout(handle)
}
