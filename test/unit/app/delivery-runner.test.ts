import { expect, test } from 'vitest'
import type { JobResponse } from '../../../electron/contract/channels.ts'
import {
  type DeliveryTroubleKind,
  deliveryTroubles,
} from '../../../electron/contract/delivery-values.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import { createDeliveryRunner } from '../../../renderer/src/app/delivery-runner.ts'
import type { Delivery } from '../../../renderer/src/domain/delivery/delivery.ts'
import { moved } from '../../../renderer/src/domain/delivery/moves.ts'
import { aDelivery } from '../../builders/delivery.ts'

type Sent = PortResult<JobResponse<'delivery:send'>>

const delivered: Sent = {
  ok: true,
  value: { type: 'delivered', files: [], place: 'there', at: '2026-11-24T10:00:09.000Z' },
}
const trouble = (kind: DeliveryTroubleKind, retryAfterSeconds?: number): Sent => ({
  ok: true,
  value: {
    type: 'not-delivered',
    trouble: {
      ...{ kind, retry: deliveryTroubles[kind] },
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    },
  },
})

/** A queue, a clock that stands, and a host that answers as it is told. */
function someWorld(first: readonly Delivery[], answers: readonly (Sent | 'until stopped')[]) {
  const rows = new Map(first.map((one) => [one.id, one]))
  const sent: string[] = []
  const told: string[] = []
  const runs: (string | null)[] = []
  const clock = { now: '2026-11-24T10:00:00.000Z', isOnline: true, wakes: [] as number[] }
  const left = [...answers]
  let stopNow = () => undefined as undefined
  const runner = createDeliveryRunner({
    readQueue: async () => [...rows.values()].filter(({ state }) => state.type === 'waiting'),
    send: async ({ id }, { signal }) => {
      sent.push(id)
      const answer = left.shift() ?? delivered
      if (answer !== 'until stopped') return answer
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return { ok: false, failure: { reason: 'cancelled' } }
    },
    record: async ({ id }, move) => {
      const row = rows.get(id)
      if (row !== undefined) rows.set(id, moved(row, move))
    },
    now: () => clock.now,
    isOnline: () => clock.isOnline,
    later: (ms) => {
      clock.wakes.push(ms)
      return () => undefined
    },
    onRun: (run) => {
      runs.push(run?.deliveryId ?? null)
      stopNow = () => run?.stop() as undefined
    },
    onUploaded: ({ id }) => told.push(id),
  })
  return { runner, rows, sent, told, runs, clock, stopNow: () => stopNow() }
}

test('what waits is sent one after the other, recorded as read back, and told', async () => {
  const world = someWorld([aDelivery(), aDelivery({ id: 'delivery-2' })], [])
  await world.runner.look()
  expect(world.sent).toEqual(['delivery-1', 'delivery-2'])
  expect(world.runs).toEqual(['delivery-1', null, 'delivery-2', null])
  expect(world.told).toEqual(['delivery-1', 'delivery-2'])
  expect(world.rows.get('delivery-1')?.state).toEqual({
    type: 'uploaded',
    at: '2026-11-24T10:00:09.000Z',
    place: 'there',
  })
})

test('a trouble that can pass is tried again after its pause, or when the server said', async () => {
  const world = someWorld([aDelivery()], [trouble('server-error')])
  await world.runner.look()
  expect(world.rows.get('delivery-1')?.state).toMatchObject({
    ...{ type: 'waiting', tries: 1, trouble: 'server-error' },
    nextTryAt: '2026-11-24T10:00:05.000Z',
  })
  expect(world.clock.wakes).toEqual([5000])

  const asked = someWorld([aDelivery()], [trouble('too-many-requests', 600)])
  await asked.runner.look()
  expect(asked.rows.get('delivery-1')?.state).toMatchObject({
    nextTryAt: '2026-11-24T10:10:00.000Z',
  })
})

test('a trouble that she has to put right is not tried again by itself', async () => {
  const world = someWorld([aDelivery()], [trouble('wrong-password')])
  await world.runner.look()
  expect(world.rows.get('delivery-1')?.state).toMatchObject({ nextTryAt: null })
  expect(world.clock.wakes).toEqual([])
  expect(world.sent).toEqual(['delivery-1'])
})

test('without a network nothing is asked of a server, and the network’s return hurries what failed', async () => {
  const world = someWorld([aDelivery()], [trouble('offline')])
  world.clock.isOnline = false
  await world.runner.look()
  expect(world.sent).toEqual([])

  world.clock.isOnline = true
  await world.runner.look()
  expect(world.rows.get('delivery-1')?.state.type).toBe('waiting')
  await world.runner.cameOnline()
  expect(world.rows.get('delivery-1')?.state.type).toBe('uploaded')
})

test('one that is stopped records nothing and still waits, for the next start', async () => {
  const world = someWorld([aDelivery()], ['until stopped'])
  const looked = world.runner.look()
  await new Promise(setImmediate)
  world.runner.stop()
  await looked
  expect(world.rows.get('delivery-1')).toEqual(aDelivery())
  expect(world.sent).toEqual(['delivery-1'])
})

test('one that is called off while it runs is not begun anew', async () => {
  const world = someWorld([aDelivery()], ['until stopped'])
  const looked = world.runner.look()
  await new Promise(setImmediate)
  const how = { type: 'called-off', at: world.clock.now, by: 'D', reason: 'by mail' } as const
  world.rows.set('delivery-1', moved(aDelivery(), how))
  world.stopNow()
  await looked
  expect(world.sent).toEqual(['delivery-1'])
  expect(world.rows.get('delivery-1')?.state.type).toBe('withdrawn')
})

test('asked again while it is at work it looks once more when it is done', async () => {
  const world = someWorld([aDelivery()], [])
  const looked = world.runner.look()
  world.rows.set('delivery-2', aDelivery({ id: 'delivery-2' }))
  await Promise.all([looked, world.runner.look()])
  expect(world.sent).toEqual(['delivery-1', 'delivery-2'])
})
