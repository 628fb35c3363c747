import type { SmallCounts } from '../../../domain/packs/template.ts'
import { listed } from '../../../domain/shared/text.ts'

const places: readonly (readonly [keyof SmallCounts, string])[] = [
  ['partnership', 'the partnership'],
  ['governorsConfidential', 'confidential governors’ papers'],
  ['public', 'public copies'],
]

/** How a number from 1 to 4 is shown, by where a copy goes. */
export function smallCountsInWords(rule: SmallCounts): string {
  const exact = places.filter(([place]) => rule[place] === 'exact').map(([, words]) => words)
  const hidden = places.filter(([place]) => rule[place] === 'hide-1-4').map(([, words]) => words)
  if (hidden.length === 0) return 'Shown exactly in every copy.'
  if (exact.length === 0) return 'From 1 to 4 it is shown as “fewer than 5” in every copy.'
  return `From 1 to 4 it is shown as “fewer than 5” in ${listed(hidden)}; exactly in ${listed(exact)}.`
}
