import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  plainName,
  proposePolicy,
  versionInName,
} from '../../../../renderer/src/features/policies/files/propose-policy.ts'

const pack: { readonly policies: readonly { readonly id: string; readonly title: string }[] } =
  JSON.parse(readFileSync('renderer/src/content/starter-pack/policies.json', 'utf8'))
const suite = pack.policies

test.each([
  ['Child Protection Policy 2026-27 FINAL v3.pdf', 'child-protection'],
  ['CP policy sept 26.docx', 'child-protection'],
  ['Safeguarding & CP Policy.pdf', 'child-protection'],
  ['safeguarding_policy_2026.pdf', 'child-protection'],
  ['Behaviour Policy.pdf', 'behaviour-and-anti-bullying'],
  ['Anti-bullying policy.pdf', 'behaviour-and-anti-bullying'],
  ['Behaviour principles (governors).docx', 'behaviour-principles'],
  ['Code of Conduct for Staff 2026.pdf', 'staff-code-of-conduct'],
  ['Staff behaviour policy (code of conduct).pdf', 'staff-code-of-conduct'],
  ['Low-level concerns.docx', 'allegations-and-low-level-concerns'],
  ['Whistle blowing policy.docx', 'whistleblowing'],
  ['H&S Policy 2025.pdf', 'health-and-safety'],
  ['E-safety policy.pdf', 'online-safety-and-acceptable-use'],
  ['Pupil AUP KS2.docx', 'online-safety-and-acceptable-use'],
  ['SEND information report 2026.pdf', 'send'],
  ['Supporting pupils with medical conditions.pdf', 'medical-conditions-and-medicines'],
  ['RSE policy draft.docx', 'rshe'],
  ['Attendance Policy 26-27.pdf', 'attendance'],
  ['Prevent risk assessment.xlsx', 'prevent'],
  ['Safer Recruitment and Selection.pdf', 'safer-recruitment'],
  ['Data Protection (GDPR).pdf', 'data-protection'],
  ['Positive handling.pdf', 'physical-intervention'],
  ['Accessibility Plan 2024-27.pdf', 'accessibility-plan'],
  ['Complaints procedure.pdf', 'complaints'],
  ['Safeguarding in lettings.pdf', 'lettings'],
  ['Single Central Record Sept 2026.xlsx', 'single-central-record'],
])('“%s” is proposed to %s', (fileName, policyId) => {
  expect(proposePolicy(fileName, suite)).toBe(policyId)
})

test.each(['Lunch menu week 3.pdf', 'Scan_0001.pdf', 'Policy.pdf', '.pdf', 'minutes FGB.docx'])(
  '“%s” is proposed to none',
  (fileName) => {
    expect(proposePolicy(fileName, suite)).toBeNull()
  },
)

test('a policy of the school’s own is found by its title, before what schools usually say', () => {
  const own = [...suite, { id: 'own', title: 'Safeguarding in swimming lessons' }]
  expect(proposePolicy('Safeguarding in Swimming Lessons 2026.pdf', own)).toBe('own')
  expect(proposePolicy('swimming lessons.pdf', own)).toBe('own')
})

test('a usual name points to nothing where the suite has no such policy', () => {
  const without = suite.filter(({ id }) => id !== 'whistleblowing')
  expect(proposePolicy('Whistleblowing.pdf', without)).toBeNull()
})

describe('what a name tells of the version', () => {
  test.each([
    ['Child Protection Policy 2026-27.pdf', '2026-27', false],
    ['CP 2026_2027 DRAFT.docx', '2026-27', true],
    ['Attendance 26-27.pdf', '2026-27', false],
    ['Behaviour v3.pdf', 'v3', false],
    ['Behaviour Version 2.1.docx', 'v2.1', false],
    ['Accessibility Plan 2024-27.pdf', '', false],
    ['Behaviour 12-10-2026.pdf', '', false],
    ['Whistleblowing.pdf', '', false],
    ['Overdraft policy.pdf', '', false],
  ])('“%s”', (fileName, label, draft) => {
    expect(versionInName(fileName)).toEqual({ label, draft })
  })
})

test('a name is read without its ending, signs and case', () => {
  expect(plainName('H&S_Policy-2026 (final).pdf')).toBe('h and s policy 2026 final')
})
