import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  moved,
  switched,
  ticked,
  withCell,
  withoutRow,
  withText,
} from '../../../../renderer/src/domain/governors/edit-report.ts'
import { practiceLines } from '../../../../renderer/src/domain/governors/good-practice.ts'
import { termWithoutReport } from '../../../../renderer/src/domain/governors/missing-report.ts'
import { auditActionOf, withAgreed } from '../../../../renderer/src/domain/governors/outcome.ts'
import {
  copiedReport,
  type GovernorReport,
  NO_OUTCOME,
  newReport,
  reportBefore,
} from '../../../../renderer/src/domain/governors/report.ts'
import {
  sameTermLastYear,
  termBefore,
  termInWords,
  termOf,
} from '../../../../renderer/src/domain/governors/term.ts'
import { aGovernorReport, anOutline } from '../../../builders/governors.ts'

const autumn = { year: '2026-27', name: 'autumn' } as const
const spring = { year: '2026-27', name: 'spring' } as const

const textsOf = ({ sections }: GovernorReport) =>
  new Map(sections.map(({ id, text, rows }) => [id, { text, rows }]))

describe('a term', () => {
  test('is known from any day, and the holidays belong to the one before', () => {
    expect(termInWords(termOf('2026-11-24'))).toBe('Autumn term 2026-27')
    expect(termOf('2026-09-01')).toEqual(autumn)
    expect(termOf('2027-01-04')).toEqual(spring)
    expect(termOf('2027-08-31')).toEqual({ year: '2026-27', name: 'summer' })
  })

  test('follows the one before it, and three steps back are a year', () => {
    expect(termBefore(termBefore(termBefore(autumn)))).toEqual(sameTermLastYear(autumn))
  })
})

describe('a new report', () => {
  test('begins with the sections to begin with, and has all others at hand', () => {
    const from = { id: 'r', shape: 'separate-report', term: autumn, author: 'DS', on: '2026-11-24' }
    const report = newReport(anOutline(), { ...from, createdAt: '2026-11-24T09:00:00Z' })
    expect(report.sections.filter(({ on }) => on).map(({ id }) => id)).toEqual([
      'header',
      'numbers',
      'training',
      'impact',
      'recommendations',
    ])
    expect(report.sections.find(({ id }) => id === 'visit-details')?.on).toBe(false)
  })

  test('takes the texts of the last one along, and neither its files nor its meeting', () => {
    const last = aGovernorReport({
      outcome: { ...NO_OUTCOME, minute: '7.2' },
      ticks: ['curriculum'],
      live: { asAt: '2026-11-24', blocks: {} },
    })
    const from = {
      id: 'r2',
      term: spring,
      author: '',
      on: '2027-02-01',
      createdAt: '2027-02-01T09:00:00Z',
    }
    const next = copiedReport(last, anOutline(), from)
    for (const [id, texts] of textsOf(last)) expect(textsOf(next).get(id)).toEqual(texts)
    expect(next).toMatchObject({ outputs: [], ticks: [], live: null, outcome: NO_OUTCOME })
    expect(next.copiedFrom).toBe(last.id)
    expect(reportBefore(next, [last, next])).toBe(last)
  })
})

const sectionIds = aGovernorReport().sections.map(({ id }) => id)
const anEdit = fc.oneof(
  fc.record({
    type: fc.constant('move' as const),
    id: fc.constantFrom(...sectionIds),
    by: fc.constantFrom(-1 as const, 1 as const),
  }),
  fc.record({
    type: fc.constant('switch' as const),
    id: fc.constantFrom(...sectionIds),
    on: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('tick' as const),
    id: fc.constantFrom('impact'),
    on: fc.boolean(),
  }),
)

describe('texts are never lost', () => {
  test('by any order of switching sections, moving them and ticking', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
        const before = aGovernorReport()
        const after = edits.reduce((report, edit) => {
          if (edit.type === 'move') return moved(report, edit.id, edit.by)
          if (edit.type === 'switch') return switched(report, edit.id, edit.on)
          return ticked(report, edit.id, edit.on)
        }, before)
        expect(new Map([...textsOf(after)].sort())).toEqual(new Map([...textsOf(before)].sort()))
      }),
    )
  })

  test('when another section is written in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sectionIds), fc.string(), (id, text) => {
        const before = aGovernorReport()
        const after = withText(before, id, text)
        expect(textsOf(after).get(id)?.text).toBe(text)
        for (const other of sectionIds.filter((each) => each !== id)) {
          expect(textsOf(after).get(other)).toEqual(textsOf(before).get(other))
        }
      }),
    )
  })
})

test('a section moves past those that are left out, and stays at the ends', () => {
  const report = switched(aGovernorReport(), 'training', false)
  const order = (each: GovernorReport) => each.sections.filter(({ on }) => on).map(({ id }) => id)
  expect(order(moved(report, 'impact', -1))).toEqual(['header', 'impact', 'numbers'])
  expect(moved(report, 'header', -1)).toEqual(report)
})

test('a line of her own begins with its first cell, and only the one that is meant goes', () => {
  const one = withCell(aGovernorReport(), 'recommendations', {
    rowId: 'r2',
    field: 'recommendation',
    text: 'Agree the policy',
  })
  const rows = (report: GovernorReport) => textsOf(report).get('recommendations')?.rows ?? []
  expect(rows(one).map(({ id }) => id)).toEqual(['r1', 'r2'])
  expect(rows(withoutRow(one, 'recommendations', 'r1')).map(({ id }) => id)).toEqual(['r2'])
})

describe('good practice', () => {
  const stateOf = (report: GovernorReport, id: string) =>
    practiceLines(report).find((line) => line.id === id)?.state

  test('is covered by a section that holds something and is on', () => {
    expect(stateOf(aGovernorReport(), 'impact')).toBe('covered')
    expect(stateOf(switched(aGovernorReport(), 'impact', false), 'impact')).toBe('not-yet')
    expect(stateOf(aGovernorReport(), 'training')).toBe('not-yet')
  })

  test('is found by its words where it has no section of its own, or she ticks it', () => {
    const asked = withText(aGovernorReport(), 'impact', 'Governors might ask: how do we know?')
    expect(stateOf(asked, 'questions')).toBe('covered')
    expect(stateOf(asked, 'supervision')).toBe('not-yet')
    expect(stateOf(ticked(asked, 'supervision', true), 'supervision')).toBe('ticked')
  })
})

test('a term is without a report until one other than a link governor’s visit is begun', () => {
  const visit = { term: autumn, shape: 'link-governor-visit' }
  expect(termWithoutReport([visit], '2026-11-24')).toEqual(autumn)
  expect(termWithoutReport([visit, aGovernorReport()], '2026-11-24')).toBeNull()
  expect(termWithoutReport([aGovernorReport()], '2027-01-10')).toEqual(spring)
})

test('an agreed action becomes one of the audit and says where it was agreed', () => {
  const agreed = {
    id: 'x',
    what: 'Visit lessons',
    owner: 'Chair',
    due: '2027-01-31',
    actionId: null,
  }
  const outcome = withAgreed(
    { ...NO_OUTCOME, meeting: 'FGB', on: '2026-12-02', minute: '7.2' },
    agreed,
  )
  const action = auditActionOf(agreed, aGovernorReport({ outcome }), {
    id: 'a1',
    auditId: 'audit-1',
    codes: ['GOV05'],
    createdAt: '2026-12-03T09:00:00Z',
  })
  expect(action).toMatchObject({ what: 'Visit lessons', owner: 'Chair', status: 'open' })
  expect(action.successMeasure).toBe('Agreed by governors: FGB, 2 December 2026, 7.2')
  expect(withAgreed(outcome, { ...agreed, actionId: 'a1' }).actions).toHaveLength(1)
})
