import { expect, test } from 'vitest'
import { dueDateOf, timeLeft } from '../../../../renderer/src/domain/audit/due-date.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { aPack } from '../../../builders/packs.ts'
import { aTemplate } from '../../../builders/template.ts'

test('the example dates of the starter pack never become a due date', () => {
  expect(dueDateOf(null, templateFromPack(aPack('starter')))).toBeNull()
})

test('a typed date wins over the date of a real pack', () => {
  const template = aTemplate({ deadline: { date: '2027-02-12', time: '17:00' } })
  expect(dueDateOf(null, template)).toEqual({ date: '2027-02-12', source: 'pack' })
  expect(dueDateOf('2027-02-26', template)).toEqual({ date: '2027-02-26', source: 'typed' })
})

test.each([
  ['2027-02-16', '12 weeks left', 'calm'],
  ['2026-12-22', '4 weeks left', 'calm'],
  ['2026-12-21', '27 days left', 'calm'],
  ['2026-12-08', '14 days left', 'soon'],
  ['2026-11-25', 'due tomorrow', 'soon'],
  ['2026-11-24', 'due today', 'soon'],
  ['2026-11-23', '1 day late', 'late'],
  ['2026-11-21', '3 days late', 'late'],
])('due on %s reads: %s', (due, words, urgency) => {
  expect(timeLeft(due, '2026-11-24')).toMatchObject({ words, urgency })
  expect(timeLeft('2027-02-12', '2026-11-20').days).toBe(84)
})
