import type { JournalRecord } from '../../../electron/contract/values.ts'
import { grantPass } from './change-guard.ts'
import type { DeskDatabase } from './database.ts'
import { type CheckpointBody, tallyOf } from './replay.ts'
import { tableNames } from './tables.ts'
import { lastSeq, nativeTransaction } from './write-change.ts'

const rowsPerLine = 500

/** All rows of all tables as they stand, as the lines that open a segment of the journal. */
export async function checkpointOf(db: DeskDatabase): Promise<readonly JournalRecord[]> {
  return db.transaction('r', db.tables, async () => {
    const seq = await lastSeq(db)
    const lines: JournalRecord[] = []
    for (const table of tableNames) {
      const keys = await db.rows[table].toCollection().primaryKeys()
      const rows = await db.rows[table].toArray()
      for (let at = 0; at < rows.length; at += rowsPerLine) {
        const body: CheckpointBody = {
          table,
          rows: rows
            .slice(at, at + rowsPerLine)
            .map((row, offset) => ({ key: JSON.stringify(keys[at + offset]), row })),
        }
        lines.push({
          type: 'checkpoint',
          seq,
          id: `${table}-${at / rowsPerLine}`,
          body: JSON.stringify(body),
        })
      }
    }
    return lines
  })
}

/** Counts all rows anew: a migration changes them without a change being written. */
export async function recount(db: DeskDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    await db.tally.clear()
    for (const table of tableNames) {
      const rows = await db.rows[table].toArray()
      if (rows.length > 0) await db.tally.put({ table, ...tallyOf(table, rows) })
    }
  })
}
