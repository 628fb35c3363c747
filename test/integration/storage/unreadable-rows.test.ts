import { afterEach, describe, expect, test, vi } from 'vitest'
import { isBrowserError } from '../../../renderer/src/storage/patience.ts'
import { aDesk, anAnswer, answer, contents, fiveChanges, openAgain, tryOpening } from './a-desk.ts'
import { withRawCopy } from './raw-copy.ts'

afterEach(() => vi.restoreAllMocks())

/** What stands there is handed back as null, without an error, as Chromium does with what the disk has spoilt. */
function spoil(isSpoilt: (value: object) => boolean) {
  const remove = IDBFactory.prototype.deleteDatabase
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (
    this: IDBFactory,
    name,
  ) {
    // What is made anew lies elsewhere on the disk.
    vi.restoreAllMocks()
    return remove.call(this, name)
  })
  const read = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result')?.get
  const cursor = Object.getOwnPropertyDescriptor(IDBCursorWithValue.prototype, 'value')?.get
  const orNull = (value: unknown) =>
    typeof value === 'object' && value !== null && isSpoilt(value) ? null : value
  vi.spyOn(IDBRequest.prototype, 'result', 'get').mockImplementation(function (this: IDBRequest) {
    const found: unknown = read?.call(this)
    return Array.isArray(found) ? found.map(orNull) : orNull(found)
  })
  vi.spyOn(IDBCursorWithValue.prototype, 'value', 'get').mockImplementation(function (
    this: IDBCursorWithValue,
  ) {
    return orNull(cursor?.call(this))
  })
}

/** One of the five in each store of ours. */
const spoilt: Readonly<Record<string, (value: object) => boolean>> = {
  changes: (value) => 'seq' in value && value.seq === 5,
  'an older change': (value) => 'seq' in value && value.seq === 2,
  tally: (value) => 'sum' in value && 'table' in value,
  meta: (value) => 'storeId' in value && 'key' in value,
  answers: (value) => 'code' in value && value.code === 'C',
}

describe('a record that comes back from the disk as null', () => {
  test.each(Object.keys(spoilt))('is put right from the vault: %s', async (which) => {
    const { bridge, id, whole } = await fiveChanges()
    spoil(spoilt[which] ?? (() => false))
    const first = await aDesk(bridge, id)
    const found = first.opening.type === 'rebuilt' ? null : await first.checkNow()
    vi.restoreAllMocks()
    if (found !== null && found.type !== 'found') throw new Error(`it was called ${found.type}`)
    const again = found === null ? first : await openAgain(bridge, first, found.rows)
    expect(again.opening).toMatchObject({ type: 'rebuilt' })
    expect(await contents(again)).toBe(whole)
  })

  test('ends no opening of a copy that the vault has meanwhile gone beyond', async () => {
    const { bridge, id } = await fiveChanges()
    const kept = await withRawCopy(id, (copy) => copy.records('changes'))
    const desk = await aDesk(bridge, id)
    await answer(desk, 'F', 'one more')
    const whole = await contents(desk)
    await desk.close()
    await withRawCopy(id, async (copy) => {
      await copy.remove('changes', 6)
      await copy.remove('answers', ['audit-1', 'F'])
      const sums = kept.at(-1)?.value as { tally: { answers: object } }
      await copy.put('tally', { table: 'answers', ...sums.tally.answers })
    })
    spoil((value) => 'seq' in value && value.seq === 2)
    const again = await aDesk(bridge, id)
    vi.restoreAllMocks()
    expect(again.opening).toMatchObject({ type: 'rebuilt' })
    expect(await contents(again)).toBe(whole)
  })

  test('is an error of the browser to whoever reads it, one by one or all at once', async () => {
    const { bridge, id } = await fiveChanges()
    const { db } = await aDesk(bridge, id)
    const { answers } = db.rows
    const whole = () => answers.filter(({ code }) => code < 'C').toArray()
    expect((await whole()).map(({ code }) => code)).toEqual(['A', 'B'])
    spoil((value) => 'code' in value && value.code === 'C')
    for (const reading of [
      answers.get(['audit-1', 'C']),
      answers.bulkGet([['audit-1', 'C']]),
      answers.toArray(),
      answers.where('auditId').equals('audit-1').sortBy('code'),
      whole(),
    ]) {
      await expect(reading).rejects.toSatisfy(isBrowserError)
    }
    expect(await answers.get(['audit-1', 'A'])).toMatchObject({ code: 'A' })
    expect(await answers.get(['audit-1', 'Z'])).toBeUndefined()
    expect(await answers.count()).toBe(5)
  })

  test('is never edited on: the edit waits, and is written once the desk is made anew', async () => {
    const { bridge, id } = await fiveChanges()
    const desk = await aDesk(bridge, id)
    spoil((value) => 'code' in value && value.code === 'C')
    const edit = answer(desk, 'C', 'typed since')
    await expect
      .poll(() => desk.safety.current())
      .toEqual({ type: 'waiting-for-browser', because: 'altered', waiting: 1 })
    expect(bridge.records).toHaveLength(5)
    vi.restoreAllMocks()
    const { carried } = await desk.close({ carries: true })
    const again = await aDesk(bridge, id, { altered: [], carried })
    await edit
    expect(again.opening).toMatchObject({ type: 'rebuilt' })
    expect(bridge.records.at(-1)?.body).toContain('"before":{"auditId":"audit-1","code":"C"')
    expect(await again.db.rows.answers.get(['audit-1', 'C'])).toEqual(anAnswer('C', 'typed since'))
  })
})

describe('a record that comes back as half of one', () => {
  const halves: Readonly<Record<string, object>> = {
    changes: { seq: 5 },
    tally: { table: 'answers', count: 5, sum: null },
    meta: { key: 'filled' },
  }
  test.each(Object.entries(halves))('ends no opening: %s', async (store, half) => {
    const { bridge, id, whole } = await fiveChanges()
    await withRawCopy(id, (copy) => copy.put(store, half))
    const opened = await tryOpening(bridge, id)
    if (!opened.ok) throw new Error(opened.error.type)
    expect(opened.value.opening).toMatchObject({ type: 'rebuilt', found: 'unreadable' })
    expect(await contents(opened.value)).toBe(whole)
  })

  test('is found by the reading of every row even where it holds what no row of ours can', async () => {
    const { bridge, id, whole } = await fiveChanges()
    await withRawCopy(id, (copy) => copy.put('answers', { ...anAnswer('C', ''), parts: 5n }))
    const desk = await aDesk(bridge, id)
    const check = await desk.checkNow()
    expect(check).toEqual({
      type: 'found',
      rows: [{ table: 'answers', key: '["audit-1","C"]' }],
    })
    const again = await openAgain(bridge, desk, check.type === 'found' ? check.rows : [])
    expect(await contents(again)).toBe(whole)
  })
})

test('a store that the browser closes at what is spoilt gives aside what its other tables hold', async () => {
  const { bridge, id } = await fiveChanges()
  const desk = await aDesk(bridge, id)
  await desk.change({ kind: 'evidence', label: 'a piece' }, (rows) =>
    rows.evidence.put({ id: 'kept whole' } as never),
  )
  await desk.close()
  const getAll = IDBObjectStore.prototype.getAll
  let closings = 0
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...how
  ) {
    if (this.name !== 'answers') return getAll.call(this, ...how)
    closings += 1
    const { db } = this.transaction
    db.close()
    db.dispatchEvent(new Event('close'))
    throw new DOMException('Corruption detected, unable to continue', 'UnknownError')
  })
  const again = await aDesk(bridge, id, { altered: [] })
  vi.restoreAllMocks()
  expect(closings).toBeGreaterThan(0)
  expect(bridge.aside.join()).toContain('kept whole')
  expect(again.opening).toMatchObject({ type: 'rebuilt' })
  expect(await again.db.rows.answers.count()).toBe(5)
})
