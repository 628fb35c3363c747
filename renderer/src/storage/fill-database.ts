import type { Replayed } from '../domain/ledger/replay.ts'
import { tallyOf } from '../domain/ledger/tallies.ts'
import type { Change } from './change.ts'
import { grantPass } from './change-guard.ts'
import type { DeskDatabase, StoreIdentity } from './database.ts'
import { isTableName } from './tables.ts'
import { nativeTransaction } from './write-change.ts'

/**
 * Fills an empty database with a replayed journal, all or nothing, and says whose copy it is.
 *
 * @throws when the journal names a table that this version of the app does not have
 */
export async function fillDatabase(
  db: DeskDatabase,
  { rows, changes }: Replayed,
  identity: StoreIdentity,
): Promise<void> {
  await db.transaction('rw', db.tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    for (const table of db.tables) await table.clear()
    for (const [name, byKey] of rows) {
      if (!isTableName(name)) throw new Error(`the journal names a table "${name}"`)
      const values = [...byKey.values()]
      const store = db.rows[name] as unknown as { bulkPut(v: unknown[]): PromiseLike<unknown> }
      await store.bulkPut(values)
      if (values.length > 0) await db.tally.put({ table: name, ...tallyOf(name, values) })
    }
    await db.changes.bulkPut([...(changes as readonly Change[])])
    await db.meta.put(identity)
  })
}
