import type { Person } from '../../../domain/people/person.ts'
import { peopleForSheet } from '../../../domain/receipts/plan-sheets.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import type { FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { everyone, type Who, wishOf } from '../shared/who.ts'
import { pinProblem } from './pin.ts'

export interface SetUp {
  readonly documentIds: readonly string[]
  readonly who: Who
  readonly withCheck: boolean
  readonly pin: string
  readonly again: string
}

export const setUpIds = {
  documents: 'rd-which',
  who: 'rd-who',
  pin: 'sh-pin',
  again: 'sh-pin-again',
} as const

/** What most mornings are for: the first document that anybody has still to read. */
export function firstSetUp(log: StaffLog): SetUp {
  const { documents } = readingStanding(log)
  const first = documents.find(({ id }) => peopleForSheet(log, wishOf(id, everyone)).length > 0)
  return {
    documentIds: first === undefined ? [] : [first.id],
    who: everyone,
    withCheck: true,
    pin: '',
    again: '',
  }
}

/** Everybody who has still to read one of the documents, in the order of names. */
export function peopleFor(log: StaffLog, { documentIds, who }: SetUp): readonly Person[] {
  const ids = new Set(
    documentIds.flatMap((id) => peopleForSheet(log, wishOf(id, who)).map((person) => person.id)),
  )
  return log.people.filter(({ id }) => ids.has(id))
}

export function setUpProblems(log: StaffLog, form: SetUp): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (form.documentIds.length === 0) {
    problems.push({ message: 'Choose what is to be signed.', fieldId: setUpIds.documents })
  } else if (peopleFor(log, form).length === 0) {
    problems.push({
      message: 'Nobody of these has still to read it. Choose other people or another document.',
      fieldId: setUpIds.who,
    })
  }
  const pin = pinProblem(form.pin)
  if (pin !== undefined) problems.push({ message: `PIN: ${pin}`, fieldId: setUpIds.pin })
  else if (form.pin !== form.again) {
    problems.push({
      message: 'The two PINs are not the same. Type it again.',
      fieldId: setUpIds.again,
    })
  }
  return problems
}
