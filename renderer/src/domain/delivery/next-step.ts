import { daysBetween, londonDateOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { Delivery } from './delivery.ts'
import type { MadePackage } from './made-package.ts'
import type { OutboxLine } from './outbox.ts'
import { isWaiting } from './queue.ts'

/** Days after which it is worth asking whether a return arrived. */
const ASK_AFTER_DAYS = 10

/** What is to be done about a package next. */
export type NextStep =
  | { readonly type: 'send' }
  /** A sending was called off, and nothing else has left. */
  | { readonly type: 'send-again'; readonly last: Delivery }
  /** It goes by itself. */
  | { readonly type: 'wait-for-sending'; readonly sending: Delivery }
  /** It does not go before she has put something right. */
  | { readonly type: 'put-right'; readonly sending: Delivery; readonly trouble: string }
  | { readonly type: 'wait-for-word'; readonly since: LocalDate }
  | { readonly type: 'ask-whether-it-came'; readonly since: LocalDate; readonly days: number }
  /** Another package goes in its place. */
  | { readonly type: 'replaced' }
  | { readonly type: 'nothing' }

/**
 * | state              | replaced        | otherwise                                  |
 * | ------------------ | --------------- | ------------------------------------------ |
 * | ready              | nothing to do   | send, or send again                        |
 * | something waits    | as otherwise    | it goes by itself, or is to be put right   |
 * | left               | nothing to do   | wait for their word; ask after ten days    |
 * | confirmed          | nothing to do   | nothing to do                              |
 */
export function nextStepOf(line: OutboxLine<MadePackage>, today: LocalDate): NextStep {
  const waiting = line.sendings.find(isWaiting)
  if (waiting !== undefined) {
    const { nextTryAt, trouble } = waiting.state
    return nextTryAt === null && trouble !== null
      ? { type: 'put-right', sending: waiting, trouble }
      : { type: 'wait-for-sending', sending: waiting }
  }
  if (line.replacedBy !== null) return { type: 'replaced' }
  const { state } = line
  switch (state.type) {
    case 'ready': {
      const last = line.sendings[0]
      return last === undefined ? { type: 'send' } : { type: 'send-again', last }
    }
    case 'confirmed':
      return { type: 'nothing' }
    default:
      return afterLeaving(state.by, today)
  }
}

function afterLeaving({ state, startedAt }: Delivery, today: LocalDate): NextStep {
  const since = londonDateOf('at' in state ? state.at : startedAt)
  const days = daysBetween(since, today)
  return days >= ASK_AFTER_DAYS
    ? { type: 'ask-whether-it-came', since, days }
    : { type: 'wait-for-word', since }
}
