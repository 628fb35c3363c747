import { expect, test } from 'vitest'
import { policyLines } from '../../../../renderer/src/domain/policies/standing.ts'
import { readingStanding } from '../../../../renderer/src/domain/receipts/standing.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { ownPolicy } from '../../../../renderer/src/features/policies/own-policy.ts'
import { readCounts } from '../../../../renderer/src/features/policies/read-counts.ts'
import {
  allPolicies,
  byCategory,
  policyRows,
  searchPolicies,
} from '../../../../renderer/src/features/policies/register/policy-rows.ts'
import { approvalInShort } from '../../../../renderer/src/features/policies/register/policy-words.ts'
import { registerCsv } from '../../../../renderer/src/features/policies/register/register-csv.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
} from '../../../builders/staff-log.ts'

const daljit = aTeacher({ id: 'daljit', given: 'Daljit', family: 'Sandhu' })
const inForce = aPolicyVersion({ id: 'v1', minute: 'FGB 14 July, item 7' })

test('a search finds a policy by its owner as the staff list calls her, and by its minute', () => {
  const rows = rowsOf(aStaffLog({ people: [daljit], policies: [cpOwnedBy('daljit')] }))
  expect(titles(searchPolicies(rows, { ...allPolicies, text: 'sandhu' }))).toEqual([
    'Child protection and safeguarding policy',
  ])
  expect(searchPolicies(rows, { ...allPolicies, text: 'item 7 safeg' })).toHaveLength(1)
  expect(searchPolicies(rows, { ...allPolicies, text: 'nobody' })).toHaveLength(0)
})

test('an owner who was erased is told by the name that was noted with the policy', () => {
  const gone = { ...daljit, given: '', family: '', erasedAt: '2026-10-01T09:00:00Z' }
  const [row] = rowsOf(aStaffLog({ people: [gone], policies: [cpOwnedBy('daljit')] }))
  expect(row?.owner).toBe('D. Sandhu')
})

test('filters that are on together show what fits any of them', () => {
  const past = aPolicyVersion({ effectiveOn: '2024-09-01', approvedOn: '2024-07-01' })
  const rows = rowsOf(aStaffLog({ policies: [aPolicy({ versions: [past] })] }))
  const count = (filters: Parameters<typeof searchPolicies>[1]['filters']) =>
    searchPolicies(rows, { ...allPolicies, filters }).length
  expect(count(['past-review'])).toBe(1)
  expect(count(['past-review', 'no-version'])).toBe(1 + count(['no-version']))
})

test('a draft beside the version in force is found under drafts', () => {
  const draft = aPolicyVersion({ label: '2027-28', progress: 'with-approver', effectiveOn: null })
  const rows = rowsOf(aStaffLog({ policies: [aPolicy({ versions: [inForce, draft] })] }))
  const found = searchPolicies(rows, { ...allPolicies, filters: ['drafts'] })
  expect(titles(found)).toEqual(['Child protection and safeguarding policy'])
  expect(registerCsv(found)).toContain('"With the approver: 2027-28"')
})

test('who says that a policy is statutory is told in words, not by a key of the pack', () => {
  const rows = rowsOf(aStaffLog())
  const [row] = rows.filter(({ statutory }) =>
    statutory.titles.includes('List of statutory policies'),
  )
  expect(row?.statutory.sources).toContain('List of statutory policies (strictlyeducation.co.uk)')
  expect(registerCsv(rows)).not.toMatch(/POL-[A-Z]/)
})

test('under the day of approval stands the body with its minute, each once', () => {
  const approver = 'Governing body'
  const approved = { approvedOn: '2026-07-14', approvedBy: 'Governing board', minute: 'item 7' }
  expect(approvalInShort({ approver }, approved)).toBe('Governing board, item 7')
  expect(
    approvalInShort({ approver }, { ...approved, minute: 'Governing board 14 July 2026, item 7' }),
  ).toBe('Governing board, item 7')
  expect(approvalInShort({ approver }, { ...approved, approvedBy: '', minute: '' })).toBe(approver)
  expect(approvalInShort({ approver }, null)).toBe(approver)
})

test('the single central record goes by its name alone', () => {
  const rows = rowsOf(aStaffLog())
  expect(titles(rows)).toContain('Single central record')
})

test('categories stand in the order of the pack, the school’s own last', () => {
  const own = ownPolicy({ id: 'own', title: 'Swimming', category: 'own', addedAt: '' })
  const groups = byCategory(rowsOf(aStaffLog({ policies: [own] })))
  expect(groups[0]?.category).toBe('Safeguarding')
  expect(groups.at(-1)).toMatchObject({
    category: 'The school’s own',
    rows: [{ title: 'Swimming' }],
  })
})

test('whoever is exempt does not count among those who must read a policy', () => {
  const people = ['a', 'b', 'c'].map((id) => aTeacher({ id }))
  const receipt = (personId: string, state: 'read' | 'exempt') =>
    aReceipt({ personId, state, documentId: 'child-protection-policy', version: 'v1' })
  const log = aStaffLog({
    people,
    policies: [aPolicy({ versions: [inForce] })],
    receipts: [receipt('a', 'read'), receipt('b', 'exempt')],
  })
  expect(readCounts(readingStanding(log)).get('child-protection')).toEqual({
    documentId: 'child-protection-policy',
    read: 1,
    of: 2,
  })
})

test('the register as a table names state, approval and minute of each policy', () => {
  const csv = registerCsv(rowsOf(aStaffLog({ policies: [aPolicy({ versions: [inForce] })] })))
  const [, line] = csv.split('\r\n')
  expect(line).toContain(
    '"2026-07-14","Full governing body","FGB 14 July, item 7","2027-07-14","In date"',
  )
})

function cpOwnedBy(personId: string) {
  return aPolicy({ owner: { personId, name: 'D. Sandhu' }, versions: [inForce] })
}

function rowsOf(log: StaffLog) {
  const policies = { log, lines: policyLines(log), reading: readCounts(readingStanding(log)) }
  return policyRows(policies)
}

function titles(rows: readonly { readonly title: string }[]) {
  return rows.map(({ title }) => title)
}
