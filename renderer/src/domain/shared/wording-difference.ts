import { diffWordsWithSpace } from 'diff'

export interface WordingPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many changed words, showing both wordings whole is easier to read. */
const MOST_CHANGES = 1_000
/** Of the words of the longer wording; below it both are shown whole. */
const SHARED_AT_LEAST = 0.6

/**
 * What changed between two wordings, word by word.
 *
 * Same and removed parts together are the old wording, same and added parts the new one.
 */
export function wordingDifference(before: string, after: string): readonly WordingPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES })
  const parts: readonly WordingPart[] | undefined = changes?.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  if (parts !== undefined && isReadable(parts, before, after)) {
    return parts.filter(({ text }) => text !== '')
  }
  return [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '')
}

/** A sentence written anew shares its small words with the old one, and word by word it is a salad. */
function isReadable(parts: readonly WordingPart[], before: string, after: string): boolean {
  const same = parts.filter(({ kind }) => kind === 'same')
  const shared = same.reduce((count, { text }) => count + wordsIn(text), 0)
  return shared >= SHARED_AT_LEAST * Math.max(wordsIn(before), wordsIn(after))
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
