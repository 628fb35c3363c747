import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  confirmedBy,
  isConfirmedEntry,
  leftAt,
  type OutboxFacts,
} from '../../../../renderer/src/domain/delivery/confirmed.ts'
import type { Delivery } from '../../../../renderer/src/domain/delivery/delivery.ts'
import { moved } from '../../../../renderer/src/domain/delivery/moves.ts'
import {
  type OutboxLine,
  outboxOf,
  weightOf,
} from '../../../../renderer/src/domain/delivery/outbox.ts'
import type { Feedback } from '../../../../renderer/src/domain/feedback/feedback.ts'
import { aConfirmation, aDelivery, aMadePackage, hashOf } from '../../../builders/delivery.ts'

const revision = fc.constantFrom(1, 1, 1, 2)
const seldom = fc.nat(6).map((number) => number === 0)

/** What can happen to an outbox; `pick` chooses among what is there. */
const happening = fc.oneof(
  fc.record({
    type: fc.constant('make' as const),
    revision,
    draft: seldom,
    sameBytes: seldom,
    sample: seldom,
  }),
  fc.record({ type: fc.constant('begin' as const), pick: fc.nat() }),
  fc.record({ type: fc.constant('hand-over' as const), pick: fc.nat(), hoursAgo: fc.nat(4) }),
  fc.record({ type: fc.constant('enter' as const), revision }),
  fc.record({ type: fc.constant('fail' as const), pick: fc.nat() }),
  fc.record({ type: fc.constant('read-back' as const), pick: fc.nat() }),
  fc.record({ type: fc.constant('call-off' as const), pick: fc.nat() }),
  fc.record({
    type: fc.constant('word' as const),
    kind: fc.constantFrom('confirmation', 'confirmation', 'confirmation', 'comment'),
    by: fc.constantFrom('sum', 'other sum', 'revision', 'revision', 'nothing'),
    pick: fc.nat(),
    daysAgo: fc.nat(1),
  }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

const start = Date.UTC(2026, 10, 24, 8)
const hours = (count: number): string => new Date(start + count * 3_600_000).toISOString()

function after(facts: OutboxFacts, event: Happening, step: number): OutboxFacts {
  const at = hours(step)
  const add = (delivery: OutboxFacts['deliveries'][number]) => ({
    ...facts,
    deliveries: [...facts.deliveries, delivery],
  })
  const of = (pick: number) => facts.made[pick % Math.max(1, facts.made.length)]
  const move = (pick: number, how: Parameters<typeof moved>[1]) => ({
    ...facts,
    deliveries: facts.deliveries.map((one, index) =>
      index === pick % facts.deliveries.length ? moved(one, how) : one,
    ),
  })
  switch (event.type) {
    case 'make': {
      const id = `made-${step}`
      const { revision, draft } = event
      // A dip sample holds less than its return, so the two never have the same bytes.
      const last = facts.made.findLast(
        (one) => one.revision === revision && (one.sampleFor !== undefined) === event.sample,
      )
      const sha256 = event.sameBytes && last !== undefined ? last.sha256 : hashOf(id)
      const made = aMadePackage({
        ...{ id, revision, draft, sha256, madeAt: at },
        ...(event.sample ? { sampleFor: 'asked' } : {}),
      })
      return { ...facts, made: [...facts.made, made] }
    }
    case 'begin':
    case 'hand-over': {
      const made = of(event.pick)
      if (made === undefined) return facts
      const { id: madeId, revision } = made
      const sending = aDelivery({ id: `d-${step}`, madeId, revision, files: [], startedAt: at })
      if (event.type === 'begin') return add(sending)
      const state = { type: 'handed-over', at: hours(step - event.hoursAgo), by: 'D' } as const
      return add({ ...sending, way: 'mail', state })
    }
    case 'enter': {
      const state = { type: 'entered', at, by: 'D', reference: '', proof: null } as const
      const { revision } = event
      return add(
        aDelivery({
          id: `d-${step}`,
          way: 'their-form',
          madeId: null,
          revision,
          state,
          files: [],
          startedAt: at,
        }),
      )
    }
    case 'fail':
      return move(event.pick, { type: 'tried', at, trouble: 'offline', nextTryAt: hours(step + 1) })
    case 'read-back':
      return move(event.pick, { type: 'read-back', at, place: 'there' })
    case 'call-off':
      return move(event.pick, { type: 'called-off', at, by: 'D', reason: 'wrong' })
    case 'word': {
      const made = of(event.pick)
      const sum =
        event.by === 'sum' ? (made?.sha256 ?? null) : event.by === 'other sum' ? hashOf('?') : null
      const word = aConfirmation({
        id: `f-${step}`,
        kind: event.kind,
        packageSha256: sum,
        revision: event.by === 'revision' ? (made?.revision ?? 1) : null,
        receivedOn: hours(step - 24 * event.daysAgo).slice(0, 10),
        addedAt: at,
      })
      return { ...facts, feedback: [...facts.feedback, word] }
    }
  }
}

/** All states of an outbox while things happen to it. */
function told(events: readonly Happening[]): readonly OutboxFacts[] {
  const states: OutboxFacts[] = [noFacts]
  for (const [step, event] of events.entries()) {
    states.push(after(states[step] as OutboxFacts, event, step))
  }
  return states
}

const stories = fc.array(happening, { maxLength: 30 })
/** Two packages, one of them sent, and then a word: short ones hardly ever come to that. */
const longStories = fc.array(happening, { minLength: 10, maxLength: 30, size: 'max' })

test('no line has a state without the row that proves it', () => {
  fc.assert(
    fc.property(stories, (events) => {
      const facts = told(events).at(-1)
      if (facts === undefined) return
      for (const line of outboxOf(facts)) expect(isProven(line, facts), line.key).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('nothing goes backwards but by calling a sending off', () => {
  fc.assert(
    fc.property(stories, (events) => {
      const states = told(events)
      events.forEach((event, step) => {
        if (event.type === 'call-off') return
        const [before, now] = [states[step], states[step + 1]]
        if (before === undefined || now === undefined) return
        const lines = new Map(outboxOf(now).map((line) => [line.key, line]))
        for (const line of outboxOf(before)) {
          const next = lines.get(line.key)
          // What stood without a package goes on under the package that was made of it.
          if (next === undefined) continue
          expect(weightOf(next.state), `${line.key} after ${event.type}`).toBeGreaterThanOrEqual(
            weightOf(line.state),
          )
        }
      })
    }),
    { numRuns: 2000 },
  )
})

test('what is confirmed stays so, whatever is done or called off afterwards', () => {
  fc.assert(
    fc.property(stories, (events) => {
      const confirmed = new Set<string>()
      for (const facts of told(events)) {
        const lines = outboxOf(facts)
        for (const line of lines) {
          if (line.state.type === 'confirmed') confirmed.add(line.key)
          else if (confirmed.has(line.key)) expect(line.key).toBe('not to lose its confirmation')
        }
      }
    }),
    { numRuns: 2000 },
  )
})

test('a word confirms no package but those it can mean', () => {
  fc.assert(
    fc.property(longStories, (events) => {
      const lines = outboxOf(told(events).at(-1) ?? noFacts)
      for (const { key, made, state, sendings, revision } of lines) {
        if (made === null || state.type !== 'confirmed') continue
        const { by: word } = state
        if (word.packageSha256 !== null) {
          expect(made.sha256, key).toBe(word.packageSha256)
          continue
        }
        expect(revision, key).toBe(word.revision)
        // It was sent, or nothing of its revision was and it is the last that was made.
        if (sendings.some((one) => hadGone(one, word))) continue
        const rivals = lines.filter((one) => isRival(one, made, word))
        expect(rivals.filter((one) => one.sendings.some((sent) => hadGone(sent, word)))).toEqual([])
        const last = lastMade(
          lines.filter((one) => one.made?.sha256 === made.sha256),
          word,
        )
        expect(lastMade(rivals, word) < last, `${key} is the last`).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

const noFacts: OutboxFacts = { made: [], deliveries: [], files: [], feedback: [] }

/** As far as the one who sent the word could know: no clock of these stories leaves Greenwich. */
const wasBy = (at: string, { addedAt, receivedOn }: Feedback): boolean =>
  at <= addedAt && at.slice(0, 10) <= receivedOn

function hadGone({ state, startedAt }: Delivery, word: Feedback): boolean {
  const at = leftAt(state)
  if (at === null || startedAt > word.addedAt) return false
  return wasBy(at, word) && !(state.type === 'withdrawn' && state.at <= word.addedAt)
}

function isRival({ made, revision }: OutboxLine, of: { sha256: string }, word: Feedback): boolean {
  if (made === null || made.sampleFor !== undefined || made.sha256 === of.sha256) return false
  return revision === word.revision && wasBy(made.madeAt, word)
}

const lastMade = (lines: readonly OutboxLine[], word: Feedback): string =>
  lines.reduce((last, { made }) => {
    const at = made?.madeAt ?? ''
    return wasBy(at, word) && at > last ? at : last
  }, '')

function isProven({ state, made, sendings, revision }: OutboxLine, facts: OutboxFacts): boolean {
  switch (state.type) {
    case 'ready':
      return made !== null || sendings.every((one) => one.state.type === 'withdrawn')
    case 'confirmed': {
      const word = state.by
      return (
        word.kind === 'confirmation' &&
        (confirmedBy(word, facts).some((one) => one.sha256 === made?.sha256) ||
          (word.revision === revision && sendings.some((one) => isConfirmedEntry(one, word))))
      )
    }
    default:
      return state.by.state.type === state.type && sendings.includes(state.by)
  }
}
