import { expect, test } from 'vitest'
import { DeskDatabase } from '../../../renderer/src/storage/database.ts'
import { migrations } from '../../../renderer/src/storage/migrations/all.ts'
import { tableNames } from '../../../renderer/src/storage/tables.ts'
import { aDeskId } from './a-desk.ts'

const testsOfVersions = Object.keys(import.meta.glob('./migrations/v*.test.ts'))

test('versions are numbered 1, 2, 3 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1))
})

test('every version has a test of its own', () => {
  const tested = testsOfVersions.map((path) => /\/v(\d+)-/.exec(path)?.[1])
  const shipped = migrations.map(({ version }) => String(version).padStart(3, '0'))
  expect(tested.sort()).toEqual(shipped)
})

test('the newest version has every table that changes may touch', async () => {
  const db = new DeskDatabase(aDeskId())
  await db.open()
  expect(db.tables.map((table) => table.name)).toEqual(expect.arrayContaining([...tableNames]))
  db.close()
})
