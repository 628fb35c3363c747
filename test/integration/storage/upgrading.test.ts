import { describe, expect, test } from 'vitest'
import { migrations, schemaVersion } from '../../../renderer/src/storage/migrations/all.ts'
import type { Migration } from '../../../renderer/src/storage/migrations/migration.ts'
import { aJournalBridge, type JournalBridge } from '../../builders/journal-bridge.ts'
import goldenSegment from '../../fixtures/vaults/v001/journal/000001.jsonl?raw'
import goldenRows from '../../fixtures/vaults/v001/rows.txt?raw'
import { readSegment } from '../../tools/make-golden-vault.ts'
import { aDesk, aDeskId, answer, contents, forgetDatabase, rowsOf, tryOpening } from './a-desk.ts'

/** What a further version might do: take a table away, add one, and give every answer a field. */
const further: Migration = {
  version: schemaVersion + 1,
  stores: { guardDecisions: null, figures: null, receipts: 'id, staffId' },
  upgrade: async (tx) => {
    await tx
      .table<{ language?: string }>('answers')
      .toCollection()
      .modify((answer) => {
        answer.language = 'en'
      })
    await tx.table('receipts').add({ id: 'r1', staffId: 's1' })
  },
}
const steps = [...migrations, further]
const failing: readonly Migration[] = [
  ...migrations,
  {
    ...further,
    upgrade: async (tx) => {
      await further.upgrade?.(tx)
      throw new TypeError('a mistake of ours')
    },
  },
]

async function aVaultOfToday() {
  const bridge = aJournalBridge()
  const id = aDeskId()
  const desk = await aDesk(bridge, id)
  await answer(desk, 'A', 'text')
  await desk.change({ kind: 'test', label: 'figure' }, (rows) =>
    rows.figures.put({ auditId: 'audit-1', code: 'F1' } as never),
  )
  const whole = await contents(desk)
  await desk.close()
  return { bridge, id, whole }
}

const upgraded = {
  answers: [{ code: 'A', language: 'en' }],
  receipts: [{ id: 'r1' }],
}

async function openFurther(bridge: JournalBridge, id: string) {
  const desk = await aDesk(bridge, id, { steps })
  const [answers, receipts] = [
    await desk.db.rows.answers.toArray(),
    await desk.db.table('receipts').toArray(),
  ]
  expect({ answers, receipts }).toMatchObject(upgraded)
  expect(desk.db.tables.map(({ name }) => name)).not.toContain('figures')
  return desk
}

describe('bringing a desk up to a newer version', () => {
  test('asks for a snapshot first, and begins a segment with all rows as they now are', async () => {
    const { bridge, id } = await aVaultOfToday()
    const desk = await openFurther(bridge, id)
    expect(desk.opening).toEqual({ type: 'as-left' })
    expect(bridge.snapshots).toEqual(['before-upgrade'])
    expect(bridge.schema).toBe(schemaVersion + 1)
    expect((await desk.checkNow()).type).toBe('clean')
    await desk.close()
    expect((await openFurther(bridge, id)).opening).toEqual({ type: 'as-left' })
  })

  test('is not begun when the snapshot does not prove itself', async () => {
    const { bridge, id, whole } = await aVaultOfToday()
    bridge.provesSnapshots = false
    expect(await tryOpening(bridge, id, { steps })).toEqual({
      ok: false,
      error: { type: 'upgrade-failed', step: 'snapshot' },
    })
    expect(await contents(await aDesk(bridge, id))).toBe(whole)
  })

  test('that fails half way leaves the old version whole, and says at which step', async () => {
    const { bridge, id, whole } = await aVaultOfToday()
    expect(await tryOpening(bridge, id, { steps: failing })).toEqual({
      ok: false,
      error: { type: 'upgrade-failed', step: String(schemaVersion + 1) },
    })
    expect(bridge.schema).toBe(schemaVersion)
    const old = await aDesk(bridge, id)
    expect(old.opening).toEqual({ type: 'as-left' })
    expect(await contents(old)).toBe(whole)
    await old.close()
    await openFurther(bridge, id)
  })

  test('that was cut off before its segment was written is done again', async () => {
    const { bridge, id } = await aVaultOfToday()
    const ask = bridge.ask
    bridge.ask = async (channel, request) =>
      channel === 'journal:start-segment'
        ? { ok: false, failure: { reason: 'disk-full' } }
        : ask(channel, request)
    await expect(tryOpening(bridge, id, { steps })).rejects.toThrow('disk-full')
    bridge.ask = ask
    expect((await openFurther(bridge, id)).opening).toEqual({ type: 'brought-up', changes: 2 })
    expect(bridge.aside).toEqual([])
  })

  test('was done in another browser: this one is brought up, and loses nothing', async () => {
    const { bridge, id } = await aVaultOfToday()
    const elsewhere = aDeskId()
    await (await openFurther(bridge, elsewhere)).close()
    const desk = await openFurther(bridge, id)
    expect(desk.opening).toEqual({ type: 'brought-up', changes: 2 })
    expect(bridge.aside).toEqual([])
  })

  test('can be replayed through the old segment, whose tables there no longer are', async () => {
    const { bridge, id } = await aVaultOfToday()
    await (await openFurther(bridge, id)).close()
    await forgetDatabase(id)
    const desk = await openFurther(bridge, id)
    expect(desk.opening).toMatchObject({ found: 'absent', counts: { answers: 1, receipts: 1 } })
    expect(await desk.db.changes.count()).toBe(2)
  })

  test('brings a copy in step with the vault before its rows are moved', async () => {
    const { bridge, id } = await aVaultOfToday()
    await forgetDatabase(id)
    const desk = await openFurther(bridge, id)
    expect(desk.opening).toMatchObject({ type: 'rebuilt', found: 'absent' })
    expect(bridge.snapshots).toEqual(['before-upgrade'])
  })
})

test('the golden vault of version 1 goes up a further step with all its rows', async () => {
  const { schema, records } = readSegment(goldenSegment)
  const bridge = aJournalBridge()
  bridge.records.push(...records)
  bridge.schema = schema
  const desk = await aDesk(bridge, aDeskId(), { steps })
  const expected = goldenRows
    .split('\n')
    .filter((line) => !/^(figures|guardDecisions) /.test(line))
    .map((line) => {
      const [, table, row] = /^(\S+) (.*)$/.exec(line) ?? []
      if (table !== 'answers') return line
      return `answers ${JSON.stringify({ ...JSON.parse(row ?? ''), language: 'en' })}`
    })
  const sorted = (text: readonly string[]) => text.map(inOrder).sort()
  const there = (await rowsOf(desk)).split('\n').filter((line) => !line.startsWith('receipts '))
  expect(sorted(there)).toEqual(sorted(expected))
})

/** Fields of a row in one order, whoever wrote it. */
function inOrder(line: string): string {
  const [, table = '', row] = /^(\S+) (.*)$/.exec(line) ?? []
  if (row === undefined) return line
  const fields = Object.entries(JSON.parse(row) as object)
  return `${table} ${JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
