import { Dexie, type Table } from 'dexie'
import type { Change, RowKey, TableTally } from './change.ts'
import { guardWrites } from './change-guard.ts'
import { migrations } from './migrations/all.ts'
import type { Rows, TableName } from './tables.ts'

/** Which store of which vault this working copy belongs to. */
export interface StoreIdentity {
  readonly key: 'identity'
  readonly storeId: string
  readonly generation: number
}

export type RowTables = { readonly [Name in TableName]: Table<Rows[Name], RowKey> }

/**
 * The working copy of one desk.
 *
 * Strict durability: in Chromium's default a power cut can leave a log that names what
 * never reached the disk.
 */
export class DeskDatabase extends Dexie {
  declare readonly changes: Table<Change, number>
  declare readonly tally: Table<TableTally & { readonly table: TableName }, string>
  declare readonly meta: Table<StoreIdentity, string>

  constructor(deskId: string, upToVersion: number = migrations.length) {
    super(databaseName(deskId), { chromeTransactionDurability: 'strict' })
    for (const { version, stores, upgrade } of migrations.slice(0, upToVersion)) {
      const step = this.version(version).stores({ ...stores })
      if (upgrade) step.upgrade(upgrade)
    }
    guardWrites(this)
  }

  /** The tables that changes touch, by name and typed. */
  get rows(): RowTables {
    return this as unknown as RowTables
  }
}

export function databaseName(deskId: string): string {
  return `desk-${deskId}`
}

/**
 * True when the data was written by a newer app.
 *
 * Dexie opens a newer database without a word and would write to it; it multiplies
 * versions by ten.
 */
export function isNewerThanApp(db: DeskDatabase): boolean {
  return Math.floor(db.backendDB().version / 10) > db.verno
}
