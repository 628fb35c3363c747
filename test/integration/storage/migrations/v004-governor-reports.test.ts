import { expect, test } from 'vitest'
import { grantPass } from '../../../../renderer/src/storage/change-guard.ts'
import { DeskDatabase } from '../../../../renderer/src/storage/database.ts'
import { nativeTransaction } from '../../../../renderer/src/storage/write-change.ts'
import { aDeskId } from '../a-desk.ts'

const added = ['governorReports', 'termCounts']

test('v4 gives a desk its reports to governors and leaves policies and actions as they were', async () => {
  const id = aDeskId()
  const before = new DeskDatabase(id, 3)
  await before.open()
  const policy = { id: 'whistleblowing', title: 'Whistleblowing', versions: [] }
  const action = { id: 'a1', auditId: 'audit-1', codes: ['GOV05'], what: 'Visit each term' }
  const tables = [before.table('policies'), before.table('actions')]
  await before.transaction('rw', tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    await before.table('policies').put(policy)
    await before.table('actions').put(action)
  })
  before.close()

  const after = new DeskDatabase(id, 4)
  await after.open()
  expect(await after.table('policies').toArray()).toEqual([policy])
  expect(await after.table('actions').toArray()).toEqual([action])
  for (const name of added) expect(await after.table(name).count()).toBe(0)
  after.close()
})

test('v4 indexes ids only, never a text, a term or a count', () => {
  const db = new DeskDatabase(aDeskId(), 4)
  expect(added.flatMap((name) => db.table(name).schema.indexes)).toEqual([])
  expect(added.map((name) => db.table(name).schema.primKey.keyPath)).toEqual(['id', 'id'])
})
