import { expect, test } from 'vitest'
import { grantPass } from '../../../../renderer/src/storage/change-guard.ts'
import { DeskDatabase } from '../../../../renderer/src/storage/database.ts'
import { nativeTransaction } from '../../../../renderer/src/storage/write-change.ts'
import { aDeskId } from '../a-desk.ts'

test('v2 gives a desk a register of people and leaves what it held as it was', async () => {
  const id = aDeskId()
  const before = new DeskDatabase(id, 1)
  await before.open()
  const answer = { auditId: 'audit-1', code: 'TRN04', verdict: 'met' }
  await before.transaction('rw', [before.table('answers')], async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    await before.table('answers').put(answer)
  })
  before.close()

  const after = new DeskDatabase(id, 2)
  await after.open()
  expect(await after.table('answers').toArray()).toEqual([answer])
  expect(await after.table('people').count()).toBe(0)
  expect(await after.table('importMappings').count()).toBe(0)
  after.close()
})

test('v2 indexes no name, address or code of a person', () => {
  const db = new DeskDatabase(aDeskId(), 2)
  expect(db.table('people').schema.indexes).toEqual([])
  expect(db.table('people').schema.primKey.keyPath).toBe('id')
})
