import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProbeStep } from '../../../../electron/contract/delivery-values.ts'
import { READ_AGAIN_BYTES } from '../../../../electron/ports/delivery/dav-carrier.ts'
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

  const spoilt = (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 99 ? ~byte : byte)))
  test.each([
    ['and loses it when it moves', 5000, () => null],
    ['and alters it when it moves, at one byte', 5000, spoilt],
    ['and cuts it when it moves', 5000, (bytes: Buffer) => bytes.subarray(1)],
    ['of 33 MB and alters it when it moves', READ_AGAIN_BYTES + 1_000_000, spoilt],
  ] as const)('%s is found out', async (_how, size, lie) => {
    const order = await anOrder(randomBytes(size))
    let isMoved = false
    server.misbehave((asked) => {
      const bytes = server.files.get(NAME)
      if (bytes === undefined || isMoved || !['GET', 'HEAD'].includes(asked.method)) return null
      isMoved = true
      const left = lie(bytes)
      if (left === null) server.files.delete(NAME)
      else server.files.set(NAME, left)
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
  const rows: readonly (readonly [string, ProbeStep, (asked: Asked) => Rudeness | null])[] = [
    [
      'since it has files that nobody gave it',
      'sign-in',
      ({ method }) => (method === 'GET' ? { type: 'answer', status: 200, body: 'x' } : null),
    ],
    [
      'since it forgets',
      'read-back',
      (asked) => (isPut(asked) ? { type: 'keep', instead: () => null } : null),
    ],
    [
      'since it alters',
      'read-back',
      (asked) => (isPut(asked) ? { type: 'keep', instead: (b) => b.subarray(1) } : null),
    ],
    [
      'since it replaces what is there',
      'keep-name',
      ({ method }) => (method === 'MOVE' ? { type: 'overwrite' } : null),
    ],
    [
      'since it only says that it moves',
      'move',
      ({ method }) => (method === 'MOVE' ? { type: 'answer', status: 201 } : null),
    ],
  ]
  test.each(rows)('%s', async (_why, step, how) => {
    server.files.set('theirs.txt', Buffer.from('not ours'))
    server.misbehave(how)
    expect(await office.open().run('destinations:add-server', order())).toMatchObject({
      type: 'refused',
      step,
      trouble: { kind: 'not-reliable', retry: 'after-change' },
    })
    expect([...server.files.keys()]).toEqual(['theirs.txt'])
    expect((await office.open().ask('destinations:list', {})).destinations).toEqual([])
  })

  test('since it lets nobody remove what was tried', async () => {
    server.misbehave(({ method }) => (method === 'DELETE' ? { type: 'answer', status: 403 } : null))
    expect(await office.open().run('destinations:add-server', order())).toMatchObject({
      trouble: { kind: 'forbidden' },
      step: 'remove',
    })
  })
})
