import type { Action } from '../audit/audit.ts'
import { dateInWords } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'
import type { ActionId, AuditId, QuestionCode } from '../shared/ids.ts'
import { isBlank } from '../shared/text.ts'
import type { AgreedAction, GovernorReport, ReportOutcome } from './report.ts'

/** Whether anything of the meeting was written down. */
export function hasOutcome({ meeting, on, minute, questions, decisions, actions }: ReportOutcome) {
  return (
    on !== null ||
    actions.length > 0 ||
    [meeting, minute, questions, decisions].some((text) => !isBlank(text))
  )
}

/** An agreed action as one of the audit, with where it was agreed in its words. */
export function auditActionOf(
  agreed: AgreedAction,
  { outcome }: GovernorReport,
  from: {
    readonly id: ActionId
    readonly auditId: AuditId
    readonly codes: readonly QuestionCode[]
    readonly createdAt: Instant
  },
): Action {
  return {
    ...from,
    what: agreed.what,
    owner: agreed.owner,
    due: agreed.due,
    successMeasure: agreedWhere(outcome),
    status: 'open',
    doneOn: null,
    outcome: '',
    carriedFrom: null,
  }
}

function agreedWhere({ meeting, on, minute }: ReportOutcome): string {
  const where = [meeting, on === null ? '' : dateInWords(on), minute].filter((w) => !isBlank(w))
  return where.length === 0 ? 'Agreed by governors' : `Agreed by governors: ${where.join(', ')}`
}

export function withAgreed(outcome: ReportOutcome, action: AgreedAction): ReportOutcome {
  const isThere = outcome.actions.some(({ id }) => id === action.id)
  return {
    ...outcome,
    actions: isThere
      ? outcome.actions.map((each) => (each.id === action.id ? action : each))
      : [...outcome.actions, action],
  }
}
