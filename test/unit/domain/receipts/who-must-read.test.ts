import { expect, test } from 'vitest'
import type {
  OwnReadingDocument,
  ReadingDutyChange,
} from '../../../../renderer/src/domain/receipts/receipt.ts'
import { dutiesOfPolicy } from '../../../../renderer/src/domain/receipts/who-must-read.ts'
import { aPolicy, aStaffLog } from '../../../builders/staff-log.ts'

const own: OwnReadingDocument = {
  id: 'own-1',
  title: 'Lettings in short',
  kind: 'procedure',
  policyId: 'lettings',
  versions: [],
  retired: false,
  addedAt: '2026-09-01T09:00:00Z',
}
const change: ReadingDutyChange = {
  id: 'duty-1',
  documentId: 'own-1',
  audiences: ['governors'],
  when: 'each-version',
  off: false,
  reason: 'Asked by the board',
  by: 'Daljit Sandhu',
  at: '2026-09-02T09:00:00Z',
}

test('a policy of the pack’s list is read as the list says', () => {
  const duties = dutiesOfPolicy(aStaffLog(), 'child-protection')
  expect(duties.map(({ when }) => when)).toEqual(['induction', 'each-version'])
})

test('a document of the school’s own, and its duty, count for its policy', () => {
  const log = aStaffLog({ readingDocuments: [own], dutyChanges: [change] })
  expect(dutiesOfPolicy(log, 'lettings')).toMatchObject([
    { audiences: ['governors'], from: 'school' },
  ])
  expect(
    dutiesOfPolicy({ ...log, readingDocuments: [{ ...own, retired: true }] }, 'lettings'),
  ).toEqual([])
  expect(dutiesOfPolicy({ ...log, dutyChanges: [{ ...change, off: true }] }, 'lettings')).toEqual(
    [],
  )
})

test('what was set at the policy itself is told apart', () => {
  const policies = [aPolicy({ id: 'lettings', audiences: ['all-staff'] })]
  expect(dutiesOfPolicy(aStaffLog({ policies }), 'lettings')).toEqual([])
})
