import { expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { migrations, schemaVersion } from '../../../renderer/src/storage/migrations/all.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { makeGoldenVault, readSegment } from '../../tools/make-golden-vault.ts'
import { aDesk, aDeskId, contents, forgetDatabase, rowsOf } from './a-desk.ts'

const segments = import.meta.glob<string>('../../fixtures/vaults/v*/journal/000001.jsonl', {
  query: '?raw',
  import: 'default',
})
const expected = import.meta.glob<string>('../../fixtures/vaults/v*/rows.txt', {
  query: '?raw',
  import: 'default',
})
const folderOf = (version: number) =>
  `../../fixtures/vaults/v${String(version).padStart(3, '0')}` as const

if (import.meta.env.VITE_MAKE_GOLDEN === '1') {
  test('a golden vault is made for a version that has none', async () => {
    const folder = folderOf(schemaVersion)
    if (`${folder}/rows.txt` in expected) return
    const { segment, rows } = await makeGoldenVault()
    const place = folder.replace('../..', 'test')
    await commands.writeFile(`${place}/journal/000001.jsonl`, segment)
    await commands.writeFile(`${place}/rows.txt`, rows)
  })
}

test('every version of the schema has a golden vault', () => {
  const there = (version: number) => `${folderOf(version)}/rows.txt` in expected
  expect(migrations.map(({ version }) => version).filter((version) => !there(version))).toEqual([])
})

test.each(migrations.map(({ version }) => version))(
  'the vault of version %i opens in this version, with every row as it must be',
  async (version) => {
    const { schema, records } = readSegment(
      (await segments[`${folderOf(version)}/journal/000001.jsonl`]?.()) ?? '',
    )
    expect(schema).toBe(version)
    const bridge = aJournalBridge()
    bridge.records.push(...records)
    bridge.schema = schema
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    expect(await rowsOf(desk)).toBe(await expected[`${folderOf(version)}/rows.txt`]?.())
    expect((await desk.checkNow()).type).toBe('clean')

    // And again, from what the upgrade wrote.
    const whole = await contents(desk)
    await desk.close()
    await forgetDatabase(id)
    expect(await contents(await aDesk(bridge, id))).toBe(whole)
  },
)
