import { expect, test } from 'vitest'
import { grantPass } from '../../../../renderer/src/storage/change-guard.ts'
import { DeskDatabase } from '../../../../renderer/src/storage/database.ts'
import { nativeTransaction } from '../../../../renderer/src/storage/write-change.ts'
import { aDeskId } from '../a-desk.ts'

const added = [
  'policies',
  'receipts',
  'readingDocuments',
  'dutyChanges',
  'signSheets',
  'signHere',
  'trainingRecords',
  'trainingSessions',
  'bookings',
  'ownCourses',
  'requirementChanges',
  'trainingExemptions',
  'inductions',
  'inductionItems',
  'frozenFacts',
  'lookedAt',
]

test('v3 gives a desk its staff log and leaves people and answers as they were', async () => {
  const id = aDeskId()
  const before = new DeskDatabase(id, 2)
  await before.open()
  const answer = { auditId: 'audit-1', code: 'TRN04', verdict: 'met' }
  const person = { id: 'p1', given: 'Daljit', family: 'Sandhu', roles: [] }
  const tables = [before.table('answers'), before.table('people')]
  await before.transaction('rw', tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    await before.table('answers').put(answer)
    await before.table('people').put(person)
  })
  before.close()

  const after = new DeskDatabase(id, 3)
  await after.open()
  expect(await after.table('answers').toArray()).toEqual([answer])
  expect(await after.table('people').toArray()).toEqual([person])
  for (const name of added) expect(await after.table(name).count()).toBe(0)
  after.close()
})

test('v3 indexes ids only, never a name, a day or what was read', () => {
  const db = new DeskDatabase(aDeskId(), 3)
  const indexes = added.map((name) => [
    name,
    db.table(name).schema.indexes.map((index) => index.keyPath),
  ])
  expect(indexes.filter(([, keys]) => keys?.length !== 0)).toEqual([
    ['receipts', ['personId']],
    ['trainingRecords', ['personId']],
    ['frozenFacts', ['auditId']],
  ])
  expect(added.map((name) => db.table(name).schema.primKey.keyPath)).toEqual(added.map(() => 'id'))
})
