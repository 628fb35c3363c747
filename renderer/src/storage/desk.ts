import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { AuditId } from '../domain/shared/ids.ts'
import type { Change, What } from './change.ts'
import type { DeskDatabase, RowTables } from './database.ts'
import type { DeepCheck } from './deep-check.ts'
import { openDesk } from './open-desk.ts'
import type { Opening, OpenRefusal } from './opening.ts'
import { type Pump, type SafetyState, startPump } from './pump.ts'
import type { ReadOnly } from './read-only.ts'
import { type UndoOutcome, undoOrRedo } from './undo.ts'
import { type Watched, watchable } from './watched.ts'
import { type ChangeContext, lastSeq, writeChange } from './write-change.ts'

/** An open desk: read through `db`, write through `change`, and nothing else. */
export interface Desk {
  readonly card: DeskCard
  readonly db: DeskDatabase
  readonly bridge: Bridge
  readonly opening: Opening
  readonly pump: Pump
  readonly context: ChangeContext
  /** Null for a desk that can be written to. */
  readonly readOnly: ReadOnly | null
  /** Whether all that was done is in the vault by now, or waits and why. */
  readonly safety: Watched<SafetyState>
  /** Bytes free when that is under 500 MB, for a banner; null otherwise. */
  readonly lowSpace: Watched<number | null>
  /** The reading of every row in idle moments. */
  readonly deepCheck: Watched<DeepCheck>
  /** Reads every row now; resolves with what it found. */
  checkNow(): Promise<DeepCheck>
  /** Writes what all tables count and sum up to, after a rebuild whose log carried wrong sums. */
  recount(): Promise<Change | null>
  /** Sequence number of the last change when this session began; undo goes back to here. */
  readonly since: number
  /**
   * The only way to write. Resolves once the working copy holds it; the journal follows
   * by itself, and `pump` says when.
   */
  change(what: What, fn: (rows: RowTables) => PromiseLike<unknown>): Promise<Change | null>
  /** The same for what belongs to an audit. @throws when that audit is locked by its sign-off */
  changeAudit(
    auditId: AuditId,
    what: What,
    fn: (rows: RowTables) => PromiseLike<unknown>,
  ): Promise<Change | null>
  /** @param only when given, nothing but this change is taken back */
  undo(only?: Change | null): Promise<UndoOutcome>
  redo(): Promise<UndoOutcome>
  /** Sends what is left to the journal and closes; says how many edits were never written. */
  close(): Promise<Closed>
}

export interface Closed {
  /** Edits that waited for space on the disk and are lost with this page. */
  readonly notWritten: number
}

export interface DeskOptions {
  readonly bridge: Bridge
  readonly card: DeskCard
  readonly context: ChangeContext
  readonly setTimer?: (run: () => void, ms: number) => () => void
}

/** Opens a desk for writing; the caller holds the lock that makes it the only writer. */
export async function openDeskForWriting(
  options: DeskOptions,
): Promise<
  { readonly ok: true; readonly value: Desk } | { readonly ok: false; readonly error: OpenRefusal }
> {
  const { bridge, card, context } = options
  const opened = await openDesk(bridge, card.id)
  if (!opened.ok) return opened
  const { db, head, opening } = opened
  const since = await lastSeq(db)
  const pump = startPump({
    db,
    bridge,
    deskId: card.id,
    generation: head.generation,
    appended: head.lastSeq,
    now: context.now,
    setTimer: options.setTimer ?? timer,
  })
  const deepCheck = watchable<DeepCheck>({ type: 'waiting' })
  const underWay = new Set<Promise<unknown>>()
  const change: Desk['change'] = async (what, fn) => {
    const writing = writeChange(db, context, what, fn)
    underWay.add(writing)
    try {
      const written = await writing
      if (written) pump.wake()
      return written
    } finally {
      underWay.delete(writing)
    }
  }
  const step = (direction: 'undo' | 'redo', only?: Change | null) =>
    undoOrRedo({ db, since, change }, direction, only)
  return {
    ok: true,
    value: {
      card,
      db,
      bridge,
      opening,
      pump,
      context,
      since,
      readOnly: null,
      safety: { current: pump.state, subscribe: pump.subscribe },
      lowSpace: watchable<number | null>(null),
      deepCheck,
      checkNow: async () => deepCheck.current(),
      recount: async () => null,
      change,
      changeAudit: (auditId, what, fn) =>
        change(what, async (rows) => {
          const audit = await rows.audits.get(auditId)
          if (audit?.lock) throw new Error(`audit ${auditId} is locked by its sign-off`)
          await fn(rows)
        }),
      undo: (only) => step('undo', only),
      redo: () => step('redo'),
      async close() {
        // A field that is left as its screen goes is still being written.
        await Promise.allSettled(underWay)
        await pump.flush()
        pump.stop()
        db.close()
        return { notWritten: 0 }
      },
    },
  }
}

function timer(run: () => void, ms: number): () => void {
  const handle = setTimeout(run, ms)
  return () => clearTimeout(handle)
}
