import type { Action } from '../../domain/audit/audit.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import { aboutAnswer } from './answers.ts'

/** Oldest first. */
export async function readActions(db: DeskDatabase, auditId: AuditId): Promise<readonly Action[]> {
  return db.rows.actions.where('auditId').equals(auditId).sortBy('createdAt')
}

/**
 * Changes one part of an action as it stands; another part may be saved at the same moment.
 *
 * @param action what to begin with where it is not stored yet
 */
export function editAction(desk: Desk, action: Action, edit: (stored: Action) => Action) {
  return desk.changeAudit(action.auditId, whatOf(action, 'Action'), async (rows) => {
    const stored = (await rows.actions.get(action.id)) ?? action
    await rows.actions.put(edit(stored))
  })
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
