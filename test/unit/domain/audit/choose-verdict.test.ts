import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../../renderer/src/domain/audit/audit.ts'
import {
  chooseVerdict,
  textsInSight,
} from '../../../../renderer/src/domain/audit/choose-verdict.ts'
import { findQuestions } from '../../../../renderer/src/domain/audit/question-filters.ts'
import { buildReturnDocument } from '../../../../renderer/src/domain/returns/build-return-document.ts'
import { anAnswer, gathered, NOW } from '../../../builders/audit.ts'
import { metPartlyNot } from '../../../builders/template.ts'

const choose = (answer: Answer, verdict: string | null) =>
  chooseVerdict(answer, verdict, { scale: metPartlyNot, at: NOW })

const doesNotApply = anAnswer({ verdict: 'na', texts: { comment: 'Does not apply.', gap: 'None' } })

test('judging a carried answer anew makes it her own', () => {
  const carried = { fromYear: '2025-26', wording: 'unchanged', seenAt: null, confirmedAt: null }
  const answer = choose(anAnswer({ carried: carried as Answer['carried'] }), 'partly')
  expect(answer.verdict).toBe('partly')
  expect(answer.carried).toMatchObject({ seenAt: NOW, confirmedAt: NOW })
})

test('why it does not apply never becomes what is done, and is there again on the way back', () => {
  const met = choose(doesNotApply, 'met')
  expect(met.texts.comment).toBeUndefined()
  expect(textsInSight(met)).toEqual(['None'])
  const written = { ...met, texts: { ...met.texts, comment: 'Every week.' } }
  const back = choose(written, 'na')
  expect(back.texts.comment).toBe('Does not apply.')
  expect(choose(back, 'partly').texts.comment).toBe('Every week.')
})

test('between verdicts on the same side the words stay', () => {
  const answer = anAnswer({ verdict: 'met', texts: { comment: 'Every week.' } })
  expect(choose(answer, 'not').texts).toEqual(answer.texts)
  expect(choose(answer, null).texts).toEqual(answer.texts)
})

test('each side has its own words, whatever way the verdict goes', () => {
  const verdict = fc.constantFrom('met', 'partly', 'not', 'na', null)
  fc.assert(
    fc.property(fc.array(verdict), (verdicts) => {
      const start = choose(
        { ...choose(doesNotApply, 'met'), texts: { comment: 'Every week.', gap: 'None' } },
        'na',
      )
      const first = { ...start, texts: { ...start.texts, comment: 'Does not apply.' } }
      const last = verdicts.reduce<Answer>(choose, first)
      expect(last.texts.comment).toBe(last.verdict === 'na' ? 'Does not apply.' : 'Every week.')
      expect(last.texts.gap).toBe('None')
    }),
  )
})

test('words set aside are neither found nor handed over', () => {
  const view = gathered({ answers: [choose(doesNotApply, 'met')] })
  const search = { filters: new Set<never>(), text: 'does not apply.', hasLastYear: false }
  expect(findQuestions(view.lines, search)).toEqual([])
  const input = { now: NOW, supersedes: null, leftOut: new Map() }
  const handedOver = buildReturnDocument({ gathered: view, ...input, destination: 'partnership' })
  expect(JSON.stringify(handedOver)).not.toContain('Does not apply.')
})
