import { expect, test } from 'vitest'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { isLogEmpty, peopleToDo } from '../../../../renderer/src/features/home/people-to-do.ts'
import {
  aLivingPack,
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
} from '../../../builders/staff-log.ts'
import { aRecord, sampleTrainingLog } from '../../../builders/training.ts'

const toDo = (key: string, known: Partial<StaffLog>) =>
  peopleToDo(aStaffLog(known)).find((one) => one.key === key)
const said = (key: string, known: Partial<StaffLog>) => toDo(key, known)?.sentence
const people = ['p1', 'p2', 'p3'].map((id) => aTeacher({ id }))

test('an empty log has nothing to do, and is known to be empty', () => {
  const policies = aLivingPack().policies.policies.map(({ id, title }) =>
    aPolicy({ id, title, wanted: false }),
  )
  expect(peopleToDo(aStaffLog({ policies }))).toEqual([])
  expect([isLogEmpty(aStaffLog()), isLogEmpty(aStaffLog({ people }))]).toEqual([true, false])
})

test('a staff list alone tells who has no record and who has still to read', () => {
  expect(said('training-never', { people })).toBe('3 people have no record of some training')
  expect(said('part-one', { people })).toBe('3 staff have still to read this year’s Part One')
})

test('a register without a safeguarding lead is told', () => {
  expect(said('nobody-dsl', { people })).toBe(
    'Nobody has this role in the register: designated safeguarding lead',
  )
  const lead = aTeacher({ id: 'lead', roles: [{ roleId: 'dsl', from: null, to: null }] })
  expect(said('nobody-dsl', { people: [...people, lead] })).toBeUndefined()
})

test('who has still to read Part One is counted', () => {
  const receipts = [aReceipt({ personId: 'p1' })]
  expect(said('part-one', { people, receipts })).toBe(
    '2 staff have still to read this year’s Part One',
  )
})

test('whom guidance names and whom only the school asks are told apart', () => {
  const others = ['trainee', 'governor', 'link-governor'].map((roleId) =>
    aTeacher({ id: roleId, roles: [{ roleId, from: null, to: null }] }),
  )
  const receipts = [aReceipt({ personId: 'p1' })]
  expect(said('part-one', { people: [...people, ...others], receipts })).toBe(
    '3 staff or trainees and 2 governors have still to read this year’s Part One',
  )
  const [first, second] = people
  const two = [first, second].flatMap((one) => one ?? [])
  expect(said('part-one', { people: two, receipts })).toBe(
    '1 person has still to read this year’s Part One',
  )
})

test('one policy past its review is named, and several are counted', () => {
  const old = (id: string) =>
    aPolicy({ id, title: id, versions: [aPolicyVersion({ approvedOn: '2025-07-01' })] })
  expect(said('policies', { policies: [old('whistleblowing')] })).toBe(
    '1 policy past its review: whistleblowing',
  )
  expect(said('policies', { policies: [old('whistleblowing'), old('attendance')] })).toBe(
    '2 policies past their review',
  )
})

test('policies of the suite that the register has no version of are told', () => {
  const wanted = aLivingPack().policies.policies.filter(
    ({ defaultOn, kind }) => defaultOn && kind === 'policy',
  )
  const open = toDo('policies-missing', { policies: [aPolicy({ versions: [aPolicyVersion()] })] })
  expect(open?.count).toBe(wanted.length - 1)
  expect(open?.href).toBe('#/policies/show/no-version')
})

test('a starter’s open induction leads to her checklist', () => {
  const starter = aTeacher({ id: 'new', startsOn: '2026-11-02' })
  const open = toDo('starters', { people: [starter] })
  expect([open?.sentence, open?.href]).toEqual([
    '1 starter with an induction to finish',
    '#/staff/person/new/induction',
  ])
})

test('training that lacks and certificates that are missing are counted at the sample school', () => {
  const lines = new Map(peopleToDo(sampleTrainingLog()).map(({ key, href }) => [key, href]))
  expect(lines.get('training-overdue')).toBe('#/training/show/overdue')
  expect(lines.get('training-never')).toBe('#/training/show/never')
  expect(lines.get('training-past-interval')).toBe('#/training/show/past-interval')
  expect(lines.get('certificates')).toBe('#/training/missing')
})

test('a certificate on file asks for nothing', () => {
  const certificate = { state: 'attached', evidenceId: 'e1', on: null, note: '' } as const
  const record = aRecord({ personId: 'p1', courseId: 'safer-recruitment', certificate })
  expect(said('certificates', { people, records: [record] })).toBeUndefined()
})
