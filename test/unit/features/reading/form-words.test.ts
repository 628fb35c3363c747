import { expect, test } from 'vitest'
import type {
  FormChoices,
  FormPlan,
} from '../../../../renderer/src/domain/receipts/importing/form-plan.ts'
import {
  datesInWords,
  deedWords,
  remarksOn,
  waitingWords,
  whyJudge,
  whyRowAddsNothing,
} from '../../../../renderer/src/features/reading/import/form-words.ts'
import { formPlan, sampleForm } from '../../../builders/forms.ts'
import { aTable } from '../../../builders/people.ts'
import { aStaffLog, samplePeople } from '../../../builders/staff-log.ts'

const log = aStaffLog({ people: samplePeople() })
const plan = formPlan(log, sampleForm())
const rowOf = (from: FormPlan, name: string) => {
  const found = from.rows.findLast(({ row }) => row.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

test('the button says exactly what a press does, and what is left beside it', () => {
  expect(deedWords(plan)).toBe('Add 27 receipts')
  expect(waitingWords(plan)).toBe('2 rows left out until you say whose they are')
  const people = plan.rows.flatMap(({ row, match }) =>
    match.type === 'perhaps' ? [[row.row, match.people[0]?.id ?? null] as const] : [],
  )
  const choices: FormChoices = { people: new Map(people), judged: new Map(), before: new Map() }
  const chosen = formPlan(log, sampleForm(), choices)
  expect(deedWords(chosen)).toBe('Add 29 receipts')
  expect(waitingWords(chosen)).toBe('')
  expect(deedWords({ rows: [], complaints: [] })).toBe('Nothing to bring in')
})

test('a name that is not hers as written is told with how she was found', () => {
  expect(remarksOn(rowOf(plan, 'Oscar Stepien'))).toBe('written as “Oscar Stepien”, found by email')
  expect(remarksOn(rowOf(plan, 'Daljit Sandhu'))).toBe('')
})

test('a second answer says which row counts', () => {
  expect(whyRowAddsNothing(rowOf(plan, 'Imran Vakil'))).toBe(
    'Answered already in row 12. The first one counts.',
  )
})

test('a refusal is both counted in the button and told in its own words', () => {
  const table = aTable([
    ['Completion time', 'Name', 'I have read the staff code of conduct'],
    ['14/10/2026 08:00', 'Daljit Sandhu', 'No'],
  ])
  const asked = formPlan(log, table)
  expect(whyJudge(rowOf(asked, 'Daljit Sandhu'))).toBe('Answered “No”.')
  const judged = new Map([[1, 'declined' as const]])
  expect(deedWords(formPlan(log, table, { people: new Map(), judged, before: new Map() }))).toBe(
    'Note 1 refusal',
  )
})

test('dates that could be read two ways are named, others only as they are', () => {
  expect(datesInWords({ order: 'month-first', certainty: 'sure' }, '')).toContain('America')
  expect(datesInWords({ order: 'day-first', certainty: 'unsure' }, '01/09/2026')).toContain(
    'such as 01/09/2026',
  )
})
