import { describe, expect, test, vi } from 'vitest'
import type { Answer } from '../../../renderer/src/domain/audit/audit.ts'
import { writeChange } from '../../../renderer/src/storage/write-change.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import {
  aContext,
  aDesk,
  aDeskId,
  anAnswer,
  answer,
  contents,
  fiveChanges,
  forgetDatabase,
  openAgain,
} from './a-desk.ts'
import { withRawCopy } from './raw-copy.ts'

describe('a damaged copy', () => {
  test('gives the vault the changes that provably follow it, before it is made anew', async () => {
    const { bridge, id } = await fiveChanges()
    const desk = await aDesk(bridge, id)
    bridge.failWith = { reason: 'locked' }
    await answer(desk, 'F', 'never sent')
    const whole = await contents(desk)
    await desk.close()
    bridge.failWith = null
    await withRawCopy(id, (copy) => copy.remove('answers', ['audit-1', 'A']))
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({ found: 'thinner', aside: '1.json', changes: 6 })
    expect(await contents(again)).toBe(whole)
    expect(bridge.aside[0]).toContain('never sent')
  })

  test('is kept aside in pieces, with all that could be read', async () => {
    const bridge = aJournalBridge()
    const id = aDeskId()
    const desk = await aDesk(bridge, id)
    for (const code of ['A', 'B', 'C', 'D', 'E']) await answer(desk, code, 'x'.repeat(3_000_000))
    await desk.close()
    await withRawCopy(id, (copy) => copy.remove('answers', ['audit-1', 'A']))
    await aDesk(bridge, id)
    expect(bridge.aside.length).toBeGreaterThan(2)
    const kept = bridge.aside.map((body) => JSON.parse(body))
    expect(kept.flatMap(({ answers }) => answers ?? [])).toHaveLength(4)
    expect(kept.flatMap(({ changes }) => changes ?? [])).toHaveLength(5)
  })

  test('is made anew without a complaint on the console', async () => {
    const warn = vi.spyOn(console, 'warn')
    const { bridge, id } = await fiveChanges()
    await withRawCopy(id, (copy) => copy.remove('answers', ['audit-1', 'A']))
    expect((await aDesk(bridge, id)).opening).toMatchObject({ found: 'thinner' })
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  test('whose host tells no sums is still held against its own', async () => {
    const { bridge, id, whole } = await fiveChanges()
    bridge.tellsTallies = false
    expect((await aDesk(bridge, id)).opening).toEqual({ type: 'as-left' })
    await withRawCopy(id, (copy) => copy.clear('answers'))
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({ found: 'thinner' })
    expect(await contents(again)).toBe(whole)
  })
})

describe('an entry of the log that was altered on the disk', () => {
  test('is found by the check, and comes back from the journal', async () => {
    const { bridge, id, whole } = await fiveChanges()
    await withRawCopy(id, async (copy) => {
      const [, second] = await copy.records('changes')
      const change = second?.value as { what: { label: string } }
      await copy.put('changes', { ...change, what: { ...change.what, label: 'Answer to Z' } })
    })
    const desk = await aDesk(bridge, id)
    expect(desk.opening).toEqual({ type: 'as-left' })
    const altered = [{ table: 'changes', key: '2' }]
    expect(await desk.checkNow()).toEqual({ type: 'found', rows: altered })
    const again = await openAgain(bridge, desk, altered)
    expect(await contents(again)).toBe(whole)
    expect(await again.checkNow()).toMatchObject({ type: 'clean' })
  })
})

describe('a copy from before a restore', () => {
  test('that ends where the replaced state ended lost nothing, so nothing is put aside', async () => {
    const { bridge, id } = await fiveChanges()
    const lastId = bridge.records.at(-1)?.id ?? null
    bridge.replaced.push({ generation: 1, lastSeq: 5, lastId })
    bridge.records.splice(-2)
    bridge.generation = 2
    expect((await aDesk(bridge, id)).opening).toEqual({ type: 'brought-up', changes: 3 })
    expect(bridge.aside).toEqual([])
  })

  test('that had more than the replaced state is put aside', async () => {
    const { bridge, id } = await fiveChanges()
    bridge.records.splice(-2)
    bridge.generation = 2
    expect((await aDesk(bridge, id)).opening).toMatchObject({ type: 'put-aside', changes: 2 })
  })
})

describe('a row that was altered on the disk and then edited', () => {
  test('leaves wrong sums, which the check finds and writes right', async () => {
    const { bridge, id } = await fiveChanges()
    await withRawCopy(id, async (copy) => {
      const [first] = await copy.records('answers')
      await copy.put('answers', { ...(first?.value as object), texts: { comment: 'flipped' } })
    })
    const desk = await aDesk(bridge, id)
    // As an app would that does not look first.
    await writeChange(desk.db, aContext(), { kind: 'answer', label: 'A' }, (rows) =>
      rows.answers.put(anAnswer('A', 'typed anew')),
    )
    await desk.pump.flush()

    expect((await desk.checkNow()).type).toBe('clean')
    expect(await desk.db.changes.orderBy('seq').last()).toMatchObject({
      seq: 7,
      what: { kind: 'recount', quiet: true },
      rows: [],
    })
    await desk.pump.flush()
    const whole = await contents(desk)
    await desk.close()
    await forgetDatabase(id)
    const again = await aDesk(bridge, id)
    expect(await contents(again)).toBe(whole)
    expect(await again.db.changes.count()).toBe(7)
  })

  test('is not edited before it is put right, and the edit is written then', async () => {
    const { bridge, id } = await fiveChanges()
    await withRawCopy(id, async (copy) => {
      const [first] = await copy.records('answers')
      await copy.put('answers', { ...(first?.value as object), verdict: 'yes' })
    })
    const desk = await aDesk(bridge, id)
    // Another row of the same table goes through.
    await answer(desk, 'B', 'typed anew')
    const edit = desk.change({ kind: 'answer', label: 'A' }, async (rows) => {
      const before = (await rows.answers.get(['audit-1', 'A'])) as Answer
      await rows.answers.put({ ...before, texts: { comment: 'typed on' } })
    })
    await expect
      .poll(() => desk.safety.current())
      .toEqual({ type: 'waiting-for-browser', because: 'altered', waiting: 1 })
    const check = desk.deepCheck.current()
    if (check.type !== 'found') throw new Error(`the check says ${check.type}`)
    const { carried } = await desk.close({ carries: true })
    const again = await aDesk(bridge, id, { altered: check.rows, carried })
    await edit
    const row = await again.db.rows.answers.get(['audit-1', 'A'])
    expect(row).toMatchObject({ verdict: null, texts: { comment: 'typed on' } })
    expect((await again.checkNow()).type).toBe('clean')
  })

  test('is found before that by the check, named, and made anew', async () => {
    const { bridge, id, whole } = await fiveChanges()
    await withRawCopy(id, async (copy) => {
      const [first] = await copy.records('answers')
      await copy.put('answers', { ...(first?.value as object), texts: { comment: 'flipped' } })
    })
    const desk = await aDesk(bridge, id)
    const rows = [{ table: 'answers', key: '["audit-1","A"]' }]
    expect(await desk.checkNow()).toEqual({ type: 'found', rows })
    const again = await openAgain(bridge, desk, rows)
    expect(again.opening).toMatchObject({ found: 'altered', altered: rows, aside: '1.json' })
    expect(await contents(again)).toBe(whole)
  })

  test('makes a recount of a copy that does not agree with the journal do nothing', async () => {
    const { bridge, id } = await fiveChanges()
    await withRawCopy(id, async (copy) => {
      const [first] = await copy.records('answers')
      await copy.put('answers', { ...(first?.value as object), texts: { comment: 'flipped' } })
    })
    const desk = await aDesk(bridge, id)
    expect(await desk.recount()).toBeNull()
    expect(desk.deepCheck.current().type).toBe('found')
    expect(bridge.records.at(-1)?.seq).toBe(5)
  })
})

test('the check of all rows takes no edit made meanwhile for damage', async () => {
  const bridge = aJournalBridge()
  const desk = await aDesk(bridge, aDeskId())
  await desk.change({ kind: 'test', label: 'many' }, (rows) =>
    rows.answers.bulkPut(
      Array.from({ length: 1500 }, (_, at) => ({ auditId: 'audit-1', code: `Q${at}` }) as never),
    ),
  )
  const check = desk.checkNow()
  for (let at = 0; at < 40; at++) await answer(desk, `Q${at * 37}`, `edit ${at}`)
  expect((await check).type).toBe('clean')
  expect(desk.deepCheck.current().type).toBe('clean')
})
