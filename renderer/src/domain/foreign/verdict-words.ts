import type { Meaning } from '../packs/template.ts'
import { foldText } from '../shared/text.ts'
import type { ForeignQuestion } from './foreign-list.ts'

/** What a word of theirs says; `none`: it is no verdict. */
export type WordMeaning = Meaning | 'none'

/** One way in which a verdict is written there. */
export interface VerdictWord {
  /** By it her choice is remembered. */
  readonly key: string
  /** As it is written the first time. */
  readonly word: string
  readonly count: number
  /** Null where it cannot be guessed, and she has to say. */
  readonly proposal: WordMeaning | null
  /** Numbers say nothing about which end is the good one. */
  readonly isGuess: boolean
}

/** More different ones than this are comments, not verdicts. */
export const MOST_WORDS = 30

export const keyOfWord = (word: string): string =>
  foldText(word).replace(/\s+/g, ' ').trim().slice(0, 80)

/** Every verdict that is written in a list, most frequent first. */
export function verdictWords(questions: readonly ForeignQuestion[]): readonly VerdictWord[] {
  const words = new Map<string, { word: string; count: number }>()
  for (const { verdict } of questions) {
    if (verdict === '') continue
    const key = keyOfWord(verdict)
    const known = words.get(key)
    if (known === undefined) words.set(key, { word: verdict, count: 1 })
    else known.count += 1
  }
  const numbers = directionOf([...words.keys()])
  return [...words]
    .map(([key, { word, count }]) => ({ key, word, count, ...proposalFor(key, numbers) }))
    .sort((a, b) => b.count - a.count)
}

function proposalFor(
  key: string,
  numbers: ReadonlyMap<string, Meaning>,
): Pick<VerdictWord, 'proposal' | 'isGuess'> {
  const number = numbers.get(key)
  if (number !== undefined) return { proposal: number, isGuess: true }
  // "1 - Not met": the words behind the number say it.
  const worded = key.replace(/^\d+\s*[-–:=.)]*\s*/, '')
  return { proposal: meaningOfWords(worded), isGuess: false }
}

const MEANINGS: readonly (readonly [WordMeaning, RegExp])[] = [
  [
    'none',
    /^(-|–|\?|tbc|tba|to be (confirmed|completed)|not (yet )?(started|answered|completed|assessed|known)|blank|none|choose.*|select.*|please (choose|select).*)$/,
  ],
  ['not-applicable', /^(n\/?\.?a\.?|n a|not applicable|does not apply|not relevant)\b/],
  [
    'partly',
    /\b(partly|partial(ly)?|amber|developing|in progress|working towards|some(what|times)?|in part|in development|emerging|nearly|mostly|yellow|orange|under development|ongoing|requires improvement|part)\b|^a$/,
  ],
  [
    'not',
    /\b(not|unmet|red|non[- ]?compliant|inadequate|never|weak|absent|missing|no)\b|^(r|n|x|✗|✘)$/,
  ],
  [
    'met',
    /\b(met|green|fully|full|compliant|yes|in place|embedded|achieved|complete[d]?|outstanding|good|established|secure|strong|always|effective|satisfied|true)\b|^(g|y|✓|✔|☑)$/,
  ],
]

function meaningOfWords(words: string): WordMeaning | null {
  return MEANINGS.find(([, like]) => like.test(words))?.[0] ?? null
}

/** Which end of a scale of numbers is the good one. */
export type BestEnd = 'lowest' | 'highest'

/**
 * What plain numbers mean, if one end is the best.
 *
 * With a 0 among them areas count up to the best and 0 is not applicable; without it, as
 * inspections do, 1 is the best. Both are seen, so it is only ever a guess.
 */
function directionOf(keys: readonly string[]): ReadonlyMap<string, Meaning> {
  return numberMeanings(keys, keys.some((key) => key === '0') ? 'highest' : 'lowest')
}

/** What the numbers among these words mean with that end the best one. */
export function numberMeanings(
  keys: readonly string[],
  best: BestEnd,
): ReadonlyMap<string, Meaning> {
  const numbers = keys.filter((key) => /^\d{1,2}$/.test(key)).map(Number)
  const counted = numbers.filter((number) => number > 0)
  const top = Math.max(3, ...counted)
  return new Map(
    numbers.map((number) => {
      if (number === 0) return ['0', 'not-applicable']
      const place = best === 'lowest' ? number : top + 1 - number
      return [String(number), place === 1 ? 'met' : place >= top ? 'not' : 'partly']
    }),
  )
}

/** What she said and, where she has not, what is proposed. */
export function meaningsOf(
  words: readonly VerdictWord[],
  said: Readonly<Record<string, string>>,
): ReadonlyMap<string, WordMeaning> {
  return new Map(
    words.flatMap(({ key, proposal }) => {
      const meaning = readMeaning(said[key]) ?? proposal
      return meaning === null ? [] : [[key, meaning] as const]
    }),
  )
}

const WORD_MEANINGS: readonly WordMeaning[] = ['met', 'partly', 'not', 'not-applicable', 'none']

export function readMeaning(text: string | undefined): WordMeaning | null {
  return WORD_MEANINGS.find((one) => one === text) ?? null
}
