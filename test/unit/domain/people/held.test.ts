import { expect, test } from 'vitest'
import { heldOn } from '../../../../renderer/src/domain/people/held.ts'
import { readRoles, titleOfRole } from '../../../../renderer/src/domain/people/roles.ts'
import { aPerson } from '../../../builders/people.ts'
import { aStaffLog } from '../../../builders/staff-log.ts'

const roles = [{ id: 'dsl', title: 'Designated safeguarding lead' }]

test('all that is held names the places outside of the register, whatever the spelling', () => {
  const person = aPerson({
    given: 'Łukasz',
    family: 'Zieliński',
    roles: [{ roleId: 'dsl', from: null, to: null }],
  })
  const action = (owner: string) => ({
    id: `action-${owner}`,
    auditId: 'audit-1',
    codes: ['ONL01'],
    what: 'Check the filter',
    owner,
    due: null,
    successMeasure: '',
    status: 'open' as const,
    doneOn: null,
    outcome: '',
    carriedFrom: null,
    createdAt: '2026-11-24T09:00:00Z',
  })
  const held = heldOn(
    {
      person,
      roles,
      school: null,
      actions: [action('Lukasz  Zielinski'), action('Daljit Sandhu')],
      signOffs: [],
      frozenFacts: [],
      log: aStaffLog(),
      history: [{ at: '2026-11-24T09:00:00Z', by: 'Daljit Sandhu', what: 'Adding' }],
    },
    '2026-11-25T09:00:00Z',
  )
  expect(held.mentions).toEqual([{ where: 'Action for ONL01', words: 'Check the filter' }])
  expect(held.person.roles).toMatchObject([{ title: 'Designated safeguarding lead' }])
  expect(held.history).toHaveLength(1)
})

test('roles come from the pack, without the one that stands for everybody', () => {
  const training = JSON.stringify({ roles: [{ id: 'all-staff', title: 'All' }, ...roles] })
  expect(readRoles(training)).toEqual(roles)
  expect(readRoles(undefined)).toEqual([])
  expect(readRoles('{')).toEqual([])
  expect(titleOfRole(roles, 'dsl')).toBe('Designated safeguarding lead')
  expect(titleOfRole(roles, 'gone')).toBe('gone')
})
