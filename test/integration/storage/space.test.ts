import { expect, test } from 'vitest'
import { isNotWrittenError } from '../../../renderer/src/storage/not-written.ts'
import { aJournalBridge } from '../../builders/journal-bridge.ts'
import { aDesk, aDeskId, answer } from './a-desk.ts'
import { handTimers } from './hand-timers.ts'

async function aDeskOnAFullDisk() {
  const bridge = aJournalBridge()
  bridge.freeBytes = 99_999_999
  const timers = handTimers()
  const desk = await aDesk(bridge, aDeskId(), { setTimer: timers.setTimer })
  await expect.poll(() => desk.freeBytes.current()).toBe(99_999_999)
  return { bridge, desk, timers }
}

test('edits wait in memory while the disk is full, and are written in their order', async () => {
  const { bridge, desk, timers } = await aDeskOnAFullDisk()
  const written: string[] = []
  const edits = ['A', 'B', 'C'].map((code) =>
    answer(desk, code, 'kept').then(() => written.push(code)),
  )
  expect(desk.safety.current()).toEqual({
    type: 'waiting-for-space',
    freeBytes: 99_999_999,
    waiting: 3,
  })
  expect(await desk.db.rows.answers.count()).toBe(0)

  // Still full when it is looked at again, five seconds later.
  timers.goOff(5_000)
  await expect.poll(() => timers.pauses()).toContain(5_000)
  expect(written).toEqual([])

  bridge.freeBytes = 2_000_000_000
  timers.goOff(5_000)
  await Promise.all(edits)
  expect(written).toEqual(['A', 'B', 'C'])
  expect(desk.freeBytes.current()).toBe(2_000_000_000)
  await desk.pump.flush()
  expect(desk.safety.current()).toMatchObject({ type: 'saved' })
  expect(bridge.records.map(({ seq }) => seq)).toEqual([1, 2, 3])
  await expect.poll(() => timers.pauses()).toContain(60_000)
})

test('a banner can be shown from 500 MB on, and nothing waits yet', async () => {
  const bridge = aJournalBridge()
  bridge.freeBytes = 499_000_000
  const timers = handTimers()
  const desk = await aDesk(bridge, aDeskId(), { setTimer: timers.setTimer })
  await expect.poll(() => desk.freeBytes.current()).toBe(499_000_000)
  await answer(desk, 'A', 'written at once')
  expect(await desk.db.rows.answers.count()).toBe(1)
})

test('a desk that is closed with edits waiting says how many are not written', async () => {
  const { desk } = await aDeskOnAFullDisk()
  const edits = ['A', 'B'].map((code) => answer(desk, code, 'text').catch((error) => error))
  expect(await desk.close()).toMatchObject({ notWritten: 2 })
  for (const edit of edits) expect(isNotWrittenError(await edit)).toBe(true)
})

test('a desk that is closed just when space has come back writes them first', async () => {
  const { bridge, desk } = await aDeskOnAFullDisk()
  const edit = answer(desk, 'A', 'one')
  bridge.freeBytes = 2_000_000_000
  expect(await desk.close()).toMatchObject({ notWritten: 0 })
  await edit
  expect(bridge.records).toHaveLength(1)
})

test('an edit that fails because the disk has just filled waits like the others', async () => {
  const bridge = aJournalBridge()
  bridge.freeBytes = 2_000_000_000
  const timers = handTimers()
  const desk = await aDesk(bridge, aDeskId(), { setTimer: timers.setTimer })
  await expect.poll(() => timers.pauses()).toContain(60_000)
  bridge.freeBytes = 0
  let tries = 0
  const edit = desk.change({ kind: 'test', label: 'x' }, async (rows) => {
    tries += 1
    if (tries === 1) throw new DOMException('full', 'QuotaExceededError')
    await rows.answers.put({ auditId: 'audit-1', code: 'A' } as never)
  })
  await expect.poll(() => desk.safety.current().type).toBe('waiting-for-space')
  bridge.freeBytes = 2_000_000_000
  timers.goOff(5_000)
  await edit
  expect(await desk.db.rows.answers.count()).toBe(1)
})

test('room that was made is found as soon as she says so, and what waits is written', async () => {
  const { bridge, desk } = await aDeskOnAFullDisk()
  const edit = answer(desk, 'A', 'waits')
  bridge.freeBytes = 400_000_000
  await desk.lookAtSpace()
  await edit
  expect(desk.freeBytes.current()).toBe(400_000_000)
  await desk.close()
})
