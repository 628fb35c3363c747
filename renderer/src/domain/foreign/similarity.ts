import { plainWords, tellingWords } from './telling-words.ts'

type Weigh = (word: string) => number

/** Weight of each word in a wording. */
interface Bag {
  readonly weights: ReadonlyMap<string, number>
  readonly sum: number
}

/**
 * How much of two wordings is the same, 0 to 1: what tells whether only a few words differ.
 *
 * Nothing is read into the words here. A synonym is another word, since one press may settle what
 * is told by this.
 */
export function wordingLikeness(
  ones: readonly string[],
  others: readonly string[],
): (one: number, other: number) => number {
  const oneWords = ones.map(plainWords)
  const otherWords = others.map(plainWords)
  const weigh = weighing([...oneWords, ...otherWords])
  const bags = [oneWords, otherWords].map((texts) =>
    texts.map((words) => bagOf(new Map(words.map((word) => [word, 1])), weigh)),
  )
  return (one, other) => {
    const [a, b] = [bags[0]?.[one], bags[1]?.[other]]
    if (a === undefined || b === undefined || a.sum + b.sum === 0) return 0
    return (2 * sharedOf(a, b)) / (a.sum + b.sum)
  }
}

/** A text under the title of its section. */
export interface Placed {
  readonly text: string
  readonly section: string
}

export interface Likely {
  readonly one: number
  readonly other: number
  /** 0 to 1. */
  readonly score: number
}

/** How much the title above a question may say beside its words. */
const SECTION = 0.14
/** Of a word that none of the questions here has: it cannot tell one of them from another. */
const STRANGE = 0.25
const MOST_LIKELY = 8
const LEAST_LIKELY = 0.08

/**
 * Which of the others a question most likely is, the best few for each.
 *
 * The field's several names for one thing count as one word, pairs of neighbours count with them,
 * and the titles of the sections help. Only pairs that share a word are looked at, so that 300 by
 * 300 takes no time.
 */
export function likelyOnes(ones: readonly Placed[], others: readonly Placed[]): readonly Likely[] {
  const held = others.map(({ text }) => tellingWords(text))
  const weigh = damped(held)
  const bags = held.map((words) => bagOf(words, weigh))
  const holders = holdersOf(bags)
  const titles = sectionLikeness(ones, others)
  return ones.flatMap(({ text }, one) => {
    const bag = bagOf(tellingWords(text), weigh)
    const shared = new Map<number, number>()
    for (const [word, weight] of bag.weights) {
      for (const at of holders.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight)
    }
    return [...shared]
      .map(([other, sum]): Likely => {
        const words = sum / Math.sqrt(bag.sum * (bags[other]?.sum ?? 1))
        return { one, other, score: words * (1 - SECTION) + titles(one, other) * SECTION }
      })
      .filter(({ score }) => score >= LEAST_LIKELY)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, MOST_LIKELY)
  })
}

function sectionLikeness(ones: readonly Placed[], others: readonly Placed[]) {
  const bagsOf = (placed: readonly Placed[]) => {
    const titles = new Map<string, Bag>()
    return placed.map(({ section }) => {
      const bag = titles.get(section) ?? bagOf(tellingWords(section), () => 1)
      titles.set(section, bag)
      return bag
    })
  }
  const [mine, theirs] = [bagsOf(ones), bagsOf(others)]
  return (one: number, other: number): number => {
    const [a, b] = [mine[one], theirs[other]]
    if (a === undefined || b === undefined || a.sum === 0 || b.sum === 0) return 0
    return sharedOf(a, b) / Math.sqrt(a.sum * b.sum)
  }
}

function holdersOf(bags: readonly Bag[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  for (const [at, { weights }] of bags.entries()) {
    for (const word of weights.keys()) {
      const known = holders.get(word)
      if (known === undefined) holders.set(word, [at])
      else known.push(at)
    }
  }
  return holders
}

function bagOf(words: ReadonlyMap<string, number>, weigh: Weigh): Bag {
  const weights = new Map([...words].map(([word, share]) => [word, share * weigh(word)]))
  return { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) }
}

function sharedOf(one: Bag, other: Bag): number {
  let sum = 0
  for (const [word, weight] of one.weights) if (other.weights.has(word)) sum += weight
  return sum
}

/** Of a word that stands in every text a little, of one that stands once much. */
function weighing(texts: readonly (readonly string[])[]): Weigh {
  const counts = countsOf(texts)
  return (word) => Math.log(1 + texts.length / (counts.get(word) ?? 1))
}

/** The same, but what is rare does not outweigh all the rest together. */
function damped(texts: readonly ReadonlyMap<string, number>[]): Weigh {
  const counts = countsOf(texts.map((words) => [...words.keys()]))
  return (word) => {
    const count = counts.get(word)
    return count === undefined ? STRANGE : Math.sqrt(Math.log(1 + texts.length / count))
  }
}

function countsOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const words of texts) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
