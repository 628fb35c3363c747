import type * as ledger from '../domain/ledger/change.ts'
import type { TableName } from './tables.ts'

export type { RowKey, TableTally, What } from '../domain/ledger/change.ts'

/** The ledger knows tables by name only; here the names are ours. */
export type Change = ledger.Change<TableName>
export type ChangedRow = ledger.ChangedRow<TableName>
