import type { Instant } from '../shared/dates.ts'
import type { ChangeId } from '../shared/ids.ts'

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

export interface ChangedRow<T extends string = string> {
  readonly table: T
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

/** Tallies by table; a table without rows has none. */
export type Tallies<T extends string = string> = Readonly<Partial<Record<T, TableTally>>>

/**
 * One thing that somebody did, with every row it touched.
 *
 * The unit of the journal, of undo and of history. `seq` has no gaps and orders all
 * changes; clocks do not.
 */
export interface Change<T extends string = string> {
  readonly seq: number
  readonly id: ChangeId
  readonly at: Instant
  readonly author: string
  readonly device: string
  readonly what: What
  /** Schema version of the rows. */
  readonly schema: number
  readonly rows: readonly ChangedRow<T>[]
  /** Of the touched tables, after this change; a count of 0 is written out. */
  readonly tally: Tallies<T>
  /** Copy of `what.about`, for the index. */
  readonly about: readonly string[]
}

/** One line of a journal or a snapshot; `body` is JSON. */
export interface LedgerRecord {
  readonly type: 'checkpoint' | 'change'
  readonly seq: number
  readonly id: string
  readonly body: string
}

/** A line of a checkpoint: some rows of one table. `key` is the JSON of the row's key. */
export interface CheckpointBody<T extends string = string> {
  readonly table: T
  readonly rows: readonly { readonly key: string; readonly row: unknown }[]
}
