import { foldText } from '../shared/text.ts'
import { FIELD_WORDS, LONGEST_NAME } from './field-words.ts'

/** Said by nearly every question, whatever it asks. */
const SMALL = new Set(
  'a an the of to in on at for and or is are be been being it its this that these those with by as from do does did has have had you your our their they we all any there which who whom how what when whether where if not no than then school schools setting please give place appropriate'.split(
    ' ',
  ),
)

/** The words of a text, without those that say nothing; all of them where nothing else is there. */
export function plainWords(text: string): readonly string[] {
  const all = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = all.filter((word) => !SMALL.has(word))
  return (telling.length === 0 ? all : telling).map(stem)
}

/**
 * The same, with one name for whatever the field calls by several, and pairs of neighbours.
 *
 * @returns each with the share of its weight: a pair counts less than the words that it is made of
 */
export function tellingWords(text: string): ReadonlyMap<string, number> {
  const words = conceptsOf(
    foldText(text)
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  return new Map([
    ...pairs.map((pair) => [pair, PAIR] as const),
    ...words.map((word) => [word, 1] as const),
  ])
}

const PAIR = 0.4

function conceptsOf(words: readonly string[]): readonly string[] {
  const found: string[] = []
  let at = 0
  while (at < words.length) {
    const name = longestNameAt(words, at)
    const word = words[at] ?? ''
    if (name !== null) found.push(`=${name.thing}`)
    else if (!SMALL.has(word)) found.push(stem(word))
    at += name?.length ?? 1
  }
  return found
}

function longestNameAt(words: readonly string[], at: number) {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const thing = FIELD_WORDS.get(words.slice(at, at + length).join(' '))
    if (thing !== undefined) return { thing, length }
  }
  return null
}

const ENDINGS = /(isations?|ations?|ments?|ings?|edly|ed|es|s|ly)$/

/** Without the commonest endings: trained, training and trains are one word. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '')
  const plain = word.replace(/(ies|ied)$/, 'y')
  const bare = plain.replace(ENDINGS, '')
  return (bare.length < 3 ? plain : bare).replace(/e$/, '')
}
