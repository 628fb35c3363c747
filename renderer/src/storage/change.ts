import type * as ledger from '../domain/ledger/change.ts'
import type { TableName } from './tables.ts'

export type { RowKey, TableTally, What } from '../domain/ledger/change.ts'

/** The ledger knows tables by name only; here the names are ours. */
export type Change = ledger.Change<TableName>
export type ChangedRow = ledger.ChangedRow<TableName>

/** Whether somebody did it: what the app notes for itself is no loss and no news to her. */
export function isWork({ rows, what }: Pick<Change, 'rows' | 'what'>): boolean {
  return rows.length > 0 && what.quiet !== true
}
