import type { JournalRecord } from '../../../electron/contract/values.ts'
import { checkpointLines } from '../domain/ledger/checkpoint.ts'
import { tallyOf } from '../domain/ledger/tallies.ts'
import { grantPass } from './change-guard.ts'
import { type DeskDatabase, lastSeq } from './database.ts'
import { nativeTransaction } from './write-change.ts'

/** All rows of all tables as they stand, as the lines that open a segment of the journal. */
export async function checkpointOf(db: DeskDatabase): Promise<readonly JournalRecord[]> {
  return db.transaction('r', db.tables, async () => {
    const seq = await lastSeq(db)
    const lines: JournalRecord[] = []
    for (const table of db.rowTables) {
      const keys = await table.toCollection().primaryKeys()
      const rows = await table.toArray()
      const keyed = rows.map((row, at) => [JSON.stringify(keys[at]), row] as const)
      lines.push(...checkpointLines(seq, table.name, keyed))
    }
    return lines
  })
}

/** Counts all rows anew: a migration changes them without a change being written. */
export async function recount(db: DeskDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    await db.tally.clear()
    for (const table of db.rowTables) {
      const rows = await table.toArray()
      if (rows.length > 0) await db.tally.put({ table: table.name, ...tallyOf(table.name, rows) })
    }
  })
}
