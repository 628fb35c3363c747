import type { Action, ActionStatus } from '../../../../domain/audit/audit.ts'
import type { LocalDate } from '../../../../domain/shared/dates.ts'
import type { AuditId, QuestionCode } from '../../../../domain/shared/ids.ts'
import type { Desk } from '../../../../storage/desk.ts'

export const statusWords: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  doing: 'Under way',
  done: 'Done',
  dropped: 'Dropped',
}

/** An action before anything is written. It is kept once it says what will be done. */
export function newAction({ context }: Desk, auditId: AuditId, code: QuestionCode): Action {
  return {
    id: context.newId(),
    auditId,
    codes: [code],
    what: '',
    owner: '',
    due: null,
    successMeasure: '',
    status: 'open',
    doneOn: null,
    outcome: '',
    carriedFrom: null,
    createdAt: context.now(),
  }
}

/** Another status; the day it was done is noted with "done" and goes with it. */
export function withStatus(action: Action, status: ActionStatus, today: LocalDate): Action {
  const doneOn = status === 'done' ? (action.doneOn ?? today) : null
  return { ...action, status, doneOn }
}

export function isOverdue({ due, status }: Action, today: LocalDate): boolean {
  return due !== null && due < today && (status === 'open' || status === 'doing')
}

/** What an open action still lacks, in words; null when it says who and when. */
export function lacking({ owner, due, status }: Action): string | null {
  if (status === 'done' || status === 'dropped') return null
  const missing = [owner.trim() === '' ? 'who' : null, due === null ? 'by when' : null]
  const words = missing.filter((word) => word !== null).join(' and ')
  return words === '' ? null : `Say ${words}.`
}

export const actionFieldId = (id: string, field: string): string => `action-${field}-${id}`
