import type { Person } from '../../../domain/people/person.ts'
import type { ReadingCell } from '../../../domain/receipts/standing.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'
import { shortDate } from './short-date.ts'

/** What the lists can be narrowed to. `late` is part of what is open. */
export type CellKind = 'read' | 'open' | 'late' | 'exempt' | 'declined' | 'no-version' | 'not-asked'

export function kindOf({ state, late }: Pick<ReadingCell, 'state' | 'late'>): CellKind {
  if (state === 'not-yet') return late ? 'late' : 'open'
  return state
}

/** Still to be read by somebody who is asked: open, late or declined. */
export function isOpen({ state }: Pick<ReadingCell, 'state'>): boolean {
  return state === 'not-yet' || state === 'declined'
}

export const kindLooks: Readonly<Record<CellKind, { shape: StateKind; tone: Tone; word: string }>> =
  {
    read: { shape: 'met', tone: 'success', word: 'Read' },
    open: { shape: 'unanswered', tone: 'info', word: 'Still to read' },
    late: { shape: 'missing', tone: 'warning', word: 'Late' },
    exempt: { shape: 'not-applicable', tone: 'neutral', word: 'Exempt' },
    declined: { shape: 'not', tone: 'danger', word: 'Declined' },
    'no-version': { shape: 'not-applicable', tone: 'neutral', word: 'No version yet' },
    'not-asked': { shape: 'not-applicable', tone: 'neutral', word: '' },
  }

/** For a narrow column: "Read 2 Sep 26". */
export function shortWords(cell: ReadingCell): string {
  const kind = kindOf(cell)
  const { word } = kindLooks[kind]
  return kind === 'read' && cell.receipt !== null ? `Read ${shortDate(cell.receipt.on)}` : word
}

/**
 * Since when somebody is asked. What is due at the beginning, and is not pressed for now, is not
 * told by a day twenty years ago.
 */
export function sinceWords(
  { since, duty, late }: Pick<ReadingCell, 'since' | 'duty' | 'late'>,
  { startsOn }: Pick<Person, 'startsOn'>,
): string {
  if (since === null) return 'not known'
  if (duty?.when === 'induction' && !late && since === startsOn) return 'since they started'
  return formatDate(since)
}

/** In full: "Still to read, asked since 1 September 2026". */
export function cellSentence(cell: ReadingCell): string {
  const { receipt, since, duty } = cell
  const asked = since === null ? '' : `, asked since ${formatDate(since)}`
  switch (kindOf(cell)) {
    case 'read':
      return receipt === null ? 'Read' : `Read on ${formatDate(receipt.on)}`
    case 'open':
      return duty?.basis.startsWith('statutory') === false
        ? `Still to read by the school’s choice${asked}`
        : `Still to read${asked}`
    case 'late':
      return `Still to read and past its day${asked}`
    case 'exempt':
      return `Exempt${receipt === null || receipt.reason === '' ? '' : `: ${receipt.reason}`}`
    case 'declined':
      return `Declined${receipt === null ? '' : ` on ${formatDate(receipt.on)}`}${receipt === null || receipt.reason === '' ? '' : `: ${receipt.reason}`}`
    case 'no-version':
      return 'Cannot be read until its version is registered'
    case 'not-asked':
      return receipt !== null && receipt.state === 'read'
        ? `Not asked; read on ${formatDate(receipt.on)}`
        : 'Not asked to read this'
  }
}
