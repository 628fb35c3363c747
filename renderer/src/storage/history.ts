import type { Change } from './change.ts'
import type { DeskDatabase } from './database.ts'

/** Every change that concerns one thing, newest first. */
export async function historyOf(db: DeskDatabase, about: string): Promise<readonly Change[]> {
  const changes = await db.changes.where('about').equals(about).sortBy('seq')
  return changes.reverse()
}

/** The last changes of the desk, newest first. */
export async function latestChanges(db: DeskDatabase, limit: number): Promise<readonly Change[]> {
  return db.changes.orderBy('seq').reverse().limit(limit).toArray()
}
