import type { DestinationCard } from '../../../../../../electron/contract/delivery-values.ts'
import type { Delivery, DeliveryState, DeliveryWay } from '../../../../domain/delivery/delivery.ts'
import type { Parcel } from '../../../../domain/delivery/files-to-send.ts'
import type { ReturnDocument } from '../../../../domain/returns/return-document.ts'
import type { Instant, LocalDate } from '../../../../domain/shared/dates.ts'
import { isBlank } from '../../../../domain/shared/text.ts'
import type { MadeReturn } from '../../../../storage/tables.ts'

export type SendingWay = Exclude<DeliveryWay, 'their-form'>

/** What she has chosen so far. */
export interface Order {
  readonly way: SendingWay | null
  /** To whom it was handed over, in her words. */
  readonly to: string
  readonly on: LocalDate | null
  readonly destinationId: string | null
  readonly parcel: Parcel
  /** She has read whose it is and said so. */
  readonly isThisSchool: boolean
}

export const fieldIds = {
  way: 'rt-send-way',
  to: 'rt-send-to',
  on: 'rt-send-on',
  place: 'rt-send-place',
  school: 'rt-send-school',
} as const

export interface Problem {
  readonly fieldId: string
  readonly message: string
}

/** All that is still to be said before it can go. */
export function problemsOf(
  order: Order,
  today: LocalDate,
  destinations: readonly DestinationCard[],
): readonly Problem[] {
  const { way, to, on, isThisSchool } = order
  const problems: Problem[] = []
  const say = (field: keyof typeof fieldIds, message: string) =>
    problems.push({ fieldId: fieldIds[field], message })
  if (way === null) say('way', 'Choose how it goes.')
  if (way === 'mail' || way === 'by-hand') {
    if (isBlank(to)) say('to', 'Say to whom it went.')
    if (on === null) say('on', 'Give the day on which it went.')
    else if (on > today) say('on', 'That day is still to come. Note it once it has gone.')
  }
  if ((way === 'folder' || way === 'server') && placeOf(order, destinations) === null) {
    say('place', way === 'folder' ? 'Choose the folder.' : 'Choose the server.')
  }
  if (!isThisSchool) say('school', 'Read whose return it is, and tick it.')
  return problems
}

/** The chosen place, if it is one of the chosen way. */
export function placeOf(
  { way, destinationId }: Order,
  destinations: readonly DestinationCard[],
): DestinationCard | null {
  const place = destinations.find((one) => one.destinationId === destinationId)
  return place?.type === way ? place : null
}

/** The sentence that she ticks: a wrong one cannot be called back. */
export function oath({ school, schoolYear, revision }: ReturnDocument): string {
  const urn = school.urn === null ? '' : `, URN ${school.urn}`
  return `This is the return of ${school.name}${urn}, for ${schoolYear}, revision ${revision}`
}

/** The row of a sending that begins now. */
export function deliveryOf(
  order: Order & { readonly way: SendingWay },
  made: MadeReturn,
  place: DestinationCard | null,
  how: {
    readonly id: string
    readonly now: Instant
    readonly today: LocalDate
    readonly by: string
  },
): Delivery {
  const { way, to, on, parcel } = order
  const { auditId, returnId, revision, id: madeId } = made
  return {
    ...{ id: how.id, auditId, returnId, revision, madeId, way },
    to: place?.label ?? to.trim(),
    destinationId: place?.destinationId ?? null,
    files: parcel.files,
    state: place === null ? handedOver(on ?? how.today, how) : waitingSince(how.now),
    startedAt: how.now,
    by: how.by,
  }
}

const waitingSince = (now: Instant): DeliveryState => ({
  type: 'waiting',
  tries: 0,
  triedAt: null,
  nextTryAt: now,
  trouble: null,
})

/** Of an earlier day only the day is known: noon stands for it. */
function handedOver(
  on: LocalDate,
  { now, today, by }: { readonly now: Instant; readonly today: LocalDate; readonly by: string },
): DeliveryState {
  return { type: 'handed-over', at: on === today ? now : `${on}T12:00:00.000Z`, by }
}
