import {
  allCounts,
  countInWords,
  numberInWords,
  seqInWords,
} from '../../../domain/safety/count-words.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import type { AlteredRow, Mended, Rebuilt } from '../../../storage/opening.ts'
import { formatMoment } from '../../../ui/format-time.ts'

/** Title of the screen, in which nothing is to be feared. */
export function titleOf({ found, mended }: Rebuilt): string {
  if (mended !== undefined && mended.missing.length > 0) {
    const lost = missingChanges(mended)
    return `Your desk was mended, and ${numberInWords(lost)} ${lost === 1 ? 'change is' : 'changes are'} missing`
  }
  return found === 'behind-damaged'
    ? 'Your desk was mended'
    : 'Your desk was put together again, complete'
}

/** What was wrong, in one or two sentences. */
export function foundInWords({ found, altered }: Rebuilt): string {
  switch (found) {
    case 'absent':
      return 'The copy of your desk that this browser works on was gone. Clearing the browser’s data, a full disk or a program that tidies up can do that.'
    case 'empty':
      return 'The copy of your desk that this browser works on was there and held nothing.'
    case 'thinner':
      return 'Records were gone from the copy of your desk that this browser works on.'
    case 'altered':
      return `${alteredInWords(altered ?? [])} not as written in the copy of your desk that this browser works on.`
    case 'unreadable':
      return 'The browser could not read the copy of your desk that it works on.'
    case 'behind-damaged':
      return 'Part of the log of your changes, in the app’s folder on this computer, could not be read.'
  }
}

function alteredInWords(altered: readonly AlteredRow[]): string {
  if (altered.length === 0) return 'Some records were'
  return `${alteredByKind(altered)} ${altered.length === 1 ? 'was' : 'were'}`
}

/** "2 answers and 1 action". */
export function alteredByKind(altered: readonly AlteredRow[]): string {
  const counts = new Map<string, number>()
  for (const { table } of altered) counts.set(table, (counts.get(table) ?? 0) + 1)
  return listed([...counts].map(([table, count]) => countInWords(table, count)))
}

/** The last change that came back: what is lost at the very end did not. */
export function reachOf({ from, mended }: Pick<Rebuilt, 'from' | 'mended'>): Rebuilt['from'] {
  const lost = [...(mended?.missing ?? [])].sort((a, b) => b.to - a.to)
  const seq = lost.reduce((end, { from: first, to }) => (to === end ? first - 1 : end), from.seq)
  return { seq, at: from.at }
}

/** "up to change 1,234, of 24 November 2026, 10:41". */
export function reachInWords({ seq, at }: Rebuilt['from']): string {
  return `up to ${seqInWords(seq)}${at === null ? '' : `, of ${formatMoment(at)}`}`
}

export function countsInWords(counts: Rebuilt['counts']): readonly string[] {
  return allCounts(
    Object.fromEntries(Object.entries(counts).map(([table, count]) => [table, { count }])),
  )
}

export function totalOf(counts: Rebuilt['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** How many changes nobody had any more. */
export function missingChanges({ missing }: Mended): number {
  return missing.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/** "changes 12 to 14 and 20". */
export function missingInWords({ missing }: Mended): string {
  const ranges = missing.map(({ from, to }) =>
    from === to ? numberInWords(from) : `${numberInWords(from)} to ${numberInWords(to)}`,
  )
  const one = missing.length === 1 && missing[0]?.from === missing[0]?.to
  return `${one ? 'change' : 'changes'} ${listed(ranges)}`
}

export interface Surroundings {
  readonly now: string
  readonly deskId: string
  readonly label: string
  /** Null while the host has not said. */
  readonly appVersion: string | null
  readonly vaultPlace: string | null
  readonly browser: string
}

/** All that whoever looks after the computer would ask for. No answer and no name is in it. */
export function accountForSupport(opening: Rebuilt, around: Surroundings): string {
  const { found, from, counts, changes, evidence, aside, mended, altered = [] } = opening
  const lines = [
    `Safeguarding Desk ${around.appVersion ?? ''}: account of a recovery`.replace('  ', ' '),
    `Told: ${around.now}`,
    `Desk: ${around.label} (${around.deskId})`,
    `Kept in: ${around.vaultPlace ?? 'not known'}`,
    `Found: ${found}`,
    `Brought back: change ${from.seq}${from.at === null ? '' : ` of ${from.at}`}, ${counted(changes, 'change')}`,
    `Records: ${totalOf(counts)} (${Object.entries(counts)
      .map(([table, count]) => `${table} ${count}`)
      .join(', ')})`,
    `Pieces of evidence: ${evidence}; their files were not touched`,
    `Damaged copy: ${aside === null ? nothingKept(found) : placeOfAside(around.deskId, aside)}`,
    ...(mended === undefined
      ? []
      : [
          `Log mended: ${counted(mended.filled, 'change')} given back by the browser’s copy`,
          `Missing: ${missingChanges(mended) === 0 ? 'none' : missingInWords(mended)}`,
        ]),
    ...altered.map(({ table, key }) => `Not as written: ${table} ${key}`),
    `Browser: ${around.browser}`,
  ]
  return lines.join('\n')
}

function nothingKept(found: Rebuilt['found']): string {
  if (found === 'absent') return 'there was none'
  return found === 'behind-damaged' ? 'the browser’s copy was sound' : 'nothing of it could be read'
}

export function placeOfAside(deskId: string, name: string): string {
  return `desks/${deskId}/aside/${name}`
}
