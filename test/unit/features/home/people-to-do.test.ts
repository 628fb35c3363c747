import { expect, test } from 'vitest'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { isLogEmpty, peopleToDo } from '../../../../renderer/src/features/home/people-to-do.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
} from '../../../builders/staff-log.ts'
import { aRecord, sampleTrainingLog } from '../../../builders/training.ts'

const said = (known: Partial<StaffLog>) =>
  peopleToDo(aStaffLog(known)).map(({ sentence }) => sentence)
const people = ['p1', 'p2', 'p3'].map((id) => aTeacher({ id }))

test('an empty log has nothing to do, and is known to be empty', () => {
  expect(said({})).toEqual([])
  expect([isLogEmpty(aStaffLog()), isLogEmpty(aStaffLog({ people }))]).toEqual([true, false])
})

test('people without any record yet are no list of lacks', () => {
  expect(said({ people })).toEqual([])
})

test('who has still to read Part One is counted once anybody has', () => {
  expect(said({ people, receipts: [aReceipt({ personId: 'p1' })] })).toEqual([
    '2 staff have still to read this year’s Part One',
  ])
})

test('whom guidance names and whom only the school asks are told apart', () => {
  const others = ['trainee', 'governor', 'link-governor'].map((roleId) =>
    aTeacher({ id: roleId, roles: [{ roleId, from: null, to: null }] }),
  )
  const receipts = [aReceipt({ personId: 'p1' })]
  expect(said({ people: [...people, ...others], receipts })[0]).toBe(
    '3 staff or trainees and 2 governors have still to read this year’s Part One',
  )
  const [first, second] = people
  expect(said({ people: [first, second].flatMap((one) => one ?? []), receipts })[0]).toBe(
    '1 person has still to read this year’s Part One',
  )
})

test('one policy past its review is named, and several are counted', () => {
  const old = (id: string) =>
    aPolicy({ id, title: id, versions: [aPolicyVersion({ approvedOn: '2025-07-01' })] })
  expect(said({ policies: [old('whistleblowing')] })).toEqual([
    '1 policy past its review: whistleblowing',
  ])
  expect(said({ policies: [old('whistleblowing'), old('attendance')] })).toEqual([
    '2 policies past their review',
  ])
})

test('a starter’s open induction leads to her checklist', () => {
  const starter = aTeacher({ id: 'new', startsOn: '2026-11-02' })
  const [toDo] = peopleToDo(aStaffLog({ people: [starter] }))
  expect([toDo?.sentence, toDo?.href]).toEqual([
    '1 starter with an induction to finish',
    '#/staff/person/new/induction',
  ])
})

test('training that lacks and certificates that are missing are counted at the sample school', () => {
  const lines = peopleToDo(sampleTrainingLog()).map(({ key }) => key)
  expect(lines).toContain('training-overdue')
  expect(lines).toContain('training-lacking')
  expect(lines).toContain('certificates')
})

test('a certificate on file asks for nothing', () => {
  const certificate = { state: 'attached', evidenceId: 'e1', on: null, note: '' } as const
  const record = aRecord({ personId: 'p1', courseId: 'safer-recruitment', certificate })
  expect(said({ people, records: [record] }).some((line) => line.includes('certificate'))).toBe(
    false,
  )
})
