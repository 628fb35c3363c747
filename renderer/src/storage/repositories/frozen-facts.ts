import type { FrozenFact } from '../../domain/facts/fact.ts'
import type { LocalDate } from '../../domain/shared/dates.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import type { DeskDatabase, RowTables } from '../database.ts'
import type { Desk } from '../desk.ts'

/** What the staff log said when revisions of an audit were signed. */
export async function readFrozenFacts(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly FrozenFact[]> {
  return db.rows.frozenFacts.where('auditId').equals(auditId).toArray()
}

/** Within the change that locks a revision, so that there is no signature without its facts. */
export async function putFrozenFacts(rows: RowTables, facts: readonly FrozenFact[]): Promise<void> {
  await rows.frozenFacts.bulkPut([...facts])
}

/** The day up to which she was told of something; null where she never was. */
export async function readLookedAt(db: DeskDatabase, id: string): Promise<LocalDate | null> {
  return (await db.rows.lookedAt.get(id))?.on ?? null
}

/** The app's own note. */
export function noteLookedAt(desk: Desk, id: string, on: LocalDate) {
  const what = { kind: 'looked-at', label: 'Shown what became due', quiet: true } as const
  return desk.change(what, (rows) => rows.lookedAt.put({ id, on }))
}
