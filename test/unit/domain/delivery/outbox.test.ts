import { describe, expect, test } from 'vitest'
import {
  confirmedBy,
  looseConfirmations,
  type OutboxFacts,
} from '../../../../renderer/src/domain/delivery/confirmed.ts'
import { moved } from '../../../../renderer/src/domain/delivery/moves.ts'
import { outboxOf } from '../../../../renderer/src/domain/delivery/outbox.ts'
import {
  aConfirmation,
  aDelivery,
  aMadePackage,
  aPackageFile,
  hashOf,
} from '../../../builders/delivery.ts'

const facts = (change: Partial<OutboxFacts>): OutboxFacts => ({
  made: [aMadePackage()],
  deliveries: [],
  files: [],
  feedback: [],
  ...change,
})

const stateNow = (change: Partial<OutboxFacts>) => outboxOf(facts(change))[0]?.state.type

const uploaded = moved(aDelivery(), {
  type: 'read-back',
  at: '2026-11-24T11:00:00Z',
  place: 'Partnership folder',
})
const mailed = aDelivery({
  id: 'delivery-2',
  way: 'mail',
  state: { type: 'handed-over', at: '2026-11-24T12:00:00Z', by: 'Daljit Sandhu' },
})

describe('how a package stands', () => {
  test('a package that nothing was done with is ready', () => {
    expect(stateNow({})).toBe('ready')
  })

  test('one in the queue waits, and one that was read back from there is uploaded', () => {
    expect(stateNow({ deliveries: [aDelivery()] })).toBe('waiting')
    expect(stateNow({ deliveries: [uploaded] })).toBe('uploaded')
  })

  test('what proves most counts: a second try elsewhere does not make it less than uploaded', () => {
    const again = aDelivery({ id: 'delivery-3', startedAt: '2026-11-24T13:00:00Z' })
    expect(stateNow({ deliveries: [mailed, uploaded, again] })).toBe('uploaded')
  })

  test('called off, it is ready again, and the line still tells of it', () => {
    const off = moved(mailed, {
      type: 'called-off',
      at: '2026-11-24T14:00:00Z',
      by: 'Daljit Sandhu',
      reason: 'It came back as too large',
    })
    const [line] = outboxOf(facts({ deliveries: [off] }))
    expect(line?.state.type).toBe('ready')
    expect(line?.sendings[0]?.state).toMatchObject({ was: { type: 'handed-over' } })
  })

  test('a draft is no line of the outbox', () => {
    expect(outboxOf(facts({ made: [aMadePackage({ draft: true })] }))).toEqual([])
  })

  test('a later revision replaces it and a dip sample does not', () => {
    const next = aMadePackage({ id: 'made-2', revision: 2, madeAt: '2026-11-26T10:00:00Z' })
    const sample = aMadePackage({ id: 'made-3', revision: 3, sampleFor: 'feedback-9' })
    const lines = outboxOf(facts({ made: [aMadePackage(), next, sample] }))
    expect(lines.map(({ key, replacedBy }) => [key, replacedBy?.revision ?? null])).toEqual([
      ['made-3', null],
      ['made-2', null],
      ['made-1', 2],
    ])
  })

  test('made again with the same bytes it is the same package, with the same sendings', () => {
    const again = aMadePackage({
      id: 'made-2',
      sha256: hashOf('made-1'),
      madeAt: '2026-11-26T10:00:00Z',
    })
    const lines = outboxOf(facts({ made: [aMadePackage(), again], deliveries: [uploaded] }))
    expect(lines.map(({ state, replacedBy }) => [state.type, replacedBy])).toEqual([
      ['uploaded', null],
      ['uploaded', null],
    ])
  })

  test('what was typed into their form stands without a package too', () => {
    const entered = aDelivery({
      way: 'their-form',
      madeId: null,
      files: [],
      state: { type: 'entered', at: '2026-11-24T12:00:00Z', by: 'D', reference: '42', proof: null },
    })
    const [line] = outboxOf(facts({ made: [], deliveries: [entered] }))
    expect(line).toMatchObject({ made: null, revision: 1, state: { type: 'entered' } })
    expect(stateNow({ deliveries: [entered] })).toBe('entered')
    const word = aConfirmation()
    expect(
      outboxOf(facts({ made: [], deliveries: [entered], feedback: [word] }))[0]?.state,
    ).toEqual({
      type: 'confirmed',
      by: word,
    })
  })
})

describe('what a confirmation names', () => {
  const sentUnsigned = aMadePackage({ id: 'made-0', madeAt: '2026-11-23T10:00:00Z' })

  test('by its revision it names what had left, not what was made since', () => {
    const all = facts({
      made: [sentUnsigned, aMadePackage({ madeAt: '2026-11-24T18:00:00Z' })],
      deliveries: [{ ...mailed, madeId: 'made-0' }],
    })
    expect(confirmedBy(aConfirmation(), all).map(({ id }) => id)).toEqual(['made-0'])
  })

  test('where nothing was noted as sent it names the last package made by then', () => {
    const later = aMadePackage({ id: 'made-2', madeAt: '2026-11-25T09:00:01Z' })
    const all = facts({ made: [sentUnsigned, aMadePackage(), later] })
    expect(confirmedBy(aConfirmation(), all).map(({ id }) => id)).toEqual(['made-1'])
  })

  test('a check sum names its package, or the one that a part is of, and no other', () => {
    const part = aPackageFile()
    const all = facts({ files: [part] })
    const by = (packageSha256: string) =>
      confirmedBy(aConfirmation({ packageSha256, revision: 7 }), all).map(({ id }) => id)
    expect(by(hashOf('made-1'))).toEqual(['made-1'])
    expect(by(part.sha256)).toEqual(['made-1'])
    expect(by(hashOf('another school'))).toEqual([])
  })

  test('one that names no revision, another one, or an earlier day moves nothing and is told', () => {
    const feedback = [
      aConfirmation({ id: 'f1', revision: null }),
      aConfirmation({ id: 'f2', revision: 4 }),
      aConfirmation({ id: 'f3', receivedOn: '2026-11-20' }),
    ]
    const all = facts({ deliveries: [mailed], feedback })
    expect(outboxOf(all)[0]?.state.type).toBe('handed-over')
    expect(looseConfirmations(all)).toEqual(feedback)
  })

  test('more time or a comment confirms nothing', () => {
    for (const kind of ['extension', 'completion', 'dip-sample', 'comment'] as const) {
      expect(stateNow({ feedback: [aConfirmation({ kind })] })).toBe('ready')
    }
  })
})
