import { describe, expect, test } from 'vitest'
import { aDesk, answer, contents, fiveChanges, forgetDatabase, tryOpening } from './a-desk.ts'
import { withRawCopy } from './raw-copy.ts'

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

  test('that is known to be damaged further back is mended when the desk is opened', async () => {
    const { bridge, id, whole } = await fiveChanges()
    bridge.records.splice(1, 1)
    bridge.isDamaged = true
    const again = await aDesk(bridge, id)
    expect(again.opening).toMatchObject({ mended: { filled: 1, missing: [] } })
    expect(bridge.isDamaged).toBe(false)
    expect(await contents(again)).toBe(whole)
  })

  test('that was called damaged and is whole is opened as it was left', async () => {
    const { bridge, id } = await fiveChanges()
    bridge.isDamaged = true
    expect((await aDesk(bridge, id)).opening).toEqual({ type: 'as-left' })
    expect(bridge.asked).not.toContain('journal:mend')
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
