import { afterEach, describe, expect, test, vi } from 'vitest'
import { isNotWrittenError } from '../../../renderer/src/storage/not-written.ts'
import { readNewer } from '../../../renderer/src/storage/read-newer.ts'
import { isReadOnlyError } from '../../../renderer/src/storage/read-only.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aCard, aDesk, aDeskId, answer, contents, forgetDatabase, tryOpening } from './a-desk.ts'
import { withRawCopy } from './raw-copy.ts'

afterEach(() => vi.restoreAllMocks())

async function oneChange() {
  const bridge = aJournalBridge()
  const id = aDeskId()
  const desk = await aDesk(bridge, id)
  await answer(desk, 'A', 'text')
  const whole = await contents(desk)
  await desk.close()
  return { bridge, id, whole }
}

/** The browser fails to open any database, so many times. */
function failToOpen(times: number, name: string) {
  const open = indexedDB.open.bind(indexedDB)
  let left = times
  return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation((...args) => {
    left -= 1
    if (left < 0) return open(...args)
    throw new DOMException('Internal error opening backing store', name)
  })
}

describe('a browser that fails', () => {
  test('for a moment is asked again, and nothing is said', async () => {
    const { bridge, id } = await oneChange()
    failToOpen(3, 'InvalidStateError')
    expect((await aDesk(bridge, id)).opening).toEqual({ type: 'as-left' })
  })

  test('with one store has it made anew', async () => {
    const { bridge, id, whole } = await oneChange()
    failToOpen(5, 'InvalidStateError')
    const desk = await aDesk(bridge, id)
    expect(desk.opening).toMatchObject({ type: 'rebuilt', found: 'unreadable', aside: null })
    expect(await contents(desk)).toBe(whole)
  })

  test('with every store is told apart from a full disk, and is no first run', async () => {
    const { bridge, id } = await oneChange()
    bridge.freeBytes = 5_000_000_000
    failToOpen(Number.POSITIVE_INFINITY, 'QuotaExceededError')
    expect(await tryOpening(bridge, id)).toMatchObject({
      ok: false,
      error: { type: 'browser-cannot-store', freeBytes: null },
    })
    bridge.freeBytes = 1_000
    expect(await tryOpening(bridge, id)).toMatchObject({ error: { freeBytes: 1_000 } })
    vi.restoreAllMocks()
    expect((await aDesk(bridge, id)).since).toBe(1)
  })

  test('and empties a store while it is opened has it made anew, not taken for new', async () => {
    const { bridge, id, whole } = await oneChange()
    await forgetDatabase(id)
    vi.spyOn(IDBFactory.prototype, 'databases').mockResolvedValueOnce([
      { name: `desk-${id}`, version: 10 },
    ])
    // The check of the version for newer data is the first to ask.
    const there = await indexedDB.databases()
    vi.spyOn(IDBFactory.prototype, 'databases').mockResolvedValue(there)
    const desk = await aDesk(bridge, id)
    expect(desk.opening).toMatchObject({ type: 'rebuilt', found: 'unreadable' })
    expect(await contents(desk)).toBe(whole)
  })

  test('to say what there is opens the desk nevertheless', async () => {
    const { bridge, id, whole } = await oneChange()
    vi.spyOn(IDBFactory.prototype, 'databases').mockRejectedValueOnce(
      new DOMException('Internal error', 'UnknownError'),
    )
    const desk = await aDesk(bridge, id)
    expect(await contents(desk)).toBe(whole)
  })
})

describe('a desk to look at', () => {
  test('refuses every change by a name of its own, and counts them for a message', async () => {
    const { bridge, id } = await oneChange()
    const desk = await aDesk(bridge, id, { card: aCard(id, { isCopy: true }) })
    expect(desk.readOnly).toEqual({ because: 'copy' })
    const refused = await answer(desk, 'B', 'not mine').catch((error: unknown) => error)
    expect(isReadOnlyError(refused)).toBe(true)
    expect(desk.refusedChanges.current()).toBe(1)
    expect(await desk.db.rows.answers.count()).toBe(1)
    expect(await desk.recount()).toBeNull()
  })

  test('asks nothing of the vault that would write there', async () => {
    const { bridge, id } = await oneChange()
    bridge.asked.splice(0)
    const desk = await aDesk(bridge, id, { readOnly: { because: 'taken-over', by: null } })
    expect((await desk.checkNow()).type).toBe('clean')
    await desk.close()
    expect(bridge.asked.filter((channel) => !/head|read|about/.test(channel))).toEqual([])
  })
})

test('work of a newer version can be read as text', async () => {
  const { bridge, id } = await oneChange()
  bridge.schema = 42
  expect((await tryOpening(bridge, id)).ok).toBe(false)
  const { schema, text, counts } = await readNewer(bridge, id)
  expect(schema).toBe(42)
  expect(counts).toEqual({ answers: 1 })
  expect(JSON.parse(text).answers[0].texts.comment).toBe('text')
})

test('a database that is cleared under an open desk is told, and is not made anew by itself', async () => {
  const { bridge, id, whole } = await oneChange()
  const desk = await aDesk(bridge, id)
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(`desk-${id}`).onsuccess = resolve
  })
  expect(desk.deepCheck.current()).toEqual({ type: 'closed' })
  await expect(desk.db.rows.answers.count()).rejects.toThrow()
  expect((await indexedDB.databases()).some(({ name }) => name === `desk-${id}`)).toBe(false)
  await desk.close()
  const again = await aDesk(bridge, id)
  expect(await contents(again)).toBe(whole)
})

test('changes that were not sent when the database was cleared still reach the vault', async () => {
  const { bridge, id } = await oneChange()
  const desk = await aDesk(bridge, id)
  bridge.failWith = { reason: 'locked' }
  await answer(desk, 'B', 'in memory now')
  await desk.pump.flush()
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(`desk-${id}`).onsuccess = resolve
  })
  bridge.failWith = null
  await desk.close()
  expect(bridge.records.map(({ seq }) => seq)).toEqual([1, 2])
})

test('a connection that the browser closed is opened again for the next edit', async () => {
  const { bridge, id } = await oneChange()
  const desk = await aDesk(bridge, id)
  desk.db.close({ disableAutoOpen: false })
  await answer(desk, 'B', 'typed after')
  await desk.pump.flush()
  expect(bridge.records.map(({ seq }) => seq)).toEqual([1, 2])
  await desk.close()
  await expect(answer(desk, 'C', 'too late')).rejects.toThrow()
})

test('a copy that has lost changes under an open desk takes no more', async () => {
  const { bridge, id } = await oneChange()
  const desk = await aDesk(bridge, id)
  await withRawCopy(id, (copy) => copy.clear('changes'))
  const edit = answer(desk, 'B', 'would be lost').catch((error: unknown) => error)
  await expect.poll(() => desk.safety.current().type).toBe('waiting-for-browser')
  expect(await desk.db.rows.answers.count()).toBe(1)
  expect(desk.deepCheck.current()).toEqual({ type: 'closed' })
  await desk.close()
  expect(isNotWrittenError(await edit)).toBe(true)
})
