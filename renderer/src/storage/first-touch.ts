import { emptyTally } from '../domain/ledger/record-hash.ts'
import { tallyOf } from '../domain/ledger/tallies.ts'
import type { Change, ChangedRow } from './change.ts'
import type { DeskDatabase } from './database.ts'
import type { DeepCheck } from './deep-check.ts'
import { isTableName, type TableName } from './tables.ts'

/** So many rows are read within the time of one edit; larger tables are left to the deep check. */
const most = 400

/**
 * A row that was altered on the disk has no error, and an edit would carry what was altered into
 * the journal. So until all rows were read once, the first change to a table counts its rows.
 */
export interface FirstTouch {
  /** Within the change's transaction, after its rows are written. @throws an `AlteredError` */
  mustBeAsNoted(db: DeskDatabase, change: Pick<Change, 'rows' | 'tally'>): Promise<void>
  /** What does not come to its sum was looked into, and this was found. */
  know(check: DeepCheck): void
}

/** The rows of a table do not come to what was noted. Nothing of the change was written. */
export interface AlteredError extends Error {
  readonly touched: readonly ChangedRow[]
}

export function isAlteredError(error: unknown): error is AlteredError {
  return error instanceof Error && 'touched' in error
}

function alteredError(touched: readonly ChangedRow[]): AlteredError {
  return Object.assign(new Error('rows are not as they were noted'), { touched })
}

/** @param isRead all rows were read in this session and are as they were written */
export function watchFirstTouches(isRead: () => boolean): FirstTouch {
  const counted = new Set<TableName>()
  let known: DeepCheck | null = null
  return {
    async mustBeAsNoted(db, { rows, tally = {} }) {
      if (known) {
        if (touchesAltered(known, rows)) throw alteredError(rows)
        return
      }
      if (isRead()) return
      for (const [name, { count, sum } = emptyTally] of Object.entries(tally)) {
        if (!isTableName(name) || counted.has(name) || count > most) continue
        const now = tallyOf(name, await db.rows[name].toArray())
        if (now.count !== count || now.sum !== sum) throw alteredError(rows)
        counted.add(name)
      }
    },
    know(check) {
      known = check
    },
  }
}

/** Whether a change would carry on what was altered, or nobody can say which rows were. */
export function touchesAltered(check: DeepCheck, touched: readonly ChangedRow[]): boolean {
  if (check.type !== 'found') return false
  const { rows } = check
  const isAltered = ({ table, key }: ChangedRow) =>
    rows.some((row) => row.table === table && row.key === JSON.stringify(key))
  return rows.length === 0 || touched.some(isAltered)
}
