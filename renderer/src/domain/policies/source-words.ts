import { counted } from '../shared/text.ts'
import type { PackPolicy } from './pack-policy.ts'
import type { Review } from './review.ts'

/** `every year`, `every 2 years`, `every 18 months`. */
export function cycleWords(months: number): string {
  if (months % 12 !== 0) return `every ${counted(months, 'month')}`
  return months === 12 ? 'every year' : `every ${months / 12} years`
}

/** How the review of a policy is worked out, and how far that was checked. */
export function sourceWordsOf(review: Review, inPack: PackPolicy | null): string {
  if (inPack?.kind === 'record') return 'A live record without a review cycle.'
  switch (review.by) {
    case 'version':
      return 'The day of review was set for this version.'
    case 'school':
      return `${ownRule(review.months)}${besides(review.months, inPack)}`
    case 'pack':
      return `${suggestion(review.months)} ${howSure(inPack)} The school’s own rule wins.`
    case 'nobody':
      return 'No review cycle was given. Say how often the school reviews it.'
  }
}

function ownRule(months: number | null): string {
  return months === null
    ? 'The school’s own rule: no fixed cycle.'
    : `The school’s own rule: ${cycleWords(months)}.`
}

/** Where the school's rule differs, both are told: nothing is loosened in silence. */
function besides(months: number | null, inPack: PackPolicy | null): string {
  const theirs = inPack?.reviewMonths ?? null
  return theirs === null || theirs === months ? '' : ` The pack suggests ${cycleWords(theirs)}.`
}

function suggestion(months: number | null): string {
  return months === null
    ? 'The pack names no fixed cycle.'
    : `The pack suggests a review ${cycleWords(months)}.`
}

function howSure(inPack: PackPolicy | null): string {
  return inPack?.verified === true
    ? 'A published list supports it.'
    : 'That is from memory and was not checked against a list.'
}
