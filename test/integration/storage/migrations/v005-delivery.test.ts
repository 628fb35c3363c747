import { expect, test } from 'vitest'
import { grantPass } from '../../../../renderer/src/storage/change-guard.ts'
import { DeskDatabase } from '../../../../renderer/src/storage/database.ts'
import { nativeTransaction } from '../../../../renderer/src/storage/write-change.ts'
import { aDeskId } from '../a-desk.ts'

const added = ['deliveries', 'packageFiles', 'feedback', 'handOffs', 'formEntries']

test('v5 gives a desk its outbox and leaves packages and answers as they were', async () => {
  const id = aDeskId()
  const before = new DeskDatabase(id, 4)
  await before.open()
  const made = { id: 'made-1', auditId: 'audit-1', revision: 2, fileName: '123_2026-27_r2.zip' }
  const answer = { auditId: 'audit-1', code: 'GOV01', verdict: 'met', texts: { comment: 'ਹਾਂ' } }
  const tables = [before.table('returns'), before.table('answers')]
  await before.transaction('rw', tables, async (transaction) => {
    grantPass(nativeTransaction(transaction), 'free')
    await before.table('returns').put(made)
    await before.table('answers').put(answer)
  })
  before.close()

  const after = new DeskDatabase(id, 5)
  await after.open()
  expect(await after.table('returns').toArray()).toEqual([made])
  expect(await after.table('answers').toArray()).toEqual([answer])
  for (const name of added) expect(await after.table(name).count()).toBe(0)
  after.close()
})

test('v5 indexes ids only, never a recipient, a letter or a name', () => {
  const db = new DeskDatabase(aDeskId(), 5)
  const indexes = added.flatMap((name) =>
    db.table(name).schema.indexes.map(({ keyPath }) => keyPath),
  )
  expect(new Set(indexes)).toEqual(new Set(['auditId', 'madeId']))
})
