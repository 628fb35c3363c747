import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { anOffice, type Office } from '../../../tools/a-delivery.ts'
import {
  type Asked,
  type Rudeness,
  type RudeServer,
  startRudeServer,
} from '../../../tools/rude-server.ts'

let office: Office
let server: RudeServer

beforeEach(async () => {
  office = await anOffice()
  server = await startRudeServer({ user: 'northmoor', password: 'secret' })
})
afterEach(() => Promise.all([server.close(), office.close()]))

const NAME = '123_2026_r1.zip'

async function anOrder(bytes: Buffer) {
  const { destinationId } = await office.open().addServer(server.url)
  return { deliveryId: randomUUID(), destinationId, files: [await office.file(NAME, bytes)] }
}

const keeps = (instead: (bytes: Buffer) => Buffer | null) => (asked: Asked) =>
  asked.method === 'PUT' ? ({ type: 'keep', instead } as const) : null

type Lie = readonly [string, (bytes: Buffer, at: number) => Buffer | null]

const LIES: readonly Lie[] = [
  ['cut short', (bytes, at) => bytes.subarray(0, at % bytes.length)],
  [
    'with a bit flipped',
    (bytes, at) => {
      const spoilt = Buffer.from(bytes)
      const byte = Math.floor(at / 8) % bytes.length
      spoilt[byte] = (spoilt[byte] ?? 0) ^ (1 << (at % 8))
      return spoilt
    },
  ],
  ['of an earlier time', (bytes) => Buffer.alloc(bytes.length, 'old')],
  ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
  ['empty', () => Buffer.alloc(0)],
  ['not at all', () => null],
]

describe('S02: a server that says it has a file and has it', () => {
  test.each(LIES)('%s is found out each time', async (_how, lie) => {
    const order = await anOrder(randomBytes(5000))
    const property = fc.asyncProperty(fc.nat(1e6), async (at) => {
      server.misbehave(keeps((bytes) => lie(bytes, at)))
      expect(await office.open().send(order)).toMatchObject({
        type: 'not-delivered',
        trouble: { kind: 'altered-on-arrival', retry: 'later', file: NAME },
      })
      expect([...server.files.keys()]).toEqual([])
    })
    await fc.assert(property, { numRuns: 25 })
    server.misbehave(() => null)
    expect(await office.open().send(order)).toMatchObject({ type: 'delivered' })
  })

  test.each([
    [
      'and loses it when it moves',
      (asked: Asked) => asked.method === 'HEAD' && asked.name === NAME,
    ],
    ['and denies its final name', (asked: Asked) => asked.method === 'HEAD'],
  ])('%s is found out', async (_how, isHit) => {
    const order = await anOrder(randomBytes(5000))
    server.misbehave((asked) => {
      if (!isHit(asked)) return null
      server.files.delete(NAME)
      return null
    })
    expect(await office.open().send(order)).toMatchObject({
      trouble: { kind: 'altered-on-arrival' },
    })
  })
})

describe('a server that cannot be relied on is refused before anything is sent', () => {
  const order = () => ({
    ...{ address: server.url, user: 'northmoor', password: 'secret' },
    ...{ label: '', keep: true },
  })
  const isPut = ({ method }: Asked) => method === 'PUT'
  const rows: readonly (readonly [string, (asked: Asked) => Rudeness | null])[] = [
    [
      'since it has files that nobody gave it',
      ({ method }) => (method === 'GET' ? { type: 'answer', status: 200, body: 'x' } : null),
    ],
    ['since it forgets', (asked) => (isPut(asked) ? { type: 'keep', instead: () => null } : null)],
    [
      'since it alters',
      (asked) => (isPut(asked) ? { type: 'keep', instead: (b) => b.subarray(1) } : null),
    ],
    [
      'since it replaces what is there',
      ({ method }) => (method === 'MOVE' ? { type: 'overwrite' } : null),
    ],
    [
      'since it only says that it moves',
      ({ method }) => (method === 'MOVE' ? { type: 'answer', status: 201 } : null),
    ],
  ]
  test.each(rows)('%s', async (_why, how) => {
    server.files.set('theirs.txt', Buffer.from('not ours'))
    server.misbehave(how)
    expect(await office.open().ask('destinations:add-server', order())).toEqual({
      type: 'refused',
      trouble: { kind: 'not-reliable', retry: 'after-change' },
    })
    expect([...server.files.keys()]).toEqual(['theirs.txt'])
    expect((await office.open().ask('destinations:list', {})).destinations).toEqual([])
  })

  test('since it lets nobody remove what was tried', async () => {
    server.misbehave(({ method }) => (method === 'DELETE' ? { type: 'answer', status: 403 } : null))
    expect(await office.open().ask('destinations:add-server', order())).toMatchObject({
      trouble: { kind: 'forbidden' },
    })
  })
})
