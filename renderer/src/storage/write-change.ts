import type { Transaction } from 'dexie'
import type { Tallies } from '../domain/ledger/change.ts'
import { emptyTally, tallyAfter } from '../domain/ledger/record-hash.ts'
import { canonicalJson } from '../domain/shared/canonical-json.ts'
import type { ChangeId } from '../domain/shared/ids.ts'
import type { Change, ChangedRow, TableTally, What } from './change.ts'
import { grantPass, type Touched } from './change-guard.ts'
import { type DeskDatabase, lastSeq, type RowTables } from './database.ts'
import type { FirstTouch } from './first-touch.ts'
import { isTableName, type TableName, tableNames } from './tables.ts'

/** What takes an entry back as a whole, and what takes a person's particulars out. */
const altering: ReadonlySet<string> = new Set(['undo', 'redo', 'erase'])

/** Who and when, taken from outside so that tests can hold them still. */
export interface ChangeContext {
  readonly now: () => string
  /** The date in London. */
  readonly today: () => string
  readonly newId: () => string
  readonly author: () => string
  readonly device: string
}

/** What a change must know of the journal before it takes a number. */
export interface JournalSide {
  readonly appended: () => number
  readonly copyIsCut: () => Error
  readonly firstTouch: Pick<FirstTouch, 'mustBeAsNoted'>
}

/**
 * Runs one change in one transaction over all tables and writes it to the log.
 *
 * @param journal knows the last change that the vault has: a copy that ends before it was cut by the browser
 * @returns the change, or null when nothing came out different
 * @throws what `fn` throws; nothing is then written
 */
export async function writeChange(
  db: DeskDatabase,
  context: ChangeContext,
  what: What,
  fn: (rows: RowTables) => PromiseLike<unknown>,
  journal: JournalSide | null = null,
): Promise<Change | null> {
  return db.transaction(
    'rw',
    [...tableNames.map((name) => db.rows[name]), db.changes, db.tally],
    async (transaction) => {
      const mayAlter = altering.has(what.kind)
      const pass = grantPass(nativeTransaction(transaction), 'record', mayAlter)
      await fn(db.rows)
      if (pass.failed) throw new Error(`change "${what.kind}": a row could not be written`)
      const rows = coalesce(pass.touched)
      if (rows.length === 0) return null
      pass.mode = 'free'
      const tally = await countIn(db, rows)
      const seq = (await lastSeq(db)) + 1
      // The journal would take it for one that it has, and it would be lost in silence.
      if (journal && seq <= journal.appended()) throw journal.copyIsCut()
      const change = changeOf(context, { seq, what, schema: db.verno, rows, tally })
      await db.changes.add(change)
      await journal?.firstTouch.mustBeAsNoted(db, change)
      return change
    },
  )
}

/**
 * Writes what all tables come to, as a change that touches no row.
 *
 * When a row was altered on the disk and then edited, the row is right again but the sums that
 * were carried on from it are wrong for ever, so that no snapshot would agree with them.
 *
 * @param at the change at which the tallies were reckoned from the journal
 * @returns null when the desk has gone on since
 */
export function writeRecount(
  db: DeskDatabase,
  context: ChangeContext,
  { seq, tallies }: { readonly seq: number; readonly tallies: Tallies },
): Promise<Change | null> {
  return db.transaction('rw', [db.changes, db.tally], async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    if ((await lastSeq(db)) !== seq) return null
    const tally: Partial<Record<TableName, TableTally>> = {}
    for (const table of tableNames) {
      const { count, sum } = tallies[table] ?? emptyTally
      tally[table] = { count, sum }
      if (count === 0) await db.tally.delete(table)
      else await db.tally.put({ table, count, sum })
    }
    const what = { kind: 'recount', label: 'Counting all records anew', quiet: true } as const
    const change = changeOf(context, { seq: seq + 1, what, schema: db.verno, rows: [], tally })
    await db.changes.add(change)
    return change
  })
}

/** Writes down something that concerns the desk itself and touches no row, such as who took over. */
export function writeNote(db: DeskDatabase, context: ChangeContext, what: What): Promise<Change> {
  return db.transaction('rw', db.changes, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    const seq = (await lastSeq(db)) + 1
    const change = changeOf(context, { seq, what, schema: db.verno, rows: [], tally: {} })
    await db.changes.add(change)
    return change
  })
}

function changeOf(
  context: ChangeContext,
  made: Pick<Change, 'seq' | 'what' | 'schema' | 'rows' | 'tally'>,
): Change {
  const { seq, ...rest } = made
  return {
    seq,
    id: context.newId() as ChangeId,
    at: context.now(),
    author: context.author(),
    device: context.device,
    ...rest,
    about: made.what.about ?? [],
  }
}

/** The browser's transaction under Dexie's, by which the guard knows its pass. */
export function nativeTransaction(transaction: Transaction): IDBTransaction {
  const native = (transaction as Transaction & { readonly idbtrans?: IDBTransaction }).idbtrans
  if (!native) throw new Error('the transaction has not begun')
  return native
}

/** One entry a row, first before to last after; rows that came out as they were are left out. */
export function coalesce(touched: readonly Touched[]): readonly ChangedRow[] {
  const byRow = new Map<string, ChangedRow>()
  for (const { table, key, before, after } of touched) {
    if (!isTableName(table)) throw new Error(`"${table}" is not a table that changes may touch`)
    const place = `${table}\n${JSON.stringify(key)}`
    byRow.set(place, { table, key, before: byRow.get(place)?.before ?? before, after })
  }
  return [...byRow.values()].filter(cameOutDifferent)
}

/** A row that is new or gone needs no comparing, and an import brings thousands of them. */
function cameOutDifferent({ before, after }: ChangedRow): boolean {
  if (before === null || after === null) return before !== after
  return canonicalJson(before) !== canonicalJson(after)
}

async function countIn(
  db: DeskDatabase,
  rows: readonly ChangedRow[],
): Promise<Partial<Record<TableName, TableTally>>> {
  const tallies: Partial<Record<TableName, TableTally>> = {}
  for (const table of new Set(rows.map((row) => row.table))) {
    const touched = rows.filter((row) => row.table === table)
    const stored = await db.tally.get(table)
    const { count, sum } = tallyAfter(
      table,
      stored ?? emptyTally,
      touched.flatMap(({ before }) => (before === null ? [] : [before])),
      touched.flatMap(({ after }) => (after === null ? [] : [after])),
    )
    tallies[table] = { count, sum }
    // An empty table has no line, so that a rebuilt copy has exactly the same ones.
    if (count === 0) await db.tally.delete(table)
    else await db.tally.put({ table, count, sum })
  }
  return tallies
}
