import { foldText } from '../shared/text.ts'

/** A wording with what it is compared by. */
interface Bag {
  /** Weight of each word in it. */
  readonly weights: ReadonlyMap<string, number>
  readonly sum: number
}

/** How like one wording of a list is to one of another, 0 to 1. */
export interface Likeness {
  readonly one: number
  readonly other: number
  readonly score: number
}

/**
 * How like the wordings of two lists are, pair by pair, above a score.
 *
 * Words that stand in many of the questions say little, rare ones much; endings are taken off.
 * Only pairs that share a word are looked at, so that 300 by 300 takes no time.
 */
export function likenesses(
  ones: readonly string[],
  others: readonly string[],
  above: number,
): readonly Likeness[] {
  const oneWords = ones.map(wordsOf)
  const otherWords = others.map(wordsOf)
  const weightOf = weighing([...oneWords, ...otherWords])
  const bags = otherWords.map((words) => bagOf(words, weightOf))
  const holders = new Map<string, number[]>()
  for (const [at, { weights }] of bags.entries()) {
    for (const word of weights.keys()) {
      const known = holders.get(word)
      if (known === undefined) holders.set(word, [at])
      else known.push(at)
    }
  }
  return oneWords.flatMap((words, one) => {
    const bag = bagOf(words, weightOf)
    const shared = new Map<number, number>()
    for (const [word, weight] of bag.weights) {
      for (const at of holders.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight)
    }
    return [...shared].flatMap(([other, sum]) => {
      const whole = bag.sum + (bags[other]?.sum ?? 0)
      const score = whole === 0 ? 0 : (2 * sum) / whole
      return score >= above ? [{ one, other, score }] : []
    })
  })
}

function bagOf(words: readonly string[], weightOf: (word: string) => number): Bag {
  const weights = new Map(words.map((word) => [word, weightOf(word)]))
  return { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) }
}

/** Of a word that stands in every text a little, of one that stands once much. */
function weighing(texts: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const words of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1))
}

/** Said by nearly every question, whatever it asks. */
const SMALL = new Set(
  'a an the of to in on at for and or is are be been it its this that these those with by as from do does did has have had you your our their we all any there which who how what when'.split(
    ' ',
  ),
)

function wordsOf(text: string): readonly string[] {
  const all = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = all.filter((word) => !SMALL.has(word))
  return (telling.length === 0 ? all : telling).map(stem)
}

/** Without the commonest endings: trained, training and trains are one word. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '')
  return word.replace(/(ies|ied)$/, 'y').replace(/(ing|edly|ed|es|s|ly)$/, '')
}
