import type { ReturnArea, ReturnDocument } from '../../../domain/returns/return-document.ts'
import { compareDates } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { SlotCode } from '../../../domain/shared/ids.ts'
import { listed } from '../../../domain/shared/text.ts'

export type Slot = ReturnArea['slots'][number]

/** How many lines of an area are settled: something is there, named, or does not apply. */
export function settledCount({ slots }: ReturnArea): number {
  return slots.filter(({ state }) => state !== 'missing').length
}

/** In a word why a line counts as missing: nothing is in it, or nothing that still counts. */
export function missingInWords(
  slot: Slot,
  evidence: ReturnDocument['evidence'],
  today: LocalDate,
): 'Missing' | 'Expired' | 'File missing' {
  if (slot.evidence.length === 0) return 'Missing'
  const expired = evidence.some(
    ({ number, expiresOn }) =>
      slot.evidence.includes(number) && expiresOn !== null && compareDates(expiresOn, today) < 0,
  )
  return expired ? 'Expired' : 'File missing'
}

/** What lies in a slot, in a line. */
export function slotInWords(slot: Slot, evidence: ReturnDocument['evidence']): string {
  const pieces = evidence.filter(({ number }) => slot.evidence.includes(number))
  switch (slot.state) {
    case 'attached':
    case 'pointer':
      return listed(
        pieces.map(({ title, source }) =>
          source.type === 'pointer' ? `${title} (kept: ${source.place})` : title,
        ),
      )
    case 'na':
      return slot.reason
    case 'missing':
      if (pieces.length > 0) return `${listed(pieces.map(({ title }) => title))}. ${slot.reason}`
      return slot.reason === ''
        ? 'Nothing yet: attach it, point to it, or say why not.'
        : `Nothing yet: ${slot.reason}`
  }
}

/** The lines that have nothing, as the review names them. */
export function missingSlots(areas: readonly ReturnArea[]): readonly SlotCode[] {
  return areas.flatMap(({ slots }) =>
    slots.filter(({ state }) => state === 'missing').map(({ code }) => code),
  )
}
