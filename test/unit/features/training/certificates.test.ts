import { expect, test } from 'vitest'
import type { EvidenceFile } from '../../../../renderer/src/domain/evidence/evidence.ts'
import {
  filedWith,
  meantTwice,
  proposedRow,
  recordOf,
} from '../../../../renderer/src/features/training/certificates/certificate-rows.ts'
import { evidence } from '../../../builders/audit.ts'
import { aStaffLog, samplePeople } from '../../../builders/staff-log.ts'
import { aRecord } from '../../../builders/training.ts'

const people = samplePeople()
const ahmadi = people.find(({ family }) => family === 'Ahmadi')?.id ?? ''

function kept(fileName: string, sha256 = 'a'.repeat(64)): EvidenceFile {
  return { type: 'file', sha256, fileName, size: 10, mediaType: 'application/pdf' }
}

const prevent = aRecord({
  personId: ahmadi,
  courseId: 'prevent-awareness',
  completedOn: '2025-01-15',
})

test('a file without a day is taken for the record that lacks it', () => {
  const log = aStaffLog({ people, records: [prevent] })
  const row = proposedRow('1', kept('Ahmadi prevent awareness.pdf'), '', log)
  expect(row).toMatchObject({ personId: ahmadi, completedOn: '2025-01-15', confirmed: false })
  expect(recordOf(row, log)).toBe(prevent)
})

test('a day that the file names beats the record of another day', () => {
  const log = aStaffLog({ people, records: [prevent] })
  const text = 'Nasreen Ahmadi has completed Prevent awareness on 12 October 2026'
  const row = proposedRow('1', kept('Ahmadi_prevent.pdf'), text, log)
  expect(row).toMatchObject({
    personId: ahmadi,
    courseId: 'prevent-awareness',
    completedOn: '2026-10-12',
  })
  expect(recordOf(row, log)).toBeNull()
})

test('a file that says nothing proposes nothing', () => {
  const row = proposedRow('1', kept('scan0001.pdf'), '', aStaffLog({ people }))
  expect(row).toMatchObject({ personId: null, courseId: null, completedOn: null, sure: 'low' })
})

test('the same bytes are found where they are filed', () => {
  const piece = evidence({
    id: 'piece',
    versions: [{ id: 'v', source: kept('a.pdf'), addedAt: '2026-01-01T00:00:00Z', addedBy: '' }],
  })
  const certificate = { state: 'attached' as const, evidenceId: 'piece', on: null, note: '' }
  const filed = { ...prevent, certificate }
  const log = aStaffLog({ people, records: [filed], evidence: [piece] })
  expect(filedWith({ kept: kept('b.pdf') }, log)).toBe(filed)
  expect(filedWith({ kept: kept('b.pdf', 'b'.repeat(64)) }, log)).toBeNull()
})

test('two files for one record are told', () => {
  const log = aStaffLog({ people, records: [prevent] })
  const [one, other] = ['1', '2'].map((id) =>
    proposedRow(id, kept('Ahmadi prevent awareness.pdf', id.repeat(64)), '', log),
  )
  expect([...meantTwice(one && other ? [one, other] : [], log)]).toEqual(['1', '2'])
  expect([...meantTwice(one ? [one] : [], log)]).toEqual([])
})
