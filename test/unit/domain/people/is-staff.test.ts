import { expect, test } from 'vitest'
import {
  holdsAny,
  isPresentOn,
  isStaff,
  membershipsOn,
  rolesOfAudiences,
  sinceOf,
} from '../../../../renderer/src/domain/people/is-staff.ts'
import { aPerson, TODAY } from '../../../builders/people.ts'
import { aLivingPack, samplePeople } from '../../../builders/staff-log.ts'

const held = (...ids: readonly string[]) =>
  aPerson({ roles: ids.map((roleId) => ({ roleId, from: null, to: null })) })

test.each([
  [[], true],
  [['teaching'], true],
  [['governor'], false],
  [['governor', 'link-governor', 'chair'], false],
  [['volunteer'], false],
  [['supply'], false],
  [['contractor'], false],
  [['trainee'], false],
  [['teaching', 'governor'], true],
  [['dsl'], true],
  [['first-aider'], true],
] as const)('somebody with the roles %j is staff: %s', (roles, staff) => {
  expect(isStaff(held(...roles), TODAY)).toBe(staff)
})

test('a governor who sits on interview panels is not staff for that', () => {
  expect(isStaff(held('governor', 'recruitment-panel'), TODAY)).toBe(false)
  expect(isStaff(held('volunteer', 'minibus-driver', 'first-aider'), TODAY)).toBe(false)
})

test('a governor whose term has ended does not become staff', () => {
  const former = aPerson({ roles: [{ roleId: 'governor', from: null, to: '2026-07-31' }] })
  expect(isStaff(former, TODAY)).toBe(false)
})

test('a volunteer who is employed later is staff from that day', () => {
  const roles = [
    { roleId: 'volunteer', from: null, to: '2026-10-31' },
    { roleId: 'support', from: '2026-11-01', to: null },
  ]
  const person = aPerson({ startsOn: '2026-02-01', roles })
  expect(isStaff(person, '2026-10-31')).toBe(false)
  expect(isStaff(person, '2026-11-01')).toBe(true)
  expect(sinceOf(membershipsOn(person, TODAY), ['all-staff'])).toBe('2026-11-01')
  expect(sinceOf(membershipsOn(person, '2026-03-01'), ['volunteer'])).toBe('2026-02-01')
})

test('who belonged from the start has belonged since her first day', () => {
  expect(sinceOf(membershipsOn(aPerson({ startsOn: '2026-02-01' }), TODAY), ['all-staff'])).toBe(
    '2026-02-01',
  )
  expect(sinceOf(membershipsOn(held('governor'), TODAY), ['governor'])).toBeNull()
})

test('all staff of the sample school are 46, the trainee and the leaver apart', () => {
  const present = samplePeople().filter((person) => isPresentOn(person, TODAY))
  const of = (...audiences: readonly string[]) =>
    present.filter((person) => holdsAny(person, rolesOfAudiences(aLivingPack(), audiences), TODAY))
  expect(of('all-staff')).toHaveLength(46)
  expect(of('all-staff', 'trainees')).toHaveLength(47)
  expect(of('nobody-knows')).toEqual([])
})

test('an audience asks for roles of the day', () => {
  expect(holdsAny(held('chair'), ['governor', 'chair'], TODAY)).toBe(true)
  expect(holdsAny(held('chair'), ['all-staff'], TODAY)).toBe(false)
})
