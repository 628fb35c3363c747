import { expect, test } from 'vitest'
import { DeskDatabase } from '../../../../renderer/src/storage/database.ts'
import { aDeskId } from '../a-desk.ts'

test('v1 opens an empty desk that finds answers by audit and changes by what they concern', async () => {
  const db = new DeskDatabase(aDeskId(), 1)
  await db.open()
  expect(await db.rows.answers.where('auditId').equals('audit-1').count()).toBe(0)
  expect(await db.rows.actions.where('codes').equals('TRN04').count()).toBe(0)
  expect(await db.changes.where('about').equals('answer:audit-1:TRN04').count()).toBe(0)
  db.close()
})

test('v1 indexes no name and no text', () => {
  const db = new DeskDatabase(aDeskId(), 1)
  const indexed = db.tables.flatMap((table) =>
    table.schema.indexes.concat(table.schema.primKey).map((index) => index.keyPath),
  )
  const allowed = [
    'id',
    'auditId',
    'code',
    'codes',
    'evidenceId',
    'slot',
    'key',
    'schoolYear',
    'seq',
    'about',
    'table',
  ]
  expect(indexed.flat().filter((path) => !allowed.includes(String(path)))).toEqual([])
})
