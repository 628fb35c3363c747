import type { Instant } from '../domain/shared/dates.ts'
import type { ChangeId } from '../domain/shared/ids.ts'
import type { TableName } from './tables.ts'

/** What somebody did, in words that the history can show. */
export interface What {
  /** Such as `answer`, `evidence`, `import`; `undo` and `redo` are the app's own. */
  readonly kind: string
  /** "Answer to TRN04": completes "Undone: …". */
  readonly label: string
  /** What it concerns, such as `answer:<auditId>:TRN04`; finds the history of one answer. */
  readonly about?: readonly string[]
  /** Neither this nor anything before it can be undone: a signature, say. */
  readonly final?: true
  /** The app's own note, such as that an answer was shown: Undo passes over it. */
  readonly quiet?: true
  readonly undoes?: ChangeId
  readonly redoes?: ChangeId
}

export type RowKey = string | readonly string[]

export interface ChangedRow {
  readonly table: TableName
  readonly key: RowKey
  /** Null: there was no such row. */
  readonly before: unknown
  /** Null: the row was removed. */
  readonly after: unknown
}

/** How many rows a table holds, and the sum of their 64-bit hashes as 16 hexadecimal digits. */
export interface TableTally {
  readonly count: number
  readonly sum: string
}

/**
 * One thing that somebody did, with every row it touched.
 *
 * The unit of the journal, of undo and of history. `seq` has no gaps and orders all
 * changes; clocks do not.
 */
export interface Change {
  readonly seq: number
  readonly id: ChangeId
  readonly at: Instant
  readonly author: string
  readonly device: string
  readonly what: What
  /** Schema version of the rows. */
  readonly schema: number
  readonly rows: readonly ChangedRow[]
  /** Of the touched tables, after this change. */
  readonly tally: Readonly<Partial<Record<TableName, TableTally>>>
  /** Copy of `what.about`, for the index. */
  readonly about: readonly string[]
}
