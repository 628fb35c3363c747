import type { Receipt, ReceiptMethod } from '../../../domain/receipts/receipt.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import type { FieldProblem } from '../../../ui/ErrorSummary.tsx'

export type RecordState = Exclude<Receipt['state'], 'void'>

/** What she says about one or many people and one document. */
export interface RecordForm {
  readonly state: RecordState
  readonly method: ReceiptMethod
  readonly on: LocalDate | null
  readonly reason: string
  readonly note: string
}

export const newRecord = (today: LocalDate): RecordForm => ({
  state: 'read',
  method: 'paper-sheet',
  on: today,
  reason: '',
  note: '',
})

export const recordFieldIds = { on: 'rd-record-on', reason: 'rd-record-reason' } as const

/** What the field for the reason asks, or null where none is needed. */
export function reasonAsked({ state, method }: RecordForm): string | null {
  if (state === 'exempt') return 'Why they need not read it'
  if (state === 'declined') return 'What they said'
  if (method === 'on-behalf') return 'Who told you, and why they do not confirm it themselves'
  return method === 'elsewhere' ? 'At which school or employer' : null
}

export function recordProblems(form: RecordForm, today: LocalDate): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (form.on === null) {
    problems.push({ message: 'Say on which day it was.', fieldId: recordFieldIds.on })
  } else if (form.on > today) {
    problems.push({
      message: 'The day lies ahead. An entry is made once it has happened.',
      fieldId: recordFieldIds.on,
    })
  }
  const asked = reasonAsked(form)
  if (asked !== null && isBlank(form.reason)) {
    problems.push({ message: `Fill in “${asked}”.`, fieldId: recordFieldIds.reason })
  }
  return problems
}

/** How an entry was made, for what was not read at all it does not matter. */
export function methodOf({ state, method }: RecordForm): ReceiptMethod {
  return state === 'read' ? method : 'on-behalf'
}
