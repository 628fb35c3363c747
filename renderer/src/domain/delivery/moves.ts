import type { Instant } from '../shared/dates.ts'
import type { Delivery } from './delivery.ts'

/** What may happen to a sending. What is a fact of the host comes from there, the rest is her word. */
export type DeliveryMove =
  /** A try that did not succeed. */
  | {
      readonly type: 'tried'
      readonly at: Instant
      readonly trouble: string
      /** Null where no try would help before something is put right. */
      readonly nextTryAt: Instant | null
    }
  /** To be tried at once. */
  | { readonly type: 'hurried'; readonly at: Instant }
  /** Every file was read back from there and found equal. */
  | { readonly type: 'read-back'; readonly at: Instant; readonly place: string }
  | {
      readonly type: 'called-off'
      readonly at: Instant
      readonly by: string
      readonly reason: string
    }

/**
 * A sending after a move; itself where the move says nothing about it.
 *
 * | from        | tried, hurried | read-back | called-off |
 * | ----------- | -------------- | --------- | ---------- |
 * | waiting     | waiting        | uploaded  | withdrawn  |
 * | called off while it waited | - | uploaded | -        |
 * | any other   | -              | -         | withdrawn  |
 *
 * A file that turns out to lie there did leave, also where she had called the sending off meanwhile.
 */
export function moved(delivery: Delivery, move: DeliveryMove): Delivery {
  const { state } = delivery
  switch (move.type) {
    case 'tried':
      return state.type === 'waiting'
        ? {
            ...delivery,
            state: {
              type: 'waiting',
              tries: state.tries + 1,
              triedAt: move.at,
              nextTryAt: move.nextTryAt,
              trouble: move.trouble,
            },
          }
        : delivery
    case 'hurried':
      return state.type === 'waiting'
        ? { ...delivery, state: { ...state, nextTryAt: move.at } }
        : delivery
    case 'read-back': {
      const isGoing =
        state.type === 'withdrawn' ? state.was.type === 'waiting' : state.type === 'waiting'
      return isGoing
        ? { ...delivery, state: { type: 'uploaded', at: move.at, place: move.place } }
        : delivery
    }
    case 'called-off':
      return state.type === 'withdrawn'
        ? delivery
        : {
            ...delivery,
            state: {
              type: 'withdrawn',
              at: move.at,
              by: move.by,
              reason: move.reason,
              was: state,
            },
          }
  }
}
