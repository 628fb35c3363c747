import { isBlank } from '../shared/text.ts'
import type { Action, PreviousAction, PreviousAudit } from './audit.ts'

/** What an audit's actions, taken together, say about this year. */
export type AuditActions = 'none' | 'last-year' | 'ours'

/** A dropped action plans nothing, and one without words says nothing. */
export function countsAsAction({ status, what }: Action): boolean {
  return status !== 'dropped' && !isBlank(what)
}

/**
 * Whether there are actions, and whether anything about them is this year's.
 *
 * An action that came along counts as last year's until she changes anything in it (its words,
 * who, by when, how one will know, how it stands): nobody has yet said that it is still the plan.
 * One such change, or one new action, makes the list this year's.
 */
export function auditActionsOf(
  actions: readonly Action[],
  previous: PreviousAudit | null,
): AuditActions {
  const counting = actions.filter(countsAsAction)
  if (counting.length === 0) return 'none'
  return counting.every((action) => isUntouched(action, previous)) ? 'last-year' : 'ours'
}

function isUntouched(action: Action, previous: PreviousAudit | null): boolean {
  if (action.carriedFrom === null || action.carriedFrom !== previous?.schoolYear) return false
  return previous.actions.some((before) => saysTheSame(action, before))
}

function saysTheSame(action: Action, before: PreviousAction): boolean {
  return (
    action.what === before.what &&
    action.owner === before.owner &&
    action.due === before.due &&
    action.successMeasure === before.successMeasure &&
    action.status === before.status
  )
}
