import { expect, test } from 'vitest'
import {
  EMPTY_SCHOOL_FORM,
  readableSchoolFields,
  readSchoolForm,
  schoolFormOf,
} from '../../../../renderer/src/domain/audit/school-form.ts'
import {
  signingPeople,
  usualSigningPeople,
} from '../../../../renderer/src/domain/audit/signing-people.ts'
import { aSchool } from '../../../builders/audit.ts'

test('type and phase must be chosen, since they decide what is asked', () => {
  const read = readSchoolForm({ ...EMPTY_SCHOOL_FORM, name: 'St Example', urn: '12' })
  expect(!read.ok && read.error.map(({ field }) => field)).toEqual(['urn', 'type', 'phase'])
})

test('a school comes out of its own form as it went in', () => {
  const { id, signatories, currentYear, ...fields } = aSchool()
  expect([id, signatories, currentYear]).toEqual(['school', [], '2026-27'])
  expect(readSchoolForm(schoolFormOf(aSchool()))).toEqual({ ok: true, value: fields })
})

test('a pupil referral unit has a management committee, an academy has trustees', () => {
  const chairOf = (school: Parameters<typeof usualSigningPeople>[0]) =>
    usualSigningPeople(school).find(({ roleId }) => roleId === 'chair')?.label
  expect(chairOf({ type: 'maintained', phase: 'alternative-provision' })).toBe(
    'Chair of the management committee',
  )
  expect(chairOf({ type: 'academy', phase: 'primary' })).toBe(
    'Chair of trustees or of the local board',
  )
  expect(chairOf({ type: 'maintained', phase: 'primary' })).toBe('Chair of governors')
})

test('a person whom the pack does not ask to sign stays in the list with the name that was typed', () => {
  const roles = [{ id: 'dpo', label: 'Data protection officer', required: false, declaration: '' }]
  const typed = [{ roleId: 'chair', name: 'Desmond', jobTitle: '' }]
  expect(signingPeople(roles, typed, aSchool()).map(({ label }) => label)).toEqual([
    'Data protection officer',
    'Chair of governors',
  ])
})

test('a slip in one number does not keep the rest of the form from being read', () => {
  const before = aSchool()
  const fields = readableSchoolFields(
    { ...schoolFormOf(before), name: 'Ashfield', urn: '12' },
    before,
  )
  expect(fields).toMatchObject({ name: 'Ashfield', urn: '999901' })
})

test('one age that does not fit the other one of before leaves both as they were', () => {
  const before = aSchool({ ageLow: 3, ageHigh: 11 })
  const form = { ...schoolFormOf(before), name: 'Ashfield', ageLow: '12', ageHigh: 'x' }
  expect(readableSchoolFields(form, before)).toMatchObject({
    name: 'Ashfield',
    ageLow: 3,
    ageHigh: 11,
  })
})
