import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import { safetyWatchOf } from '../../../renderer/src/bridge/use-safety-state.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const deskId = '019aab00-0000-7000-8000-000000000001'

/** A host that counts how often it is asked, and answers when told to. */
function aHost() {
  const answers: ((value: unknown) => void)[] = []
  const ask = () => new Promise((resolve) => answers.push(resolve))
  return { bridge: { ask } as unknown as Bridge, answers }
}

const saying = (lastSeq: number) => ({ ok: true, value: { lastSeq } })

test('it asks once for all who look, and each minute while somebody does', async () => {
  const { bridge, answers } = aHost()
  const stop = safetyWatchOf(bridge, deskId).subscribe(() => undefined)
  const stopOther = safetyWatchOf(bridge, deskId).subscribe(() => undefined)
  expect(answers).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(answers).toHaveLength(3)
  stop()
  stopOther()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(answers).toHaveLength(3)
})

test('many saves make one question, and its answer is told', async () => {
  const { bridge, answers } = aHost()
  const watch = safetyWatchOf(bridge, deskId)
  let told = 0
  const stop = watch.subscribe(() => {
    told += 1
  })
  answers[0]?.(saying(1))
  for (let save = 0; save < 20; save++) {
    watch.askSoon()
    await vi.advanceTimersByTimeAsync(200)
  }
  await vi.advanceTimersByTimeAsync(2_000)
  expect(answers).toHaveLength(2)
  answers[1]?.(saying(2))
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toBe(2)
  expect(watch.current()).toEqual({ state: { lastSeq: 2 }, failure: null })
  stop()
})

test('an answer that is overtaken by a later one does not count', async () => {
  const { bridge, answers } = aHost()
  const watch = safetyWatchOf(bridge, deskId)
  const stop = watch.subscribe(() => undefined)
  void watch.ask()
  answers[1]?.(saying(2))
  answers[0]?.(saying(1))
  await vi.advanceTimersByTimeAsync(0)
  expect(watch.current().state).toEqual({ lastSeq: 2 })
  stop()
})

test('what was known stays known when the host does not answer', async () => {
  const { bridge, answers } = aHost()
  const watch = safetyWatchOf(bridge, deskId)
  const stop = watch.subscribe(() => undefined)
  answers[0]?.(saying(1))
  await vi.advanceTimersByTimeAsync(0)
  void watch.ask()
  answers[1]?.({ ok: false, failure: { reason: 'gone', about: 'host' } })
  await vi.advanceTimersByTimeAsync(0)
  expect(watch.current()).toEqual({
    state: { lastSeq: 1 },
    failure: { reason: 'gone', about: 'host' },
  })
  stop()
})

test('nothing is known any more of a desk that was closed, until it is asked anew', async () => {
  const { bridge, answers } = aHost()
  const watch = safetyWatchOf(bridge, deskId)
  const stop = watch.subscribe(() => undefined)
  answers[0]?.(saying(8))
  await vi.advanceTimersByTimeAsync(0)
  void watch.ask()
  stop()
  expect(watch.current().state).toBeNull()
  const stopAgain = watch.subscribe(() => undefined)
  answers[1]?.(saying(8))
  await vi.advanceTimersByTimeAsync(0)
  expect(watch.current().state).toBeNull()
  answers[2]?.(saying(6))
  await vi.advanceTimersByTimeAsync(0)
  expect(watch.current().state).toEqual({ lastSeq: 6 })
  stopAgain()
})
