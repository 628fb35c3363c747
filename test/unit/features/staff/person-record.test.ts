import { expect, test } from 'vitest'
import {
  readingOnRecord,
  trainingOnRecord,
} from '../../../../renderer/src/features/staff/record/person-record.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
} from '../../../builders/staff-log.ts'
import { aRecord } from '../../../builders/training.ts'

const teacher = aTeacher({ id: 'a' })

test('a course stands once, with the newest time it was done, and the newest course first', () => {
  const log = aStaffLog({
    people: [teacher],
    records: [
      aRecord({ personId: 'a', courseId: 'wst-core', completedOn: '2015-11-18' }),
      aRecord({ personId: 'a', courseId: 'prevent-awareness', completedOn: '2025-01-15' }),
      aRecord({ personId: 'a', courseId: 'wst-core', completedOn: '2023-10-04' }),
      aRecord({ personId: 'b', courseId: 'wst-core', completedOn: '2026-10-04' }),
    ],
  })
  const { shown, more } = trainingOnRecord(log, 'a')
  expect(shown.map(({ record }) => record.completedOn)).toEqual(['2025-01-15', '2023-10-04'])
  expect(shown[1]?.course).toBe('WST core safeguarding training')
  expect(more).toBe(0)
})

test('what was not completed is not on the sheet, and what no catalogue names is there by its name', () => {
  const log = aStaffLog({
    people: [teacher],
    records: [
      aRecord({ personId: 'a', result: 'not-completed' }),
      aRecord({ personId: 'a', courseId: null, courseName: 'Forest school first aid' }),
    ],
  })
  expect(trainingOnRecord(log, 'a').shown.map(({ course }) => course)).toEqual([
    'Forest school first aid',
  ])
})

test('a sheet holds what fits, and says how many older ones there are', () => {
  const records = Array.from({ length: 20 }, (_, at) =>
    aRecord({
      personId: 'a',
      courseId: null,
      courseName: `Course ${at}`,
      completedOn: `2020-01-${String(at + 1).padStart(2, '0')}`,
    }),
  )
  const { shown, more } = trainingOnRecord(aStaffLog({ people: [teacher], records }), 'a')
  expect([shown.length, more]).toEqual([16, 4])
  expect(shown[0]?.course).toBe('Course 19')
})

test('of a document the entry that decides is shown, with the version that was read', () => {
  const first = aReceipt({ personId: 'a', documentId: 'child-protection-policy', version: 'v1' })
  const log = aStaffLog({
    people: [teacher],
    policies: [aPolicy({ versions: [aPolicyVersion({ id: 'v1', label: '2026-27' })] })],
    receipts: [first, aReceipt({ personId: 'a', state: 'void', corrects: first.id }), other()],
  })
  const { shown } = readingOnRecord(log, 'a')
  expect(shown.map(({ title, version }) => [title, version])).toEqual([
    ['Child protection and safeguarding policy', '2026-27'],
  ])
})

function other() {
  return aReceipt({
    personId: 'a',
    documentId: 'child-protection-policy',
    version: 'v1',
    on: '2026-10-01',
  })
}
