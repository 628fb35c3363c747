import { expect, test } from 'vitest'
import {
  nobodyHoldsWords,
  rolesNobodyHolds,
} from '../../../../renderer/src/domain/people/roles-nobody-holds.ts'
import { aStaffLog, aTeacher } from '../../../builders/staff-log.ts'

const lead = (to: string | null) => aTeacher({ roles: [{ roleId: 'dsl', from: '2022-09-01', to }] })

test('it is said that nobody is the safeguarding lead, until somebody holds the role today', () => {
  expect(nobodyHoldsWords(aStaffLog({ people: [aTeacher()] }))).toMatch(/asked of nobody/)
  expect(rolesNobodyHolds(aStaffLog({ people: [lead('2026-07-31')] }))).toHaveLength(1)
  expect(rolesNobodyHolds(aStaffLog({ people: [lead(null)] }))).toEqual([])
})

test('an empty register is not told that nobody is the lead', () => {
  expect(nobodyHoldsWords(aStaffLog({ people: [] }))).toBe('')
})
