import { expect, test } from 'vitest'
import type { ContextField } from '../../../../renderer/src/domain/packs/template.ts'
import {
  figuresAsked,
  isFilled,
  tallyFigures,
} from '../../../../renderer/src/features/audit/figures/figures-asked.ts'
import { smallCountsInWords } from '../../../../renderer/src/features/audit/figures/small-counts-words.ts'
import { isKept } from '../../../../renderer/src/features/audit/kept-answer.ts'
import {
  isOverdue,
  lacking,
  saysNothing,
  withStatus,
} from '../../../../renderer/src/features/audit/question/actions/action-words.ts'
import { peopleSeen } from '../../../../renderer/src/features/audit/question/actions/people-seen.ts'
import { anAction, anAnswer, anAudit, aSchool, gathered, TODAY } from '../../../builders/audit.ts'
import { aTemplate } from '../../../builders/template.ts'

function aField(changes: Partial<ContextField>): ContextField {
  return {
    code: 'CTX01',
    groupId: 'g',
    label: 'Pupils on roll',
    kind: 'count',
    choices: [],
    unit: null,
    help: null,
    starter: true,
    sensitive: false,
    personal: false,
    appliesTo: ['all'],
    ...changes,
  }
}

const template = aTemplate({
  contextGroups: [{ id: 'g', title: 'Pupils', timing: 'now' }],
  contextFields: [
    aField({}),
    aField({ code: 'CTX02', starter: false }),
    aField({ code: 'CTX03', appliesTo: ['boarding'] }),
  ],
})
const audit = anAudit({ template })
const figure = { auditId: 'audit-1', code: 'CTX01', value: null, notKnown: true }

test('a figure for another kind of school is not asked', () => {
  const codes = figuresAsked(gathered({ audit })).flatMap(({ fields }) => fields)
  expect(codes.map(({ code }) => code)).toEqual(['CTX01', 'CTX02'])
})

test('“not known” fills a figure, and the first few decide when the figures are done', () => {
  expect(isFilled(figure)).toBe(true)
  expect(isFilled({ ...figure, notKnown: false, value: ' ' })).toBe(false)
  expect(tallyFigures(gathered({ audit })).state).toBe('not-started')
  expect(tallyFigures(gathered({ audit, figures: [figure] }))).toEqual({
    starters: 1,
    starterFilled: 1,
    others: 1,
    otherFilled: 0,
    state: 'confirmed',
  })
})

test('the rule for small numbers is told by where a copy goes', () => {
  expect(smallCountsInWords(template.smallCounts)).toBe(
    'A number that could point at a child is shown exactly to the partnership and in confidential governors’ papers, and hidden from 1 to 4 in public copies.',
  )
})

test('an action is overdue only while it is open', () => {
  const late = anAction({ due: '2026-11-23' })
  expect(isOverdue(late, TODAY)).toBe(true)
  expect(isOverdue({ ...late, status: 'done' }, TODAY)).toBe(false)
  expect(isOverdue({ ...late, due: TODAY }, TODAY)).toBe(false)
})

test('done notes the day, and taking it back takes the day back', () => {
  const done = withStatus(anAction(), 'done', TODAY)
  expect(done.doneOn).toBe(TODAY)
  expect(withStatus(done, 'doing', TODAY).doneOn).toBeNull()
})

test('an open action says what it lacks', () => {
  expect(lacking(anAction({ owner: ' ', due: null }))).toBe('Say who and by when.')
  expect(lacking(anAction({ owner: '' }))).toBe('Say who.')
  expect(lacking(anAction({ owner: '', due: null, status: 'dropped' }))).toBeNull()
})

test('an action without words is kept once anything was typed, and says what it lacks', () => {
  const blank = anAction({ what: '', owner: '', due: null, successMeasure: '' })
  expect(saysNothing(blank)).toBe(true)
  expect(saysNothing({ ...blank, owner: 'Clerk' })).toBe(false)
  expect(saysNothing({ ...blank, due: TODAY })).toBe(false)
  expect(lacking({ ...blank, owner: 'Clerk' })).toBe('Say what will be done, or remove it.')
})

test('people are offered once each, from actions and from those who sign', () => {
  const school = aSchool({
    signatories: [{ roleId: 'dsl', name: 'Daljit Sandhu', jobTitle: 'Deputy headteacher' }],
  })
  const actions = [anAction({ owner: 'Clerk' }), anAction({ id: 'action-2', owner: 'Clerk ' })]
  expect(peopleSeen(gathered({ school, actions }))).toEqual([
    'Clerk',
    'Daljit Sandhu',
    'Deputy headteacher',
  ])
})

test('an answer is kept when anything was said in it', () => {
  expect(isKept(undefined)).toBe(false)
  expect(isKept(anAnswer({ verdict: null }))).toBe(false)
  expect(isKept(anAnswer({ verdict: null, texts: { notes: 'Ask' } }))).toBe(true)
})
