import { expect, test } from 'vitest'
import { liveFacts } from '../../../../renderer/src/domain/facts/live-facts.ts'
import { factsAtLock } from '../../../../renderer/src/features/return/sign-off/facts-at-lock.ts'
import { anAudit, gathered } from '../../../builders/audit.ts'
import { aReceipt, aStaffLog, aTeacher } from '../../../builders/staff-log.ts'
import { aTemplate } from '../../../builders/template.ts'

const at = '2026-12-08T18:41:07Z'
const people = ['p1', 'p2'].map((id) => aTeacher({ id }))
const log = aStaffLog({ people, receipts: [aReceipt({ personId: 'p1' })] })
const slots = [
  {
    code: 'P-4',
    areaId: 'governors',
    title: 'Reading',
    feeds: [],
    fulfilledBy: 'receipts-summary',
  },
]
const view = gathered({ audit: anAudit({ revision: 3, template: { ...aTemplate(), slots } }) })

test('every fact of the day is kept under the revision that is locked, with its list', () => {
  const facts = factsAtLock(view, log, at).filter(({ document }) => document === undefined)
  expect(facts.map(({ factId, lines }) => [factId, lines])).toEqual(
    liveFacts(log).map(({ id, lines }) => [id, lines]),
  )
  expect(new Set(facts.map(({ revision, frozenAt }) => `${revision} ${frozenAt}`))).toEqual(
    new Set([`3 ${at}`]),
  )
})

test('the papers of the template’s lines are kept with them, as at the day of the log', () => {
  const papers = factsAtLock(view, log, at).filter(({ document }) => document !== undefined)
  expect(papers.map(({ slots: lines, asAt }) => [lines, asAt])).toEqual([[['P-4'], '2026-11-24']])
})

test('an empty log keeps nothing', () => {
  expect(factsAtLock(view, aStaffLog(), at)).toEqual([])
})
