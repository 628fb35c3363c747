import { expect, test } from 'vitest'
import { knownPeople } from '../../../../renderer/src/features/return/guard/known-people.ts'
import { sortFindings } from '../../../../renderer/src/features/return/guard/use-guard.ts'
import { anAction, anAudit } from '../../../builders/audit.ts'
import { aTemplate } from '../../../builders/template.ts'

const field = {
  groupId: 'g',
  label: '',
  choices: [],
  unit: null,
  help: null,
  starter: false,
  sensitive: false,
  personal: true,
  appliesTo: ['all'],
}
const audit = anAudit({
  template: aTemplate({
    contextFields: [
      { ...field, code: 'LEAD', kind: 'person' },
      { ...field, code: 'NOTE', kind: 'text' },
    ],
  }),
})
const figure = (code: string, value: string | null) => ({
  auditId: 'audit-1',
  code,
  value,
  notKnown: false,
})

test('people who are asked for by name may be named, other texts make nobody known', () => {
  const figures = [figure('LEAD', 'Daljit Sandhu'), figure('NOTE', 'Tom Brown')]
  expect(knownPeople({ audit, figures, actions: [] })).toEqual(['Daljit Sandhu'])
})

test('an owner of an action is known where nothing but a name stands there', () => {
  const owners = ['Tom Brown', ' R. Patel ', 'the office', 'Mrs Khan, for Amy Smith in Year 4']
  const actions = owners.map((owner) => anAction({ owner }))
  expect(knownPeople({ audit, figures: [], actions })).toEqual(['Tom Brown', 'R. Patel'])
})

const finding = {
  key: 'k',
  kind: 'child-name',
  where: { label: 'GOV01', link: { type: 'answer', code: 'GOV01', field: 'comment' } },
  excerpt: 'x',
  because: 'y',
} as const
const decision = { auditId: 'audit-1', key: 'k', reason: 'A teacher', by: 'me', at: '2026-11-24' }

test('a finding that was let stand is not open any more, another one is', () => {
  const other = { ...finding, key: 'other' }
  const state = sortFindings([finding, other], new Map([['k', decision]]))
  expect([state.open, state.letStand]).toEqual([[other], [{ finding, decision }]])
})

test('before the decisions were read nothing is called open', () => {
  expect(sortFindings([finding], undefined).open).toEqual([])
})
