import { expect, test } from 'vitest'
import type { ReadinessItem } from '../../../../renderer/src/domain/readiness/readiness-item.ts'
import {
  countsInWords,
  lineOf,
  viewOf,
} from '../../../../renderer/src/features/return/readiness/readiness-view.ts'
import { gathered } from '../../../builders/audit.ts'

const { lineByCode } = gathered()
const about = (code: string, level: ReadinessItem['level'] = 'error'): ReadinessItem => ({
  id: code,
  level,
  kind: 'unanswered',
  sentence: code,
  link: { screen: 'question', code },
})
const aboutSchool: ReadinessItem = { ...about('school', 'warning'), link: { screen: 'school' } }
const ALL = { levels: new Set<ReadinessItem['level']>(), coreOnly: false }
const idsOf = (items: readonly ReadinessItem[]) => items.map(({ id }) => id)

test('what is about the short core comes first, otherwise the order stays', () => {
  const items = [about('TRN01'), aboutSchool, about('GOV01'), about('IMP01')]
  expect(idsOf(viewOf(items, lineByCode, ALL))).toEqual(['GOV01', 'TRN01', 'school', 'IMP01'])
})

test('a filter leaves the chosen levels only, and the short core only', () => {
  const items = [about('TRN01'), aboutSchool, about('GOV01', 'hint')]
  const warnings = viewOf(items, lineByCode, { ...ALL, levels: new Set(['warning']) })
  expect(idsOf(warnings)).toEqual(['school'])
  expect(idsOf(viewOf(items, lineByCode, { ...ALL, coreOnly: true }))).toEqual(['GOV01'])
})

test('an action leads to the question that it belongs to', () => {
  const item: ReadinessItem = {
    ...about('x'),
    link: { screen: 'action', actionId: 'a', code: 'TRN01' },
  }
  expect(lineOf(item, lineByCode)?.code).toBe('TRN01')
  expect(lineOf(aboutSchool, lineByCode)).toBeUndefined()
})

test.each([
  [{ error: 0, warning: 0, hint: 0 }, 'nothing'],
  [{ error: 1, warning: 0, hint: 0 }, '1 error'],
  [{ error: 12, warning: 1, hint: 3 }, '12 errors, 1 warning and 3 hints'],
])('only what there is gets counted: %j', (counts, words) => {
  expect(countsInWords(counts)).toBe(words)
})
