import type { Change } from './change.ts'
import type { DeskDatabase } from './database.ts'

/**
 * Every change that concerns one thing, newest first.
 *
 * @param about more than one where it was called otherwise before
 */
export async function historyOf(
  db: DeskDatabase,
  ...about: readonly string[]
): Promise<readonly Change[]> {
  const changes = await db.changes
    .where('about')
    .anyOf([...about])
    .distinct()
    .sortBy('seq')
  return changes.reverse()
}

/** The last changes of the desk, newest first. */
export async function latestChanges(db: DeskDatabase, limit: number): Promise<readonly Change[]> {
  return db.changes.orderBy('seq').reverse().limit(limit).toArray()
}

/**
 * Some of the changes before one, newest first. Never all at once: a desk has tens of thousands.
 *
 * @param about only those that concern one thing; null for all
 */
export async function historyPage(
  db: DeskDatabase,
  { about, before, limit }: HistoryPage,
): Promise<readonly Change[]> {
  if (about === null) return db.changes.where('seq').below(before).reverse().limit(limit).toArray()
  const seqs = await db.changes.where('about').equals(about).primaryKeys()
  const wanted = [...new Set(seqs)].filter((seq) => seq < before).sort((a, b) => b - a)
  const changes = await db.changes.bulkGet(wanted.slice(0, limit))
  return changes.filter((change) => change !== undefined)
}

export interface HistoryPage {
  readonly about: string | null
  /** Sequence number; the change that has it is not among them. */
  readonly before: number
  readonly limit: number
}

/** How many changes there are, or concern one thing, and the number of the newest. */
export async function historySize(
  db: DeskDatabase,
  about: string | null,
): Promise<{ readonly count: number; readonly last: number }> {
  const last = (await db.changes.orderBy('seq').reverse().limit(1).primaryKeys())[0]
  const all = about === null ? db.changes : db.changes.where('about').equals(about)
  return { count: await all.count(), last: last ?? 0 }
}
