import { Dexie } from 'dexie'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import { isNotWrittenError } from '../../../renderer/src/storage/not-written.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aCard, aDesk, aDeskId, anAnswer, answer } from './a-desk.ts'
import { handTimers } from './hand-timers.ts'
import { withRawCopy } from './raw-copy.ts'

afterEach(() => vi.restoreAllMocks())

async function aDeskByHand() {
  const bridge = aJournalBridge()
  bridge.freeBytes = 50_000_000_000
  const timers = handTimers()
  const id = aDeskId()
  const desk = await aDesk(bridge, id, { setTimer: timers.setTimer })
  await answer(desk, 'A', 'before')
  await desk.pump.flush()
  await expect.poll(() => timers.pauses()).toContain(60_000)
  return { bridge, timers, id, desk }
}

const muchText = 'Everyone is briefed. '.repeat(50)

/** The browser has no room for the text above, until it is given back. */
function fillBrowser() {
  const put = IDBObjectStore.prototype.put
  const full = vi.spyOn(IDBObjectStore.prototype, 'put')
  full.mockImplementation(function (this: IDBObjectStore, value: unknown, ...key) {
    if (!JSON.stringify(value).includes(muchText)) return put.call(this, value, ...key)
    throw new DOMException('', 'QuotaExceededError')
  })
  return () => full.mockRestore()
}

async function comments({ db }: Desk) {
  const rows = await db.rows.answers.toArray()
  return Object.fromEntries(rows.map(({ code, texts }) => [code, texts.comment]))
}

function takeCopyAway(id: string) {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(`desk-${id}`).onsuccess = resolve
  })
}

describe('a browser that takes no more', () => {
  test('is told with how many edits wait, and they are written in order once it does', async () => {
    const { bridge, timers, desk } = await aDeskByHand()
    const giveRoom = fillBrowser()
    const written: string[] = []
    const edits = [muchText, 'short'].map((text) =>
      answer(desk, 'B', text).then(() => written.push(text)),
    )
    await expect
      .poll(() => desk.safety.current())
      .toEqual({ type: 'waiting-for-browser', because: 'full', waiting: 2 })
    expect(desk.freeBytes.current()).toBe(50_000_000_000)

    timers.goOff(5_000)
    await expect.poll(() => timers.pauses()).toContain(5_000)
    expect(await comments(desk)).toEqual({ A: 'before' })

    giveRoom()
    timers.goOff(5_000)
    await Promise.all(edits)
    expect(written.at(-1)).toBe('short')
    expect(await comments(desk)).toEqual({ A: 'before', B: 'short' })
    await desk.pump.flush()
    expect(desk.safety.current().type).toBe('saved')
    expect(bridge.records.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('lets nothing small slip past what was typed before it', async () => {
    const { timers, desk } = await aDeskByHand()
    let isFull = true
    const first = desk.change({ kind: 'answer', label: 'B' }, async (rows) => {
      await rows.answers.put(anAnswer('B', 'long'))
      // As Dexie tells it.
      if (isFull) throw new Dexie.AbortError(new DOMException('', 'QuotaExceededError'))
    })
    const second = answer(desk, 'B', 'short')
    await expect.poll(() => desk.safety.current()).toMatchObject({ waiting: 2 })
    expect(await comments(desk)).toEqual({ A: 'before' })
    isFull = false
    timers.goOff(5_000)
    await Promise.all([first, second])
    expect(await comments(desk)).toEqual({ A: 'before', B: 'short' })
  })

  test('is no reason to keep an edit that fails for another', async () => {
    const { desk } = await aDeskByHand()
    const wrong = desk.change({ kind: 'test', label: 'x' }, () => Promise.reject(new Error('ours')))
    await expect(wrong).rejects.toThrow('ours')
    await answer(desk, 'B', 'goes on')
    expect(await comments(desk)).toEqual({ A: 'before', B: 'goes on' })
  })

  test('leaves edits unwritten when the desk is closed, which says how many', async () => {
    const { desk } = await aDeskByHand()
    fillBrowser()
    const edit = answer(desk, 'B', muchText).catch((error: unknown) => error)
    await expect.poll(() => desk.safety.current().type).toBe('waiting-for-browser')
    expect(await desk.close()).toEqual({ notWritten: 1, carried: [] })
    expect(isNotWrittenError(await edit)).toBe(true)
  })
})

describe('an edit under way when the browser takes its copy away', () => {
  test('is kept, and written when the desk is opened again', async () => {
    const { bridge, desk, id } = await aDeskByHand()
    await takeCopyAway(id)
    const edits = [answer(desk, 'B', 'after'), answer(desk, 'A', 'anew')]
    await expect
      .poll(() => desk.safety.current())
      .toEqual({ type: 'waiting-for-browser', because: 'closed', waiting: 2 })
    expect(desk.deepCheck.current()).toEqual({ type: 'closed' })

    const { notWritten, carried } = await desk.close({ carries: true })
    expect(notWritten).toBe(2)
    const again = await aDesk(bridge, id, { carried })
    await Promise.all(edits)
    expect(await comments(again)).toEqual({ A: 'anew', B: 'after' })
    await again.pump.flush()
    expect(bridge.records.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  test('is kept as well when what was taken are the changes, and nothing else', async () => {
    const { bridge, desk, id } = await aDeskByHand()
    await withRawCopy(id, (copy) => copy.clear('changes'))
    const edit = answer(desk, 'B', 'after')
    await expect.poll(() => desk.safety.current().type).toBe('waiting-for-browser')
    expect(await desk.db.rows.answers.count()).toBe(1)
    const { carried } = await desk.close({ carries: true })
    const again = await aDesk(bridge, id, { carried })
    await edit
    expect(await comments(again)).toEqual({ A: 'before', B: 'after' })
  })

  test('is given up by a desk that is opened only to look at', async () => {
    const { bridge, desk, id } = await aDeskByHand()
    await takeCopyAway(id)
    const edit = answer(desk, 'B', 'after').catch((error: unknown) => error)
    await expect.poll(() => desk.safety.current().type).toBe('waiting-for-browser')
    const { carried } = await desk.close({ carries: true })
    await aDesk(bridge, id, { carried, card: aCard(id, { isCopy: true }) })
    expect(isNotWrittenError(await edit)).toBe(true)
  })
})
