import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PreviousAudit } from '../../../../renderer/src/domain/audit/audit.ts'
import { verdictChanged } from '../../../../renderer/src/domain/audit/question-filters.ts'
import {
  type CarriedForward,
  carryForward,
} from '../../../../renderer/src/domain/carry-forward/carry-forward.ts'
import { readPreviousAudit } from '../../../../renderer/src/domain/carry-forward/read-previous-audit.ts'
import type { AuditTemplate } from '../../../../renderer/src/domain/packs/template.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { wordingDifference } from '../../../../renderer/src/domain/shared/wording-difference.ts'
import { aPreviousAnswer, aPreviousAudit, gathered, NOW } from '../../../builders/audit.ts'
import { aPack } from '../../../builders/packs.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'

function carry(previous: PreviousAudit, template: AuditTemplate): CarriedForward {
  let last = 0
  const newActionId = () => `action-${++last}`
  return carryForward(previous, { auditId: 'audit-1', template, newActionId, now: NOW })
}

function sample(): PreviousAudit {
  const path = 'renderer/src/content/sample-school/previous-audit-2025.json'
  const read = readPreviousAudit(readFileSync(path, 'utf8'), path)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

const starter = templateFromPack(aPack('starter'))

test('the sample comes forward as its notes say: 15 reworded, 9 split, 19 new, 1 retired', () => {
  const carried = carry(sample(), starter)
  expect(carried.reworded.length).toBe(15)
  expect(carried.split.length).toBe(9)
  expect(carried.new.length).toBe(19)
  expect(carried.retired.map(({ lastYear }) => lastYear.code)).toEqual(['LOC02'])
  expect(carried.retired[0]?.reason).toMatch(/^A useful habit/)
  expect(carried.filledFromActions).toEqual(['IMP03'])
  expect(carried.unchanged.length).toBe(84)
  expect(carried.answers.length).toBe(99)
  expect(carried.actions.length).toBe(2)
  expect(carried.finished.done.length).toBe(9)
  expect(carried.finished.dropped.length).toBe(1)
})

test('a question that was judged and is free text now brings its words, not its verdict', () => {
  const carried = carry(sample(), starter)
  const outsideReview = carried.answers.find(({ code }) => code === 'IMP04')
  expect(outsideReview).toMatchObject({
    verdict: null,
    texts: { comment: 'No outside review in the last three years.' },
    carried: { wording: 'reworded', confirmedAt: null },
  })
  expect(carried.reworded.find(({ code }) => code === 'IMP04')?.because).toBe('answer-kind')
})

test('open actions become this year’s and remember where they came from', () => {
  const { actions } = carry(sample(), starter)
  for (const action of actions) {
    expect(action).toMatchObject({ auditId: 'audit-1', carriedFrom: '2025-26', doneOn: null })
  }
})

test('every question in use is in exactly one list, and nothing arrives confirmed', () => {
  const codes = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6']
  const questions = fc.tuple(
    ...codes.map((code) =>
      fc
        .record({
          text: fc.constantFrom('one?', 'two?'),
          answerKind: fc.constantFrom<'judgement' | 'narrative' | 'from-actions'>(
            'judgement',
            'narrative',
            'from-actions',
          ),
          splitFrom: fc.constantFrom(null, 'A1', 'Z9'),
          supersedes: fc.constantFrom<readonly string[]>([], ['OLD1'], ['OLD2']),
          retired: fc.constantFrom(null, { in: '2', reason: 'Gone.' }),
        })
        .map((changes) => aQuestion({ code, ...changes })),
    ),
  )
  const answers = fc
    .uniqueArray(fc.constantFrom(...codes, 'OLD1', 'OLD2', 'Z9'))
    .chain((answered) =>
      fc.tuple(
        ...answered.map((code) =>
          fc
            .record({
              verdict: fc.constantFrom('met', 'partly', 'not', 'na', '7', null),
              comment: fc.constantFrom('', 'said'),
              text: fc.constantFrom(null, 'one?', 'three?'),
            })
            .map((changes) => aPreviousAnswer({ code, ...changes })),
        ),
      ),
    )
  fc.assert(
    fc.property(questions, answers, (asked, given) => {
      const template = aTemplate({ questions: asked })
      const carried = carry(aPreviousAudit({ answers: given }), template)
      const listed = [
        ...carried.unchanged.map(({ code }) => code),
        ...carried.reworded.map(({ code }) => code),
        ...carried.split.map(({ code }) => code),
        ...carried.new,
        ...carried.filledFromActions,
      ]
      const inUse = asked.filter(({ retired }) => retired === null).map(({ code }) => code)
      expect([...listed].sort()).toEqual([...inUse].sort())
      expect(carried.answers.every((answer) => answer.carried?.confirmedAt === null)).toBe(true)
      expect(carried.answers.every(({ code }) => inUse.includes(code))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('an unchanged answer carried forward says the same as last year', () => {
  const previous = sample()
  const carried = carry(previous, starter)
  const view = gathered({
    audit: { ...gathered().audit, template: starter },
    answers: carried.answers,
    previous,
  })
  const judged = view.lines.filter(
    ({ answer, question }) => answer !== null && question.answerKind === 'judgement',
  )
  expect(judged.every((line) => line.state === 'carried')).toBe(true)
  expect(judged.some(verdictChanged)).toBe(false)
  expect(judged.every((line) => line.answer?.verdict === line.lastYear?.verdict)).toBe(true)
})

test('only the shape of quotes or spaces is no rewording', () => {
  const template = aTemplate({ questions: [aQuestion({ text: 'Is the child’s file safe?' })] })
  const previous = (text: string) => aPreviousAudit({ answers: [aPreviousAnswer({ text })] })
  expect(carry(previous("Is the  child's file safe?"), template).unchanged.length).toBe(1)
  expect(carry(previous('Is the child’s file kept safe?'), template).reworded.length).toBe(1)
})

test('a wording for one phase counts as the question’s own', () => {
  const question = aQuestion({ wordingByTag: { primary: 'For the young?' } })
  const previous = aPreviousAudit({ answers: [aPreviousAnswer({ text: 'For the young?' })] })
  expect(carry(previous, aTemplate({ questions: [question] })).unchanged.length).toBe(1)
})

test('a question that supersedes another brings its answer as reworded', () => {
  const template = aTemplate({ questions: [aQuestion({ code: 'NEW1', supersedes: ['OLD1'] })] })
  const previous = aPreviousAudit({ answers: [aPreviousAnswer({ code: 'OLD1', comment: 'Yes' })] })
  const carried = carry(previous, template)
  expect(carried.reworded.map(({ because }) => because)).toEqual(['supersedes'])
  expect(carried.answers[0]).toMatchObject({ code: 'NEW1', texts: { comment: 'Yes' } })
  expect(carried.retired).toEqual([])
})

test('a verdict moves to another scale by its meaning, never by its number', () => {
  const template = templateFromPack(aPack('northmoor'))
  const previous = aPreviousAudit({
    answers: [
      aPreviousAnswer({ code: 'NM-LEA-1', verdict: '3', meaning: 'met' }),
      aPreviousAnswer({ code: 'NM-LEA-2', verdict: 'partly', meaning: 'partly' }),
      aPreviousAnswer({ code: 'NM-LEA-3', verdict: '3', meaning: 'partly' }),
      aPreviousAnswer({ code: 'NM-STA-1', verdict: 'strange', comment: 'Kept' }),
    ],
  })
  const { answers } = carry(previous, template)
  expect(answers.map(({ code, verdict }) => [code, verdict])).toEqual([
    ['NM-LEA-1', '1'],
    ['NM-LEA-2', '2'],
    ['NM-LEA-3', '3'],
    ['NM-STA-1', null],
  ])
})

test('the difference gives back both wordings', () => {
  const sentence = fc
    .array(fc.oneof(fc.constantFrom('the', 'child', 'file', '  ', '?', '’s'), fc.string()))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const parts = wordingDifference(before, after)
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})
