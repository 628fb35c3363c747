import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountOf } from '../../../../renderer/src/domain/delivery/account.ts'
import type { Delivery } from '../../../../renderer/src/domain/delivery/delivery.ts'
import { parcelsOf } from '../../../../renderer/src/domain/delivery/files-to-send.ts'
import { type DeliveryMove, moved } from '../../../../renderer/src/domain/delivery/moves.ts'
import { nextStepOf } from '../../../../renderer/src/domain/delivery/next-step.ts'
import { outboxOf } from '../../../../renderer/src/domain/delivery/outbox.ts'
import { nextToSend, wakesAt } from '../../../../renderer/src/domain/delivery/queue.ts'
import {
  aConfirmation,
  aDelivery,
  aMadePackage,
  aPackageFile,
  hashOf,
} from '../../../builders/delivery.ts'

const at = (minute: number): string => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`

describe('what may happen to a sending', () => {
  const moves = fc.constantFrom<DeliveryMove>(
    { type: 'tried', at: at(1), trouble: 'offline', nextTryAt: at(2) },
    { type: 'tried', at: at(1), trouble: 'wrong-password', nextTryAt: null },
    { type: 'hurried', at: at(3) },
    { type: 'read-back', at: at(4), place: 'there' },
    { type: 'called-off', at: at(5), by: 'D', reason: 'wrong' },
  )

  test('only a file that was read back makes it uploaded, and only her word calls it off', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 12 }), (story) => {
        const end = story.reduce<Delivery>(moved, aDelivery())
        const has = (type: DeliveryMove['type']) => story.some((move) => move.type === type)
        if (end.state.type === 'uploaded') expect(has('read-back')).toBe(true)
        if (end.state.type === 'withdrawn') expect(has('called-off')).toBe(true)
        if (!has('read-back') && !has('called-off')) expect(end.state.type).toBe('waiting')
      }),
    )
  })

  test('once uploaded no try that failed and no hurry makes it less', () => {
    const uploaded = moved(aDelivery(), { type: 'read-back', at: at(1), place: 'there' })
    expect(moved(uploaded, { type: 'hurried', at: at(2) })).toBe(uploaded)
    const failed = { type: 'tried', at: at(2), trouble: 'offline', nextTryAt: at(3) } as const
    expect(moved(uploaded, failed)).toBe(uploaded)
  })

  test('what had arrived before it was called off did leave, and is told so', () => {
    const off = moved(aDelivery(), { type: 'called-off', at: at(1), by: 'D', reason: 'no' })
    const late = moved(off, { type: 'read-back', at: at(2), place: 'there' })
    expect(late.state).toEqual({ type: 'uploaded', at: at(2), place: 'there' })
  })

  test('its account keeps what was done before it was called off', () => {
    const uploaded = moved(aDelivery(), { type: 'read-back', at: at(1), place: 'there' })
    const off = moved(uploaded, { type: 'called-off', at: at(2), by: 'D', reason: 'not found' })
    const word = aConfirmation()
    expect(accountOf(uploaded, word).map(({ type }) => type)).toEqual([
      'begun',
      'uploaded',
      'confirmed',
    ])
    expect(accountOf(off, word).map(({ type }) => type)).toEqual([
      'begun',
      'uploaded',
      'called-off',
    ])
  })
})

describe('the queue', () => {
  const waits = (id: string, nextTryAt: string | null, way: Delivery['way'] = 'server') =>
    aDelivery({
      ...{ id, way },
      state: { type: 'waiting', tries: 1, triedAt: at(0), nextTryAt, trouble: 'offline' },
    })

  test('the longest due goes first, and what is not due yet waits for its time', () => {
    const all = [waits('b', at(5)), waits('a', at(3)), waits('c', at(9))]
    expect(nextToSend(all, { now: at(6), isOnline: true })?.id).toBe('a')
    expect(nextToSend(all, { now: at(2), isOnline: true })).toBeNull()
    expect(wakesAt(all)).toBe(at(3))
  })

  test('without a network a folder is still sent to, and a server waits', () => {
    const all = [waits('a', at(3)), waits('b', at(4), 'folder')]
    expect(nextToSend(all, { now: at(6), isOnline: false })?.id).toBe('b')
  })

  test('what has to be put right first is not tried by itself', () => {
    expect(nextToSend([waits('a', null)], { now: at(6), isOnline: true })).toBeNull()
    expect(wakesAt([waits('a', null)])).toBeNull()
  })
})

describe('the files of a sending', () => {
  const part = (number: number, of: number, madeAt = at(1)) =>
    aPackageFile({
      id: `part-${number}-${of}-${madeAt}`,
      kind: { type: 'part', number, of, tooBigToMail: number === 2 },
      madeAt,
    })
  const around = (sha256: string) =>
    aPackageFile({ id: `around-${sha256}`, kind: { type: 'protected', around: sha256 } })

  test('half of the parts are no parcel; all of them are one, in their order', () => {
    expect(parcelsOf(aMadePackage(), [part(2, 2)]).map(({ kind }) => kind)).toEqual(['whole'])
    const [, parts] = parcelsOf(aMadePackage(), [part(2, 2), part(1, 2)])
    expect(parts?.files.map(({ name }) => name)).toEqual([part(1, 2).fileName, part(2, 2).fileName])
    expect(parts?.tooBigToMail).toEqual([part(2, 2).fileName])
  })

  test('parts of another division or of another package are not mixed in', () => {
    const files = [part(1, 3), part(1, 2), { ...part(2, 2), madeId: 'made-9' }]
    expect(parcelsOf(aMadePackage(), files).map(({ kind }) => kind)).toEqual(['whole'])
  })

  test('protected parts are one parcel once each of them is protected', () => {
    const closed = (number: number) =>
      aPackageFile({
        id: `closed-${number}`,
        fileName: `closed${number}.zip`,
        kind: {
          type: 'protected',
          around: hashOf(`part-${number}`),
          part: { number, of: 2, tooBigToMail: number === 2 },
        },
      })
    const kinds = (files: readonly ReturnType<typeof part>[]) =>
      parcelsOf(aMadePackage(), files).map(({ kind }) => kind)
    expect(kinds([part(1, 2), part(2, 2), closed(1)])).toEqual(['whole', 'parts'])
    expect(kinds([closed(2), closed(1)])).toEqual(['whole', 'protected-parts'])
    const [, parts] = parcelsOf(aMadePackage(), [closed(2), closed(1)])
    expect(parts?.files.map(({ name }) => name)).toEqual(['closed1.zip', 'closed2.zip'])
    expect(parts?.tooBigToMail).toEqual(['closed2.zip'])
    expect(kinds([around(hashOf('made-1'))])).toEqual(['whole', 'protected'])
  })
})

describe('what is next', () => {
  const step = (deliveries: readonly Delivery[], today: string, made = [aMadePackage()]) => {
    const line = outboxOf({ made, deliveries, files: [], feedback: [] }).find(
      ({ key }) => key === 'made-1',
    )
    return line === undefined ? null : nextStepOf(line, today).type
  }
  const mailed = aDelivery({
    way: 'mail',
    state: { type: 'handed-over', at: '2026-11-24T12:00:00Z', by: 'D' },
  })

  test('a ready package is to be sent, and one that left waits for a word, ten days long', () => {
    expect(step([], '2026-11-24')).toBe('send')
    expect(step([mailed], '2026-12-03')).toBe('wait-for-word')
    expect(step([mailed], '2026-12-04')).toBe('ask-whether-it-came')
  })

  test('what waits goes by itself, unless something has to be put right', () => {
    expect(step([aDelivery()], '2026-11-24')).toBe('wait-for-sending')
    const stuck = moved(aDelivery(), {
      ...{ type: 'tried', at: at(1), trouble: 'wrong-password', nextTryAt: null },
    })
    expect(step([stuck], '2026-11-24')).toBe('put-right')
  })

  test('nothing is to be done about a package that another one replaces', () => {
    const next = aMadePackage({ id: 'made-2', revision: 2 })
    expect(step([], '2026-11-24', [aMadePackage(), next])).toBe('replaced')
  })
})
