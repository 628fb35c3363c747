import type { Instant } from '../shared/dates.ts'
import type { Delivery, DeliveryState } from './delivery.ts'

type Waiting = Delivery & { readonly state: Extract<DeliveryState, { readonly type: 'waiting' }> }

export const isWaiting = (delivery: Delivery): delivery is Waiting =>
  delivery.state.type === 'waiting'

/** What goes next: one at a time, the longest due first; what needs the network waits for it. */
export function nextToSend(
  deliveries: readonly Delivery[],
  { now, isOnline }: { readonly now: Instant; readonly isOnline: boolean },
): Delivery | null {
  const due = inOrder(deliveries).find(
    ({ at, waiting }) => at <= now && (isOnline || waiting.way !== 'server'),
  )
  return due?.waiting ?? null
}

/** When something is to be tried next by itself; null while nothing is. */
export function wakesAt(deliveries: readonly Delivery[]): Instant | null {
  return inOrder(deliveries)[0]?.at ?? null
}

function inOrder(deliveries: readonly Delivery[]) {
  return deliveries
    .filter(isWaiting)
    .flatMap((waiting) => {
      const at = waiting.state.nextTryAt
      return at === null ? [] : [{ at, waiting, key: `${at} ${waiting.startedAt} ${waiting.id}` }]
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}
