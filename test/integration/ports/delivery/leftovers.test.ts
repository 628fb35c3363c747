import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { probeSteps } from '../../../../electron/contract/delivery-values.ts'
import { anOffice, type Office } from '../../../tools/a-delivery.ts'
import { type RudeServer, startRudeServer } from '../../../tools/rude-server.ts'

const KEY = { user: 'northmoor', password: 'secret' }
let office: Office
let server: RudeServer

beforeEach(async () => {
  office = await anOffice()
  server = await startRudeServer({ ...KEY, keepsHalf: true })
})
afterEach(() => Promise.all([server.close(), office.close()]))

const names = () => [...server.files.keys()].sort()

/** A sending that was cut in the middle, and a server that is away from then on. */
async function cutOff() {
  const { destinationId } = await office.open().addServer(server.url)
  const deliveryId = randomUUID()
  const files = [await office.file('a.zip', randomBytes(900_000))]
  server.files.set('theirs.txt', Buffer.from('not ours'))
  server.misbehave(({ method }) => (method === 'PUT' ? { type: 'drop', after: 300_000 } : null))
  const order = { deliveryId, destinationId, files }
  expect((await office.open().send(order)).type).toBe('not-delivered')
  expect(names()).toEqual([`.tmp-${deliveryId}-1`, 'theirs.txt'])
  server.misbehave(() => ({ type: 'drop', after: 0 }))
  return order
}

test('a sending that is called off while its server is away leaves nothing at the next one', async () => {
  const { deliveryId, destinationId, files } = await cutOff()
  const called = { deliveryId, destinationId, fileCount: 1 }
  expect(await office.open().ask('delivery:clear', called)).toEqual({ cleared: false })
  server.misbehave(() => null)
  // The host was started anew meanwhile, and something else is sent there.
  const next = { deliveryId: randomUUID(), destinationId, files }
  expect((await office.open().send(next)).type).toBe('delivered')
  expect(names()).toEqual(['a.zip', 'theirs.txt'])
})

test('with the server there it is taken away at once', async () => {
  const { deliveryId, destinationId } = await cutOff()
  server.misbehave(() => null)
  const called = { deliveryId, destinationId, fileCount: 1 }
  expect(await office.open().ask('delivery:clear', called)).toEqual({ cleared: true })
  expect(names()).toEqual(['theirs.txt'])
})

test('trying the place again takes it away too', async () => {
  const { deliveryId, destinationId } = await cutOff()
  await office.open().ask('delivery:clear', { deliveryId, destinationId, fileCount: 1 })
  server.misbehave(() => null)
  await office.open().addServer(server.url)
  expect(names()).toEqual(['theirs.txt'])
})

test('each step of a try is told when it begins, in its order', async () => {
  const told: string[] = []
  const order = { address: server.url, ...KEY, label: '', keep: true }
  await office.open().run('destinations:add-server', order, ({ step }) => void told.push(step))
  expect(told).toEqual([...probeSteps])
})
