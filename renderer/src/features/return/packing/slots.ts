import type { ReturnArea, ReturnDocument } from '../../../domain/returns/return-document.ts'
import { compareDates, dateInWords } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { SlotCode } from '../../../domain/shared/ids.ts'
import { counted, listed } from '../../../domain/shared/text.ts'

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
  const paper = paperInWords(slot)
  switch (slot.state) {
    case 'attached':
    case 'pointer':
      return [
        listed(
          pieces.map(({ title, source }) =>
            source.type === 'pointer' ? `${title} (kept: ${source.place})` : title,
          ),
        ),
        paper,
      ]
        .filter(Boolean)
        .join('. ')
    case 'na':
      return slot.reason
    case 'missing':
      if (pieces.length > 0) return `${listed(pieces.map(({ title }) => title))}. ${slot.reason}`
      if (paper !== '') return `${paper}. Still to attach: what the line asks for.`
      if (slot.document?.leftOutBecause != null) {
        return `Nothing yet: its paper is left out (${slot.document.leftOutBecause}).`
      }
      return slot.reason === ''
        ? 'Nothing yet: attach it, point to it, or say why not.'
        : `Nothing yet: ${slot.reason}`
  }
}

/** `Builds itself: Reading summary, 14 rows, as at 24 November 2026`; empty where none goes along. */
export function paperInWords({ document }: Slot): string {
  if (document === undefined || document.leftOutBecause !== null) return ''
  const { title, rows, asAt } = document
  return `Builds itself: ${title}, ${counted(rows, 'row')}, as at ${dateInWords(asAt)}`
}

/** The lines that have nothing, as the review names them. */
export function missingSlots(areas: readonly ReturnArea[]): readonly SlotCode[] {
  return areas.flatMap(({ slots }) =>
    slots.filter(({ state }) => state === 'missing').map(({ code }) => code),
  )
}
