import { expect, test } from 'vitest'
import {
  findQuestions,
  type QuestionFilter,
} from '../../../../renderer/src/domain/audit/question-filters.ts'
import {
  aLink,
  anAction,
  anAnswer,
  aPreviousAnswer,
  aPreviousAudit,
  evidence,
  gathered,
} from '../../../builders/audit.ts'

const view = gathered({
  answers: [
    anAnswer({ verdict: 'partly', texts: { comment: 'Mrs Zielińska is named' } }),
    anAnswer({
      code: 'TRN01',
      carried: { fromYear: '2025-26', wording: 'unchanged', seenAt: null, confirmedAt: null },
    }),
  ],
  actions: [anAction()],
  evidence: [evidence()],
  evidenceLinks: [aLink('evidence-1', 'GOV01')],
  previous: aPreviousAudit({
    answers: [aPreviousAnswer({ verdict: 'met' }), aPreviousAnswer({ code: 'TRN01' })],
  }),
})

function found(filters: readonly QuestionFilter[], text = ''): readonly string[] {
  return findQuestions(view.lines, { filters: new Set(filters), text, hasLastYear: true }).map(
    ({ code }) => code,
  )
}

test('each filter leaves what its name says', () => {
  expect(found([])).toEqual(['GOV01', 'TRN01', 'IMP01'])
  expect(found(['unanswered'])).toEqual(['IMP01'])
  expect(found(['no-evidence'])).toEqual(['TRN01', 'IMP01'])
  expect(found(['has-action'])).toEqual(['GOV01'])
  expect(found(['carried'])).toEqual(['TRN01'])
  expect(found(['core'])).toEqual(['GOV01'])
  expect(found(['changed'])).toEqual(['GOV01'])
  expect(found(['new'])).toEqual(['IMP01'])
  expect(found(['something-missing'])).toEqual([])
})

test('filters are joined by and', () => {
  expect(found(['no-evidence', 'carried'])).toEqual(['TRN01'])
  expect(found(['carried', 'core'])).toEqual([])
})

test('text is found in code, question and comment, whatever the case and accents', () => {
  expect(found([], 'trn')).toEqual(['TRN01'])
  expect(found([], 'LINK governor')).toEqual(['GOV01'])
  expect(found([], 'zielinska')).toEqual(['GOV01'])
  expect(found([], 'nothing like it')).toEqual([])
})

test('without a year before nothing is new or changed', () => {
  const search = { filters: new Set<QuestionFilter>(['new']), text: '', hasLastYear: false }
  expect(findQuestions(view.lines, search)).toEqual([])
})
