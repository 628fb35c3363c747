import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { Change } from './change.ts'
import { compareWithJournal } from './compare-with-journal.ts'
import { type DeskDatabase, lastSeq } from './database.ts'
import type { Desk } from './desk.ts'
import { startWriter, type Writer } from './desk-writer.ts'
import { noteCard } from './lost-copy.ts'
import { type Opened, type OpenOptions, openDesk } from './open-desk.ts'
import type { OpenRefusal } from './opening.ts'
import type { ReadOnly } from './read-only.ts'
import type { WaitingEdit } from './space-gate.ts'
import { undoOrRedo } from './undo.ts'
import type { ChangeContext } from './write-change.ts'

export interface DeskOptions extends Omit<OpenOptions, 'isReadOnly'> {
  readonly bridge: Bridge
  readonly card: DeskCard
  readonly context: ChangeContext
  readonly readOnly?: ReadOnly | null
  /** What this desk could not write before it was closed. */
  readonly carried?: readonly WaitingEdit[]
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
  { bridge, card, context, setTimer = timer, carried = [] }: DeskOptions,
  { db, head, opening, wrongSums }: OpenedCopy,
  readOnly: ReadOnly | null,
): Promise<Desk> {
  const deskId = card.id
  const [since] = await Promise.all([lastSeq(db), noteCard(db, card)])
  const { generation, lastSeq: appended } = head
  const writer = startWriter({
    db,
    bridge,
    deskId,
    generation,
    appended,
    context,
    readOnly,
    setTimer,
  })
  const { pump, deep, recount, change, carryOn, ...rest } = writer
  if (wrongSums && !readOnly) await recount({ seq: since, tallies: wrongSums })
  carryOn(carried)
  return {
    ...rest,
    card,
    db,
    bridge,
    opening,
    pump,
    context,
    since,
    readOnly,
    change,
    deepCheck: deep.state,
    checkNow: deep.checkNow,
    recount: async () => (readOnly ? null : recountRows({ db, bridge, deskId }, writer)),
    changeAudit: (auditId, what, fn) =>
      change(what, async (rows) => {
        const audit = await rows.audits.get(auditId)
        if (audit?.lock) throw new Error(`audit ${auditId} is locked by its sign-off`)
        await fn(rows)
      }),
    undo: (only) => undoOrRedo({ db, since, change }, 'undo', only),
    redo: () => undoOrRedo({ db, since, change }, 'redo'),
  }
}

/** Counts anew only what the journal bears out; for altered rows the check finds the way. */
async function recountRows(
  desk: { readonly db: DeskDatabase; readonly bridge: Bridge; readonly deskId: string },
  { pump, deep, recount }: Writer,
): Promise<Change | null> {
  const names = desk.db.rowTables.map(({ name }) => name)
  const compared = await compareWithJournal(desk, pump.flush, names)
  if (compared === null) return null
  if (compared.altered.length === 0) return recount(compared)
  await deep.checkNow()
  return null
}

function timer(run: () => void, ms: number): () => void {
  const handle = setTimeout(run, ms)
  return () => clearTimeout(handle)
}
