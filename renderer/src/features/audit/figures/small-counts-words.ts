import type { SmallCounts } from '../../../domain/packs/template.ts'
import { listed } from '../../../domain/shared/text.ts'

/** What happens to a number from 1 to 4, in the line under its label. */
export function smallCountHint(rule: SmallCounts): string | null {
  if (rule.public !== 'hide-1-4') return null
  return 'From 1 to 4 it shows as “fewer than 5” in public copies.'
}

/** The rule for every destination, said once for the page. */
export function smallCountsInWords(rule: SmallCounts): string {
  const places = [
    [rule.partnership, 'to the partnership'],
    [rule.governorsConfidential, 'in confidential governors’ papers'],
    [rule.public, 'in public copies'],
  ] as const
  const exact = places.filter(([kind]) => kind === 'exact').map(([, words]) => words)
  const hidden = places.filter(([kind]) => kind === 'hide-1-4').map(([, words]) => words)
  if (hidden.length === 0) return 'Small numbers are shown exactly in every copy.'
  const shown = exact.length === 0 ? '' : `shown exactly ${listed(exact)}, and `
  return `A number that could point at a child is ${shown}hidden from 1 to 4 ${listed(hidden)}.`
}
