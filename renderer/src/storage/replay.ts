import type { JournalRecord } from '../../../electron/contract/values.ts'
import type { Change, TableTally } from './change.ts'
import { grantPass } from './change-guard.ts'
import type { DeskDatabase, StoreIdentity } from './database.ts'
import { emptyTally, tallyAfter } from './record-hash.ts'
import { isTableName, type TableName, tableNames } from './tables.ts'
import { nativeTransaction } from './write-change.ts'

/** A line of a checkpoint: some rows of one table. */
export interface CheckpointBody {
  readonly table: TableName
  readonly rows: readonly { readonly key: string; readonly row: unknown }[]
}

/** All tables as a journal leaves them, and the log itself. */
export interface Replayed {
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<string, unknown>>
  readonly changes: readonly Change[]
}

/**
 * Reads a journal into plain maps, without a database.
 *
 * A checkpoint holds all rows as they stood, so each new one starts the tables afresh;
 * the log of changes runs through.
 *
 * @throws when a line is of no known shape, or a sequence number is missing
 */
export function replayJournal(records: Iterable<JournalRecord>): Replayed {
  const rows = emptyTables()
  const changes: Change[] = []
  let inCheckpoint = false
  for (const record of records) {
    if (record.type === 'checkpoint') {
      if (!inCheckpoint) for (const table of rows.values()) table.clear()
      inCheckpoint = true
      takeCheckpoint(rows, JSON.parse(record.body) as CheckpointBody)
    } else {
      inCheckpoint = false
      const change = JSON.parse(record.body) as Change
      const expected = (changes.at(-1)?.seq ?? 0) + 1
      if (change.seq !== expected) {
        throw new Error(`the journal goes on with change ${change.seq}, not ${expected}`)
      }
      applyRows(rows, change)
      changes.push(change)
    }
  }
  return { rows, changes }
}

/** Fills an empty database with a replayed journal, all or nothing, and says whose copy it is. */
export async function fillDatabase(
  db: DeskDatabase,
  { rows, changes }: Replayed,
  identity: StoreIdentity,
): Promise<void> {
  await db.transaction('rw', db.tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    for (const table of db.tables) await table.clear()
    for (const [name, byKey] of rows) {
      const values = [...byKey.values()]
      await (db.rows[name] as unknown as { bulkPut(v: unknown[]): PromiseLike<unknown> }).bulkPut(
        values,
      )
      if (values.length > 0) await db.tally.put({ table: name, ...tallyOf(name, values) })
    }
    await db.changes.bulkPut([...changes])
    await db.meta.put(identity)
  })
}

export function tallyOf(table: string, values: readonly unknown[]): TableTally {
  return tallyAfter(table, emptyTally, [], values)
}

function emptyTables(): Map<TableName, Map<string, unknown>> {
  return new Map(tableNames.map((name) => [name, new Map<string, unknown>()]))
}

function takeCheckpoint(rows: Map<TableName, Map<string, unknown>>, body: CheckpointBody): void {
  const table = rows.get(body.table)
  if (!table) throw new Error(`the journal's checkpoint names a table "${body.table}"`)
  for (const { key, row } of body.rows) table.set(key, row)
}

function applyRows(rows: Map<TableName, Map<string, unknown>>, change: Change): void {
  for (const { table, key, after } of change.rows) {
    if (!isTableName(table)) throw new Error(`change ${change.seq} names a table "${table}"`)
    if (after === null) rows.get(table)?.delete(JSON.stringify(key))
    else rows.get(table)?.set(JSON.stringify(key), after)
  }
}
