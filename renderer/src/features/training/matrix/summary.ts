import type { Look } from '../../../domain/training/look.ts'
import { plural } from '../../../ui/format-number.ts'
import { countLooks, type MatrixRow } from './matrix.ts'

/** A sentence about everybody, and the states to show whom it is about. */
interface SummaryLine {
  readonly words: string
  readonly looks: readonly Look[]
}

/** How the school stands, the worst first; nothing is said about what is not the case. */
export function summaryOf(rows: readonly MatrixRow[], dueSoonDays: number): readonly SummaryLine[] {
  const counts = countLooks(rows)
  const people = (count: number, one: string, many: string) =>
    `${plural(count, 'person', 'people')} ${count === 1 ? one : many}`
  const lines: readonly (readonly [Look, string])[] = [
    ['never', people(counts.never, 'has no record of something', 'have no record of something')],
    ['overdue', people(counts.overdue, 'is overdue with something', 'are overdue with something')],
    [
      'past-interval',
      people(
        counts['past-interval'],
        'is past an interval that the school or a provider set',
        'are past an interval that the school or a provider set',
      ),
    ],
    [
      'due-soon',
      `${people(counts['due-soon'], 'has', 'have')} something due within ${dueSoonDays} days`,
    ],
  ]
  return lines
    .filter(([look]) => counts[look] > 0)
    .map(([look, words]) => ({ words, looks: [look] }))
}
