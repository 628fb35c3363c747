import { diffWordsWithSpace } from 'diff'

export interface WordingPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many changed words, showing both wordings whole is easier to read. */
const MOST_CHANGES = 1_000

/**
 * What changed between two wordings, word by word.
 *
 * Same and removed parts together are the old wording, same and added parts the new one.
 */
export function wordingDifference(before: string, after: string): readonly WordingPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES })
  const parts: readonly WordingPart[] = changes?.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  })) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return parts.filter(({ text }) => text !== '')
}
