import { expect, test, vi } from 'vitest'
import { stayWhile, watchPutAway } from '../../../renderer/src/app/put-away.ts'
import { createMemoryBridge } from '../../../renderer/src/bridge/memory.ts'

function aPage() {
  const reload = vi.fn()
  const target = new EventTarget()
  const page = Object.assign(target, { location: { reload } }) as unknown as Window
  const turn = (type: 'pagehide' | 'pageshow', persisted: boolean) =>
    target.dispatchEvent(Object.assign(new Event(type), { persisted }))
  return { page, reload, turn }
}

const isAnswered = (asking: Promise<unknown>) =>
  Promise.race([
    asking.then(() => true),
    new Promise((resolve) => setTimeout(() => resolve(false), 20)),
  ])

test('a page that is brought back is loaded anew and reaches the host no more until then', async () => {
  const { page, reload, turn } = aPage()
  const bridge = watchPutAway(page, createMemoryBridge())
  expect(await isAnswered(bridge.ask('host:about', {}))).toBe(true)
  turn('pagehide', true)
  turn('pageshow', true)
  expect(reload).toHaveBeenCalledOnce()
  expect(await isAnswered(bridge.ask('host:about', {}))).toBe(false)
  expect(await isAnswered(bridge.run('desks:hold', { deskId: '', wait: false }))).toBe(false)
})

test('a page that is shown for the first time, or on its way out, still reaches the host', async () => {
  const { page, reload, turn } = aPage()
  const bridge = watchPutAway(page, createMemoryBridge())
  turn('pageshow', false)
  turn('pagehide', false)
  turn('pagehide', true)
  expect(await isAnswered(bridge.ask('host:about', {}))).toBe(true)
  expect(reload).not.toHaveBeenCalled()
})

test('a page with something that is not safe yet keeps its desk and goes on', async () => {
  const { page, reload, turn } = aPage()
  const bridge = watchPutAway(page, createMemoryBridge())
  const goOn = stayWhile(() => true)
  turn('pagehide', true)
  turn('pageshow', true)
  expect(reload).not.toHaveBeenCalled()
  expect(await isAnswered(bridge.ask('host:about', {}))).toBe(true)
  goOn()
  turn('pagehide', true)
  turn('pageshow', true)
  expect(reload).toHaveBeenCalledOnce()
})
