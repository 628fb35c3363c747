import { expect, test } from 'vitest'
import type { PolicyVersion } from '../../../../renderer/src/domain/policies/policy.ts'
import { policyLine } from '../../../../renderer/src/domain/policies/standing.ts'
import {
  labelOfNextYear,
  labelOfNow,
  newVersion,
  readAgain,
} from '../../../../renderer/src/features/policies/policy/next-version.ts'
import {
  isOfSeveral,
  ownerFromText,
  ownerInField,
  ownerLabel,
  ownersOffered,
} from '../../../../renderer/src/features/policies/policy/owner.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
} from '../../../builders/staff-log.ts'

const TODAY = '2026-11-24'

test.each([
  [['2026-27'], '2027-28'],
  [['v3'], '2027-28'],
  [['2025-26'], '2027-28'],
  [['2027-28'], '2028-29'],
])('after %s next year’s draft is called %s', (labels, expected) => {
  expect(labelOfNextYear(lineWith(labels), TODAY)).toBe(expected)
})

test('a second draft of next year is told from the first', () => {
  const versions = [
    aPolicyVersion({ label: '2026-27' }),
    newVersion({ id: 'd', label: '2027-28', addedAt: '', addedBy: '' }),
  ]
  expect(labelOfNextYear(lineOf(versions), TODAY)).toBe('2027-28, draft 2')
})

test('a version of this year is called by the year, and a revised one says so', () => {
  expect(labelOfNow({ versions: [] }, TODAY)).toBe('2026-27')
  expect(labelOfNow(lineWith(['2026-27']).policy, TODAY)).toBe('2026-27, revised 1')
})

test('who read the version in force would read again, who never read it is only asked', () => {
  const inForce = aPolicyVersion({ id: 'v1' })
  const policy = aPolicy({ versions: [inForce] })
  const log = aStaffLog({
    people: ['a', 'b', 'c'].map((id) => aTeacher({ id })),
    policies: [policy],
    receipts: ['a', 'b'].map((personId) =>
      aReceipt({ personId, documentId: 'child-protection-policy', version: 'v1' }),
    ),
  })
  const next = { id: 'v2', effectiveOn: '2027-09-01', approvedOn: null }
  expect(readAgain(log, policy, next)).toEqual({ again: 2, asked: 3 })
})

test('a policy that nobody must read asks nobody', () => {
  const policy = aPolicy({ id: 'lettings', versions: [aPolicyVersion()] })
  const log = aStaffLog({ people: [aTeacher()], policies: [policy] })
  const next = { id: 'v2', effectiveOn: null, approvedOn: null }
  expect(readAgain(log, policy, next)).toEqual({ again: 0, asked: 0 })
})

test('an owner is the person of that name, and only a name where two are called so', () => {
  const people = [
    aTeacher({ id: 'a', given: 'Zofia', family: 'Zieliński' }),
    aTeacher({ id: 'b', given: 'Anna', family: 'Price' }),
    aTeacher({ id: 'c', given: 'Anna', family: 'Price' }),
    aTeacher({ id: 'd', given: 'Left', family: 'Long ago', endsOn: '2024-01-01' }),
  ]
  const offered = ownersOffered(people, TODAY)
  expect(ownerFromText(' zofia zielinski', offered)).toEqual({
    personId: 'a',
    name: 'Zofia Zieliński',
  })
  expect(ownerFromText('Anna Price', offered).personId).toBeNull()
  expect(ownerFromText('Left Long ago', offered)).toEqual({ personId: null, name: 'Left Long ago' })
})

test('people of one name are told apart by their post, and the chosen one is kept', () => {
  const called = { given: 'Anna', family: 'Price' }
  const offered = [
    aTeacher({ id: 'b', ...called, post: 'Class teacher' }),
    aTeacher({ id: 'c', ...called, post: 'Cook' }),
  ]
  expect(offered.map((person) => ownerLabel(person, offered))).toEqual([
    'Anna Price (Class teacher)',
    'Anna Price (Cook)',
  ])
  const owner = ownerFromText('anna price (cook)', offered)
  expect(owner).toEqual({ personId: 'c', name: 'Anna Price' })
  expect(ownerInField({ owner }, offered, offered)).toBe('Anna Price (Cook)')
  expect(isOfSeveral(owner, offered)).toBe(false)
  expect(isOfSeveral(ownerFromText('Anna Price', offered), offered)).toBe(true)
})

function lineWith(labels: readonly string[]) {
  return lineOf(labels.map((label) => aPolicyVersion({ label })))
}

function lineOf(versions: readonly PolicyVersion[]) {
  const line = policyLine(aStaffLog({ policies: [aPolicy({ versions })] }), 'child-protection')
  if (line === undefined) throw new Error('no such line')
  return line
}
