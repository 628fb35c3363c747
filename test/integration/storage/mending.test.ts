import { describe, expect, test } from 'vitest'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import {
  aDesk,
  aDeskId,
  answer,
  contents,
  forgetDatabase,
  openAgain,
  tryOpening,
} from './a-desk.ts'
import { withRawCopy } from './raw-copy.ts'

/** A closed desk with five changes, all in the journal. */
async function fiveChanges() {
  const bridge = aJournalBridge()
  const id = aDeskId()
  const desk = await aDesk(bridge, id)
  for (const code of ['A', 'B', 'C', 'D', 'E']) await answer(desk, code, `text ${code}`)
  const whole = await contents(desk)
  await desk.close()
  return { bridge, id, whole }
}

describe('a journal that cannot be read', () => {
  test('gets back from the working copy what it lacks, and the desk goes on', async () => {
    const { bridge, id, whole } = await fiveChanges()
    bridge.unreadable.add(2)
    bridge.unreadable.add(4)
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({
      type: 'rebuilt',
      found: 'behind-damaged',
      mended: { filled: 2, missing: [] },
      changes: 5,
      counts: { answers: 5 },
    })
    expect(bridge.records.filter(({ type }) => type === 'change').map(({ seq }) => seq)).toEqual([
      1, 2, 3, 4, 5,
    ])
    expect(await contents(again)).toBe(whole)
    await again.close()
    await forgetDatabase(id)
    expect(await contents(await aDesk(bridge, id))).toBe(whole)
  })

  test('tells what nobody has any more, and goes on with the rest', async () => {
    const { bridge, id } = await fiveChanges()
    await forgetDatabase(id)
    bridge.unreadable.add(3)
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({
      found: 'behind-damaged',
      mended: { filled: 0, missing: [{ from: 3, to: 3 }] },
    })
    expect(await again.db.rows.answers.count()).toBe(4)
    // The sums of the changes still count the row that is gone; they are written right.
    expect(await again.db.changes.orderBy('seq').last()).toMatchObject({
      what: { kind: 'recount' },
      tally: { answers: { count: 4 } },
    })
    expect((await again.checkNow()).type).toBe('clean')
    await again.close()
    expect((await aDesk(bridge, id)).opening).toEqual({ type: 'as-left' })
  })

  test('that has every change but a damaged checkpoint gets the rows of a sound copy', async () => {
    const { bridge, id, whole } = await fiveChanges()
    bridge.hasDamagedCheckpoint = true
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({ mended: { filled: 0, missing: [] } })
    expect(bridge.rowsGiven).toBe(1)
    expect(await contents(again)).toBe(whole)
  })

  test('gets no row of a copy in which one was altered', async () => {
    const { bridge, id } = await fiveChanges()
    bridge.hasDamagedCheckpoint = true
    await withRawCopy(id, async (copy) => {
      const [first] = await copy.records('answers')
      await copy.put('answers', { ...(first?.value as object), bit: 'flipped' })
    })
    await aDesk(bridge, id)
    expect(bridge.asked).toContain('journal:mend')
    expect(bridge.rowsGiven).toBe(0)
  })

  test('that has lost its end gets it back, since the witness remembers it', async () => {
    const { bridge, id, whole } = await fiveChanges()
    bridge.records.splice(-2)
    bridge.witnessSeq = 5
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({ mended: { filled: 2, missing: [] } })
    expect(await contents(again)).toBe(whole)
  })

  test('that went missing as a whole is written again from the first change on', async () => {
    const { bridge, id, whole } = await fiveChanges()
    bridge.records.splice(0)
    bridge.schema = 0
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({ type: 'rebuilt', found: 'behind-damaged', changes: 5 })
    expect(bridge.records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(await contents(again)).toBe(whole)
  })

  test('takes nothing from a copy with another past', async () => {
    const { bridge, id } = await fiveChanges()
    const desk = await aDesk(bridge, id)
    for (const code of ['F', 'G', 'H', 'I', 'J']) await answer(desk, code, 'more')
    await desk.close()
    // The second page of it, so that the first still tells what its past is.
    bridge.unreadable.add(10)
    await withRawCopy(id, async (copy) => {
      const [first] = await copy.records('changes')
      await copy.put('changes', { ...(first?.value as object), id: 'of another past' })
    })
    expect((await aDesk(bridge, id)).opening).toMatchObject({
      mended: { filled: 0, missing: [{ from: 10, to: 10 }] },
    })
  })

  test('is left alone, and the failure told, when nothing of it is missing', async () => {
    const { bridge, id } = await fiveChanges()
    const ask = bridge.ask
    bridge.ask = async (channel, request) =>
      channel === 'journal:head'
        ? ({ ok: false, failure: { reason: 'damaged', about: 'desk.json' } } as never)
        : ask(channel, request)
    await expect(tryOpening(bridge, id)).rejects.toThrow('damaged')
    expect(bridge.asked).not.toContain('journal:mend')
  })
})

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
    await answer(desk, 'A', 'typed anew')
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
