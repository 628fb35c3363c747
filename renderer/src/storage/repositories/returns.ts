import type { AuditId } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { GuardDecision, MadeReturn } from '../tables.ts'

/** Packages that were made and verified, newest first. */
export async function readReturns(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<readonly MadeReturn[]> {
  const made = await db.rows.returns.where('auditId').equals(auditId).sortBy('madeAt')
  return made.reverse()
}

/** Notes a package that was made and verified. The audit may be locked: the note is not part of it. */
export function recordReturn(desk: Desk, made: MadeReturn) {
  const what = {
    kind: 'return',
    label: `Return ${made.fileName}`,
    about: [`audit:${made.auditId}`],
    final: true,
  } as const
  return desk.change(what, (rows) => rows.returns.put(made))
}

export async function readGuardDecisions(
  db: DeskDatabase,
  auditId: AuditId,
): Promise<ReadonlyMap<string, GuardDecision>> {
  const decisions = await db.rows.guardDecisions.where('auditId').equals(auditId).toArray()
  return new Map(decisions.map((decision) => [decision.key, decision]))
}

/** Lets a finding of the guard stand, for a reason. */
export function overrideFinding(desk: Desk, auditId: AuditId, key: string, reason: string) {
  const what = { kind: 'guard', label: 'Letting a finding stand', about: [`audit:${auditId}`] }
  return desk.change(what, (rows) =>
    rows.guardDecisions.put({
      auditId,
      key,
      reason,
      by: desk.context.author(),
      at: desk.context.now(),
    }),
  )
}
