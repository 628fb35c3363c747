import { Dexie, type Table } from 'dexie'
import type { Change, RowKey, TableTally } from './change.ts'
import { guardWrites } from './change-guard.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { guardReads } from './read-guard.ts'
import type { Rows, TableName } from './tables.ts'

/** Which store of which vault this working copy belongs to. */
export interface StoreIdentity {
  readonly key: 'identity'
  readonly storeId: string
  readonly generation: number
  /** Where its log begins, when that is not with the first change. */
  readonly firstSeq?: number
}

export type RowTables = { readonly [Name in TableName]: Table<Rows[Name], RowKey> }

/** Tables of the storage itself; all others hold rows. */
const ownTables = new Set(['changes', 'tally', 'meta', '$meta'])

/**
 * The working copy of one desk.
 *
 * Strict durability: in Chromium's default a power cut can leave a log that names what
 * never reached the disk.
 */
export class DeskDatabase extends Dexie {
  declare readonly changes: Table<Change, number>
  declare readonly tally: Table<TableTally & { readonly table: string }, string>
  declare readonly meta: Table<{ readonly key: string }, string>

  /**
   * Opening must not make an empty database: Dexie opens again by itself when the browser has
   * closed or cleared one, and an empty one must never pass for the desk.
   */
  mustExist = false
  /** The step of the schema that runs, for the sentence that tells where it failed. */
  stepUnderWay: string | null = null

  constructor(deskId: string, steps: readonly Migration[] | number = migrations) {
    super(databaseName(deskId), { chromeTransactionDurability: 'strict', autoOpen: false })
    const all = typeof steps === 'number' ? migrations.slice(0, steps) : steps
    for (const { version, stores, upgrade } of all) {
      const step = this.version(version).stores({ ...stores })
      if (upgrade) {
        step.upgrade((transaction) => {
          this.stepUnderWay = String(version)
          return upgrade(transaction)
        })
      }
    }
    this.on('populate', () => {
      if (this.mustExist) throw new DOMException('the working copy is gone', 'NotFoundError')
    })
    guardWrites(this)
    guardReads(this)
  }

  /** The tables that changes touch, by name and typed. */
  get rows(): RowTables {
    return this as unknown as RowTables
  }

  /** The same, whatever version of the schema this is. */
  get rowTables(): readonly Table<unknown, RowKey>[] {
    return this.tables.filter(({ name }) => !ownTables.has(name))
  }
}

export function databaseName(deskId: string): string {
  return `desk-${deskId}`
}

/**
 * Deletes a working copy whose connections are closed.
 *
 * Chromium hears of a closing a moment later, calls the deletion blocked, and does it then. Dexie
 * would warn of that on the console each time.
 */
export function deleteCopy(deskId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(deskId))
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

/**
 * Version of a working copy's schema, without opening it, which would create it; 0 where there is none.
 *
 * Dexie multiplies versions by ten, and opens a newer database without a word.
 */
export async function versionOnDisk(deskId: string): Promise<number> {
  const found = (await indexedDB.databases()).find(({ name }) => name === databaseName(deskId))
  return Math.floor((found?.version ?? 0) / 10)
}

export async function readIdentity(db: DeskDatabase): Promise<StoreIdentity | null> {
  return ((await db.meta.get('identity')) as StoreIdentity | undefined) ?? null
}

/** Of the last change in the working copy; 0 before the first. */
export async function lastSeq(db: DeskDatabase): Promise<number> {
  // Its key alone: the change itself may be an import of ten thousand rows.
  const [last] = await db.changes.orderBy('seq').reverse().limit(1).primaryKeys()
  return last ?? 0
}
