import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsOfMeanings, resultOf } from '../../../../renderer/src/domain/audit/audit-result.ts'
import { progressOf, stateOfSection } from '../../../../renderer/src/domain/audit/progress.ts'
import { anAction, anAnswer, anAudit, gathered } from '../../../builders/audit.ts'
import { aQuestion, aTemplate, metPartlyNot } from '../../../builders/template.ts'

const codes = Array.from({ length: 12 }, (_, at) => `Q${at}`)
const template = aTemplate({
  sections: ['a', 'b', 'c'].map((id) => ({ id, code: id.toUpperCase(), title: id, intro: '' })),
  questions: codes.map((code, at) =>
    aQuestion({
      code,
      sectionId: 'abc'.charAt(at % 3),
      areaId: at % 2 === 0 ? 'governors' : null,
      answerKind: at === 11 ? 'narrative' : 'judgement',
      appliesTo: at === 10 ? ['boarding'] : ['all'],
    }),
  ),
})

const answers = fc
  .uniqueArray(fc.constantFrom(...codes))
  .chain((answered) =>
    fc.tuple(
      ...answered.map((code) =>
        fc.record({
          code: fc.constant(code),
          verdict: fc.constantFrom('met', 'partly', 'not', 'na', null),
          comment: fc.constantFrom('', 'written'),
          carried: fc.constantFrom<'own' | 'waiting' | 'confirmed'>('own', 'waiting', 'confirmed'),
        }),
      ),
    ),
  )
  .map((drafts) =>
    drafts.map(({ code, verdict, comment, carried }) =>
      anAnswer({
        code,
        verdict,
        texts: comment === '' ? {} : { comment },
        carried:
          carried === 'own'
            ? null
            : {
                fromYear: '2025-26',
                wording: 'unchanged',
                seenAt: null,
                confirmedAt: carried === 'confirmed' ? '2026-11-20T10:00:00Z' : null,
              },
      }),
    ),
  )

test('the states of work add up to what is asked, in each section and in all', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { total, bySection } = progressOf(
        gathered({ audit: anAudit({ template }), answers: given, actions: [anAction({ codes })] }),
      )
      const sum = (tally: typeof total): number =>
        tally.notStarted + tally.carried + tally.started + tally.somethingMissing + tally.confirmed
      expect(total.asked).toBe(11)
      expect(sum(total)).toBe(total.asked)
      expect(bySection.map(({ tally }) => sum(tally))).toEqual(
        bySection.map(({ tally }) => tally.asked),
      )
      expect(bySection.reduce((all, { tally }) => all + tally.confirmed, 0)).toBe(total.confirmed)
    }),
  )
})

test('the meanings add up to what is judged, and a carried verdict is in none of them', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const view = gathered({ audit: anAudit({ template }), answers: given })
      const { total } = resultOf(view)
      expect(total.judged).toBe(10)
      expect(total.met + total.partly + total.not + total.notApplicable + total.unanswered).toBe(
        total.judged,
      )
      const waiting = view.lines.filter(
        ({ state, meaning }) => state === 'carried' && meaning !== null,
      )
      expect(total.carried).toBe(waiting.length)
    }),
  )
})

test('the quality of answers does not move progress', () => {
  const progressWith = (verdict: string) =>
    progressOf(
      gathered({
        audit: anAudit({ template }),
        answers: [anAnswer({ code: 'Q0', verdict, texts: { comment: 'said' } })],
        actions: [anAction({ codes: ['Q0'] })],
      }),
    ).total.confirmed
  expect(progressWith('met')).toBe(progressWith('not'))
})

test('an answer with something missing counts in the result and not as confirmed', () => {
  const view = gathered({ answers: [anAnswer({ verdict: 'not' })] })
  expect(resultOf(view).total.not).toBe(1)
  expect(progressOf(view).total).toMatchObject({ somethingMissing: 1, confirmed: 0 })
})

test('an area counts only the questions that belong to it', () => {
  const { byArea } = progressOf(gathered({ audit: anAudit({ template }) }))
  expect(byArea.map(({ code, tally }) => [code, tally.asked])).toEqual([['G', 5]])
})

test('the state of a section is its worst news', () => {
  const none = {
    asked: 3,
    notStarted: 0,
    carried: 0,
    started: 0,
    somethingMissing: 0,
    confirmed: 0,
  }
  expect(stateOfSection({ ...none, confirmed: 3 })).toBe('confirmed')
  expect(stateOfSection({ ...none, confirmed: 2, somethingMissing: 1 })).toBe('something-missing')
  expect(stateOfSection({ ...none, notStarted: 3 })).toBe('not-started')
  expect(stateOfSection({ ...none, carried: 2, notStarted: 1 })).toBe('carried')
  expect(stateOfSection({ ...none, confirmed: 1, carried: 2 })).toBe('started')
})

test('labels of meanings are the scale’s own, joined where two points mean the same', () => {
  const scale = {
    ...metPartlyNot,
    points: [
      { value: '1', label: '1: firmly in place', meaning: 'met' },
      { value: '2', label: '2: mostly', meaning: 'partly' },
      { value: '3', label: '3: some', meaning: 'partly' },
      { value: '4', label: '4: not in place', meaning: 'not' },
    ],
  } as const
  expect(labelsOfMeanings(scale)).toEqual({
    met: '1: firmly in place',
    partly: '2: mostly / 3: some',
    not: '4: not in place',
    'not-applicable': 'Not applicable',
  })
})
