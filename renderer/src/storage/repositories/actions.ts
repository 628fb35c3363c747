import type { Action } from '../../domain/audit/audit.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import { aboutAnswer } from './answers.ts'

/** Oldest first. */
export async function readActions(db: DeskDatabase, auditId: AuditId): Promise<readonly Action[]> {
  return db.rows.actions.where('auditId').equals(auditId).sortBy('createdAt')
}

/** Adds an action, or keeps what was changed in it. */
export function saveAction(desk: Desk, action: Action) {
  return desk.changeAudit(action.auditId, whatOf(action, 'Action'), (rows) =>
    rows.actions.put(action),
  )
}

export function removeAction(desk: Desk, action: Action) {
  return desk.changeAudit(action.auditId, whatOf(action, 'Removed action'), (rows) =>
    rows.actions.delete(action.id),
  )
}

function whatOf(action: Action, label: string) {
  return {
    kind: 'action',
    label: `${label} for ${action.codes.join(', ')}`,
    about: [
      `action:${action.id}`,
      ...action.codes.map((code) => aboutAnswer(action.auditId, code)),
    ],
  }
}
