import { expect, test } from 'vitest'
import { peopleForSheet } from '../../../../renderer/src/domain/receipts/plan-sheets.ts'
import { everyone, wishOf } from '../../../../renderer/src/features/reading/shared/who.ts'
import { setUpProblems } from '../../../../renderer/src/features/reading/sign-here/set-up.ts'
import { aStaffLog, samplePeople } from '../../../builders/staff-log.ts'

const PART_ONE = 'kcsie-2026-part-one'
const log = aStaffLog({ people: samplePeople() })

test('roles that were chosen count only while “only some” is chosen', () => {
  const teachers = { ...everyone, roles: ['teaching'] }
  const all = peopleForSheet(log, wishOf(PART_ONE, teachers)).length
  const some = peopleForSheet(log, wishOf(PART_ONE, { ...teachers, isSome: true })).length
  expect(all).toBe(peopleForSheet(log, wishOf(PART_ONE, everyone)).length)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
})

test('signing here is begun only with a document, somebody to sign and one PIN typed twice', () => {
  const form = {
    documentIds: [PART_ONE],
    who: everyone,
    withCheck: true,
    pin: '4711',
    again: '4711',
  }
  expect(setUpProblems(log, form)).toEqual([])
  for (const wrong of [
    { documentIds: [] },
    { who: { ...everyone, isSome: true, roles: ['nobody-has-this'] } },
    { pin: '12', again: '12' },
    { again: '4712' },
  ]) {
    expect(setUpProblems(log, { ...form, ...wrong })).toHaveLength(1)
  }
})
