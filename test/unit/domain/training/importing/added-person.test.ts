import { expect, test } from 'vitest'
import {
  peopleAdded,
  personFromQuestion,
} from '../../../../../renderer/src/domain/training/importing/added-person.ts'
import { NO_CHOICES } from '../../../../../renderer/src/domain/training/importing/choices.ts'
import { aTable } from '../../../../builders/people.ts'
import { aStaffLog } from '../../../../builders/staff-log.ts'
import { historyPlan } from '../../../../builders/training.ts'

const table = aTable(
  [
    ['Name', 'Job title', 'Course', 'Date completed'],
    ['Ellis, Margaret', 'Chair of governors', 'Prevent', '01/09/2026'],
    ['Ellis, Margaret', 'Chair of governors', 'Prevent', '01/09/2025'],
  ],
  'Training',
)
const log = aStaffLog({ people: [] })
const making = { newId: () => 'new-1', now: () => '2026-11-24T09:00:00Z' }

test('a name that nobody has becomes one person with the role of the post, and keeps its rows', () => {
  const [question] = historyPlan(table, log, NO_CHOICES).people
  if (question === undefined) throw new Error('no question')
  const person = personFromQuestion(question, making)
  expect(person).toMatchObject({ given: 'Margaret', family: 'Ellis', post: 'Chair of governors' })
  expect(person.roles.map(({ roleId }) => roleId)).toContain('governor')
  const choices = {
    ...NO_CHOICES,
    people: new Map([[question.key, person.id]]),
    added: new Map([[question.key, person]]),
  }
  const plan = historyPlan(table, log, choices)
  expect(plan.lines.map((line) => [line.deed, line.person?.id])).toEqual([
    ['add', 'new-1'],
    ['add', 'new-1'],
  ])
  expect(peopleAdded(plan, choices)).toEqual([person])
  const skipped = { ...choices, people: new Map([[question.key, 'skip' as const]]) }
  expect(peopleAdded(historyPlan(table, log, skipped), skipped)).toEqual([])
})
