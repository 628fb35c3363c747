import { expect, test } from 'vitest'
import { DESK, describeOnEachBridge, failureIn, SAMPLE, valueIn } from './each-host.ts'

describeOnEachBridge('holding a desk', (stage) => {
  function hold(deskId: string, wait: boolean) {
    const stop = new AbortController()
    const { signal } = stop
    let onProgress = (): void => undefined
    const held = new Promise<void>((resolve) => {
      onProgress = resolve
    })
    const ended = stage.host.bridge.run('desks:hold', { deskId, wait }, { signal, onProgress })
    return { held, ended, letGo: () => stop.abort() }
  }

  test('is for one at a time, and each desk by itself', async () => {
    const first = hold(DESK, false)
    await first.held
    expect(valueIn(await hold(DESK, false).ended)).toEqual({ held: false })
    const other = hold(SAMPLE, false)
    await other.held
    first.letGo()
    other.letGo()
    expect(failureIn(await first.ended).reason).toBe('cancelled')
    const next = hold(DESK, false)
    await next.held
    next.letGo()
    await next.ended
  })

  test('goes to those who wait in the order in which they came', async () => {
    const first = hold(DESK, true)
    await first.held
    const order: string[] = []
    const second = hold(DESK, true)
    const tired = hold(DESK, true)
    const third = hold(DESK, true)
    const told = [
      second.held.then(() => order.push('second')),
      third.held.then(() => order.push('third')),
    ]
    tired.letGo()
    expect(failureIn(await tired.ended).reason).toBe('cancelled')
    first.letGo()
    await told[0]
    second.letGo()
    await told[1]
    expect(order).toEqual(['second', 'third'])
    third.letGo()
    await third.ended
  })
})
