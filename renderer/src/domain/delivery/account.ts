import type { Feedback } from '../feedback/feedback.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { Delivery, GoingState } from './delivery.ts'

/** Something that happened to a sending, as its row still tells. */
export type SendingEvent =
  | { readonly type: 'begun'; readonly at: Instant; readonly by: string }
  | {
      readonly type: 'tried'
      readonly at: Instant
      readonly tries: number
      readonly trouble: string
    }
  | { readonly type: 'handed-over'; readonly at: Instant; readonly by: string }
  | { readonly type: 'uploaded'; readonly at: Instant; readonly place: string }
  | {
      readonly type: 'entered'
      readonly at: Instant
      readonly by: string
      readonly reference: string
    }
  | {
      readonly type: 'called-off'
      readonly at: Instant
      readonly by: string
      readonly reason: string
    }
  | { readonly type: 'confirmed'; readonly on: LocalDate; readonly from: string }

/** What happened to a sending, the earliest first; with the word that confirmed it, if one did. */
export function accountOf(
  { way, state, startedAt, by }: Delivery,
  word: Feedback | null,
): readonly SendingEvent[] {
  const going = state.type === 'withdrawn' ? state.was : state
  const isSentByApp = way === 'folder' || way === 'server'
  return [
    ...(isSentByApp ? [{ type: 'begun', at: startedAt, by } as const] : []),
    ...eventsOf(going),
    ...(state.type === 'withdrawn'
      ? [{ type: 'called-off', at: state.at, by: state.by, reason: state.reason } as const]
      : []),
    ...(word === null || state.type === 'withdrawn' || going.type === 'waiting'
      ? []
      : [{ type: 'confirmed', on: word.receivedOn, from: word.from } as const]),
  ]
}

function eventsOf(state: GoingState): readonly SendingEvent[] {
  if (state.type !== 'waiting') return [state]
  const { triedAt, trouble, tries } = state
  return triedAt === null || trouble === null
    ? []
    : [{ type: 'tried', at: triedAt, tries, trouble }]
}
