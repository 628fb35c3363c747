import { emptyTally, tallyAfter } from '../domain/ledger/record-hash.ts'
import type { RowKey, TableTally } from './change.ts'
import type { DeskDatabase } from './database.ts'
import { isBrowserError } from './patience.ts'

const page = 100
/** Milliseconds of reckoning at a time, so that typing is never late. */
const slice = 6

/** When a check may work, and how it tells how far it is. */
export interface CheckGround {
  readonly db: DeskDatabase
  /** Resolves in a moment in which nothing else is wanted of the page. */
  readonly idle: () => Promise<void>
  readonly clock: () => number
  readonly onProgress: (done: number, total: number) => void
  readonly isOver: () => boolean
}

type RowTable = DeskDatabase['rowTables'][number]

/**
 * Reads every row and says in which tables they do not come to what was noted when they were written.
 *
 * A table that is written to meanwhile is read again, so that no edit is taken for damage.
 */
export async function tablesNotAsNoted(
  ground: CheckGround,
): Promise<{ readonly tables: readonly string[]; readonly rows: number }> {
  const { db, onProgress, isOver } = ground
  const counts = await db.transaction('r', db.tables, () =>
    Promise.all(db.rowTables.map((table) => table.count())),
  )
  const total = counts.reduce((sum, count) => sum + count, 0)
  const tables: string[] = []
  let done = 0
  for (const table of db.rowTables) {
    if (isOver()) break
    const before = done
    const isAsNoted = await agreesAtAll(ground, table, (rows) => {
      done = before + rows
      onProgress(Math.min(done, total), total)
    })
    if (!isAsNoted) tables.push(table.name)
  }
  return { tables, rows: done }
}

/** What no row of ours can hold, such as a date that came of flipped bytes, cannot be summed at all. */
async function agreesAtAll(...[ground, table, tell]: Parameters<typeof agrees>): Promise<boolean> {
  try {
    return await agrees(ground, table, tell)
  } catch (error) {
    if (isBrowserError(error)) throw error
    return false
  }
}

async function agrees(
  ground: CheckGround,
  table: RowTable,
  tell: (rows: number) => void,
): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    const noted = await notedOf(ground.db, table)
    const sum = await sumInPages(ground, table, tell)
    if (isSame(noted, sum)) return true
    if (isSame(noted, await notedOf(ground.db, table))) break
  }
  return agreesAtOnce(ground, table)
}

async function sumInPages(
  ground: CheckGround,
  table: RowTable,
  tell: (rows: number) => void,
): Promise<TableTally> {
  const { db, idle, isOver } = ground
  let tally = emptyTally
  let last: RowKey | null = null
  for (;;) {
    await idle()
    const [keys, rows] = await pageAfter(db, table, last)
    tally = await tallyInSlices(ground, table, tally, rows)
    tell(tally.count)
    last = keys.at(-1) ?? null
    if (rows.length < page || isOver()) return tally
  }
}

function pageAfter(
  db: DeskDatabase,
  table: RowTable,
  last: RowKey | null,
): Promise<readonly [readonly RowKey[], readonly unknown[]]> {
  return db.transaction('r', table, async () => {
    const all = () => (last === null ? table.toCollection() : table.where(':id').above(last))
    return [await all().limit(page).primaryKeys(), await all().limit(page).toArray()] as const
  })
}

/** Rows and note from one transaction: nothing can have come between. */
async function agreesAtOnce(ground: CheckGround, table: RowTable): Promise<boolean> {
  const { db } = ground
  const [rows, noted] = await db.transaction(
    'r',
    [table, db.tally],
    async () => [await table.toArray(), (await db.tally.get(table.name)) ?? emptyTally] as const,
  )
  return isSame(await tallyInSlices(ground, table, emptyTally, rows), noted)
}

/** Steps back between slices: whoever types does not wait for the check. */
async function tallyInSlices(
  { idle, clock }: CheckGround,
  table: RowTable,
  before: TableTally,
  rows: readonly unknown[],
): Promise<TableTally> {
  let tally = before
  let began = clock()
  for (const row of rows) {
    tally = tallyAfter(table.name, tally, [], [row])
    if (clock() - began < slice) continue
    await idle()
    began = clock()
  }
  return tally
}

async function notedOf(db: DeskDatabase, table: RowTable): Promise<TableTally> {
  return (await db.tally.get(table.name)) ?? emptyTally
}

function isSame(one: TableTally, other: TableTally): boolean {
  return one.count === other.count && one.sum === other.sum
}
