import { expect, test } from 'vitest'
import { describeChange } from '../../../../renderer/src/domain/history/describe-change.ts'
import type { Person } from '../../../../renderer/src/domain/people/person.ts'
import { withLastDay } from '../../../../renderer/src/domain/people/standing.ts'
import { aPerson } from '../../../builders/people.ts'

const told = (before: Person | null, after: Person) =>
  describeChange(
    {
      what: { kind: 'people', label: 'Import of staff.csv' },
      rows: [{ table: 'people', key: after.id, before, after }],
    },
    { templateOf: () => null, evidenceTitle: () => null, called: () => null },
  ).rows[0]

test('a change to a person is told in the words of the register, each role by itself', () => {
  const before = aPerson({
    email: 'd@oakfield.example',
    roles: [
      { roleId: 'dsl', from: '2024-09-01', to: null },
      { roleId: 'teaching', from: null, to: null },
    ],
  })
  const after = withLastDay({ ...before, email: 'ds@oakfield.example' }, '2026-08-31')
  expect(told(before, after)).toMatchObject({
    verb: 'changed',
    title: 'Daljit Sandhu',
    subject: { type: 'person', id: before.id },
    fields: [
      { label: 'Email', from: 'd@oakfield.example', to: 'ds@oakfield.example' },
      {
        label: 'Role: Dsl',
        from: 'from 1 September 2024',
        to: 'from 1 September 2024 to 31 August 2026',
      },
      { label: 'Role: Teaching', from: 'held', to: 'to 31 August 2026' },
      { label: 'Last day', from: '', to: '31 August 2026' },
    ],
  })
})

test('an erased person is not named', () => {
  const erased = { ...aPerson(), erasedAt: '2026-11-24T09:00:00Z' }
  expect(told(erased, erased)?.title).toBe('An erased person')
})
