import type { Page } from '@playwright/test'
import { talliesOf } from '../../../renderer/src/domain/ledger/tallies.ts'
import { canonicalJson } from '../../../renderer/src/domain/shared/canonical-json.ts'
import { tableNames } from '../../../renderer/src/storage/tables.ts'
import { type JournalOnDisk, upTo } from './journal-on-disk.ts'

/** The working copy, read past the app: by name of the store, and in each by the JSON of the key. */
export type WorkingCopy = ReadonlyMap<string, ReadonlyMap<string, unknown>>

/** Null where there is no such database; it is never made by looking. */
export async function readWorkingCopy(page: Page, deskId: string): Promise<WorkingCopy | null> {
  const text = await page.evaluate(readInPage, `desk-${deskId}`)
  if (text === null) return null
  const stores = JSON.parse(text) as [string, [string, unknown][]][]
  return new Map(stores.map(([name, rows]) => [name, new Map(rows)]))
}

/** Runs in the page, so it holds all that it needs. */
async function readInPage(name: string): Promise<string | null> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'))
    })
  const known = await indexedDB.databases()
  if (!known.some((each) => each.name === name)) return null
  const db = await answer(indexedDB.open(name))
  try {
    const names = [...db.objectStoreNames]
    if (names.length === 0) return '[]'
    const reading = db.transaction(names, 'readonly')
    const stores = names.map(async (each) => {
      const store = reading.objectStore(each)
      const [keys, rows] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())])
      return [each, keys.map((key, at) => [JSON.stringify(key), rows[at]])]
    })
    return JSON.stringify(await Promise.all(stores))
  } finally {
    db.close()
  }
}

/** What the working copy lacks or holds otherwise than the journal's replay; empty when equal. */
export function differences(copy: WorkingCopy | null, journal: JournalOnDisk): readonly string[] {
  if (copy === null) return ['there is no working copy']
  const found: string[] = []
  for (const table of tableNames) {
    found.push(...tableDifferences(table, copy.get(table), journal.rows.get(table)))
  }
  const log = copy.get('changes') ?? new Map()
  for (const change of journal.changes) {
    const own = log.get(JSON.stringify(change.seq))
    if (own === undefined) found.push(`change ${change.seq} is not in its log`)
    else if (canonicalJson(own) !== canonicalJson(change)) {
      found.push(`change ${change.seq} differs in its log`)
    }
  }
  return [...found, ...tallyDifferences(copy, journal)]
}

function tableDifferences(
  table: string,
  own: ReadonlyMap<string, unknown> = new Map(),
  wanted: ReadonlyMap<string, unknown> = new Map(),
): string[] {
  const missing = [...wanted].flatMap(([key, row]) => {
    if (!own.has(key)) return [`${table} ${key} is missing`]
    return canonicalJson(own.get(key)) === canonicalJson(row) ? [] : [`${table} ${key} is altered`]
  })
  const extra = [...own.keys()].filter((key) => !wanted.has(key))
  return [...missing, ...extra.map((key) => `${table} ${key} should not be there`)]
}

function tallyDifferences(copy: WorkingCopy, { rows }: JournalOnDisk): string[] {
  const wanted = talliesOf(rows)
  return tableNames.flatMap((table) => {
    const own = copy.get('tally')?.get(JSON.stringify(table)) as { sum?: string } | undefined
    return own?.sum === wanted[table]?.sum ? [] : [`the sum of ${table} is wrong`]
  })
}

/** What the app finds: `behind` is an older state that was whole, which is no damage. */
export function standingOf(
  copy: WorkingCopy | null,
  journal: JournalOnDisk,
): 'absent' | 'equal' | 'behind' | 'damaged' {
  if (copy === null) return 'absent'
  if (differences(copy, journal).length === 0) return 'equal'
  const seqs = [...(copy.get('changes')?.keys() ?? [])].map(Number)
  const last = Math.max(0, ...seqs)
  if (last === 0 || last >= journal.lastSeq) return 'damaged'
  return differences(copy, upTo(journal, last)).length === 0 ? 'behind' : 'damaged'
}
