import { nameOf } from '../../../domain/people/person.ts'
import { asksNothing, waitsForVersion } from '../../../domain/receipts/reading.ts'
import type { DocumentToRead, ReadingStanding } from '../../../domain/receipts/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { listed } from '../../../domain/shared/text.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { isOpen } from '../shared/cell-words.ts'

/** How far one document is with those who must read it. */
export interface DocumentShare {
  readonly document: DocumentToRead
  /** Asked and not exempt. */
  readonly of: number
  readonly read: number
  readonly exempt: number
  readonly declined: number
  readonly late: number
  readonly missing: readonly Missing[]
}

export interface Missing {
  readonly name: string
  readonly since: LocalDate | null
  readonly late: boolean
}

export function documentShares(standing: ReadingStanding): readonly DocumentShare[] {
  return standing.documents.map((document) => shareOf(standing, document))
}

export function shareOf(
  { people }: Pick<ReadingStanding, 'people'>,
  document: DocumentToRead,
): DocumentShare {
  const asked = people.flatMap(({ person, cells }) => {
    const cell = cells.get(document.id)
    return cell === undefined || asksNothing(cell.state) ? [] : [{ person, cell }]
  })
  const count = (fits: (one: (typeof asked)[number]) => boolean) => asked.filter(fits).length
  const exempt = count(({ cell }) => cell.state === 'exempt')
  return {
    document,
    of: asked.length - exempt,
    read: count(({ cell }) => cell.state === 'read'),
    exempt,
    declined: count(({ cell }) => cell.state === 'declined'),
    late: count(({ cell }) => cell.late),
    missing: asked
      .filter(({ cell }) => isOpen(cell))
      .map(({ person, cell }) => ({ name: nameOf(person), since: cell.since, late: cell.late })),
  }
}

/** Never rounded up to 100: one missing person is what she wants to know of. */
export function percentOf({ read, of }: Pick<DocumentShare, 'read' | 'of'>): number | null {
  if (of === 0) return null
  return read === of ? 100 : Math.min(99, Math.round((read / of) * 100))
}

/** Who read which wording, nobody could say. */
export const CANNOT_BE_READ = 'It cannot be read until its version is registered.'

/** "29 of 54 have read it, 53 %." */
export function shareSentence(share: DocumentShare): string {
  if (waitsForVersion(share.document)) return CANNOT_BE_READ
  const percent = percentOf(share)
  if (percent === null) {
    return share.exempt > 0
      ? 'Whoever should read it is exempt.'
      : 'Nobody at the school has to read it.'
  }
  const of = `${share.read} of ${share.of}`
  return share.read === share.of
    ? `All ${share.of} have read it.`
    : `${of} ${share.read === 1 ? 'has' : 'have'} read it, ${percent} %.`
}

const MOST_NAMED = 3

/** "Still to read: A, B, C and 22 others, the first since 1 September 2026." */
export function missingSentence({ missing, document }: DocumentShare): string {
  if (missing.length === 0 || waitsForVersion(document)) return ''
  const inOrder = [...missing].sort(byUrgency)
  const shown = missing.length <= MOST_NAMED + 1 ? inOrder : inOrder.slice(0, MOST_NAMED)
  const others = missing.length - shown.length
  const names = shown.map(({ name }) => name)
  const since = sinceToTell(missing, document.since)
  const who = listed(others > 0 ? [...names, `${others} others`] : names)
  const first = missing.length === 1 ? '' : 'the first '
  return `Still to read: ${who}${since === null ? '' : `, ${first}since ${formatDate(since)}`}.`
}

/** Late ones first, then those asked the longest. */
function byUrgency(a: Missing, b: Missing): number {
  if (a.late !== b.late) return a.late ? -1 : 1
  const [first, second] = [a.since ?? '9999', b.since ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}

/**
 * Since when the first of them is asked, where that says something.
 *
 * What is due at the beginning was due to somebody twenty years here when she began; told beside
 * a document that has no version it would only puzzle.
 */
function sinceToTell(missing: readonly Missing[], documentSince: LocalDate | null) {
  const late = missing.filter((one) => one.late)
  const telling = late.length > 0 ? late : documentSince === null ? [] : missing
  const days = telling.flatMap(({ since }) => since ?? [])
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first))
}
