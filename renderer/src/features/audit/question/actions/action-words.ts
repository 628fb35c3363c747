import type { Action, ActionStatus } from '../../../../domain/audit/audit.ts'
import type { LocalDate } from '../../../../domain/shared/dates.ts'
import type { AuditId, QuestionCode } from '../../../../domain/shared/ids.ts'
import { isBlank } from '../../../../domain/shared/text.ts'
import type { Desk } from '../../../../storage/desk.ts'

export const statusWords: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  doing: 'Under way',
  done: 'Done',
  dropped: 'Dropped',
}

/** An action before anything is written. It is kept once anything is. */
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

export const WITHOUT_WORDS = 'Say what will be done, or remove it.'

/** Of an action that is still open. */
export const DAY_PASSED = 'This day has passed.'

/** Whether nothing was typed into it yet, so that nothing is lost with it. */
export function saysNothing({ what, owner, due, successMeasure, outcome }: Action): boolean {
  return due === null && [what, owner, successMeasure, outcome].every(isBlank)
}

/** What an action still lacks, in words; null when it says what, who and when. */
export function lacking({ what, owner, due, status }: Action): string | null {
  if (isBlank(what)) return WITHOUT_WORDS
  if (status === 'done' || status === 'dropped') return null
  const missing = [owner.trim() === '' ? 'who' : null, due === null ? 'by when' : null]
  const words = missing.filter((word) => word !== null).join(' and ')
  return words === '' ? null : `Say ${words}.`
}

export const actionFieldId = (id: string, field: string): string => `action-${field}-${id}`
