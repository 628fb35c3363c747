import type { Transaction } from 'dexie'

/** One step of the schema. Shipped steps are never edited, removed or renamed. */
export interface Migration {
  readonly version: number
  /** Only the tables that this step adds or changes; null removes one. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>
}
