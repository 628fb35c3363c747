import { expect, test } from 'vitest'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import { snapshotBefore } from '../../../renderer/src/storage/snapshot-before.ts'

const order: string[] = []
const pump = { flush: async () => order.push('flush') > 0 } as never
const card = { id: '01900000-0000-7000-8000-000000000001' } as never
const answering = (answer: unknown) =>
  ({
    ask: async (channel: string) => {
      order.push(channel)
      return answer
    },
  }) as unknown as Bridge

test('what was typed reaches the journal before the copy is made of it', async () => {
  order.length = 0
  const bridge = answering({ ok: true, value: { snapshot: {} } })
  expect(await snapshotBefore({ bridge, card, pump }, 'before-import')).toBeNull()
  expect(order).toEqual(['flush', 'snapshots:make'])
})

test('a copy that could not be made stops nothing and is told', async () => {
  const failure = { reason: 'disk-full', bytes: 5 }
  const full = answering({ ok: false, failure })
  expect(await snapshotBefore({ bridge: full, card, pump }, 'before-import')).toBe(failure)
  const memory = answering({ ok: false, failure: { reason: 'gone', about: 'memory' } })
  expect(await snapshotBefore({ bridge: memory, card, pump }, 'before-import')).toBeNull()
})
