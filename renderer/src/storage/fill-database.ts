import type { Replayed } from '../domain/ledger/replay.ts'
import { tallyOf } from '../domain/ledger/tallies.ts'
import type { Change } from './change.ts'
import { grantPass } from './change-guard.ts'
import type { DeskDatabase, StoreIdentity } from './database.ts'
import type { Filled } from './look-at-copy.ts'
import { nativeTransaction } from './write-change.ts'

/**
 * Fills an empty database with a replayed journal, all or nothing, and says whose copy it is.
 *
 * Tables that an older part of the journal named and a later step took away are empty by its end.
 *
 * @throws when the journal leaves rows in a table that this version of the schema does not have
 */
export async function fillDatabase(
  db: DeskDatabase,
  { rows, changes }: Replayed,
  identity: StoreIdentity,
  filled: Filled | null = null,
): Promise<void> {
  const stores = new Map(db.rowTables.map((table) => [table.name, table]))
  await db.transaction('rw', db.tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    for (const table of db.tables) await table.clear()
    for (const [name, byKey] of rows) {
      const values = [...byKey.values()]
      if (values.length === 0) continue
      const store = stores.get(name)
      if (!store) throw new Error(`the journal names a table "${name}"`)
      await store.bulkPut(values)
      await db.tally.put({ table: name, ...tallyOf(name, values) })
    }
    await db.changes.bulkPut([...(changes as readonly Change[])])
    const firstSeq = changes[0]?.seq ?? 1
    await db.meta.put(firstSeq > 1 ? { ...identity, firstSeq } : identity)
    if (filled) await db.meta.put(filled)
  })
}
