import type { QuestionCode } from '../shared/ids.ts'
import { foldText } from '../shared/text.ts'
import type { ForeignQuestion, ForeignSection } from './foreign-list.ts'

/** What codes are given by. */
export interface CodeGround {
  readonly sections: readonly ForeignSection[]
  /** Which questions are ones that are held. */
  readonly matched: ReadonlyMap<string, QuestionCode>
  /** Every code that was ever given here, so that none is given to another question. */
  readonly used: ReadonlySet<QuestionCode>
}

/**
 * A permanent code for every question of a list.
 *
 * Its own code, if no other question ever had it. A question that is held and brings none, or one
 * that is another's, keeps the code it has here. A new one without gets the next of its section.
 */
export function giveCodes(
  questions: readonly ForeignQuestion[],
  { sections, matched, used }: CodeGround,
): ReadonlyMap<string, QuestionCode> {
  const taken = new Set([...used].map(folded))
  const codes = new Map<string, QuestionCode>()
  const give = (key: string, code: QuestionCode) => {
    codes.set(key, code)
    taken.add(folded(code))
  }
  for (const { key, code } of questions) {
    const held = matched.get(key)
    if (held !== undefined && (code === null || folded(code) === folded(held))) give(key, held)
  }
  for (const { key, code } of questions) {
    if (codes.has(key) || code === null) continue
    const held = matched.get(key)
    const isFree = !taken.has(folded(code))
    give(key, isFree ? code : (held ?? behind(code, taken)))
  }
  const prefixes = prefixesOf(sections)
  for (const { key, sectionKey } of questions) {
    if (!codes.has(key)) give(key, next(prefixes.get(sectionKey) ?? 'Q', taken))
  }
  return codes
}

const folded = (code: string): string => code.toLowerCase()

/** Its number was another question's before: the same with a mark behind it. */
function behind(code: string, taken: ReadonlySet<string>): QuestionCode {
  for (let at = 2; ; at += 1) {
    const free = `${code}-${at}`
    if (!taken.has(folded(free))) return free
  }
}

/** The next after all that were ever given, not the first gap. */
function next(prefix: string, taken: ReadonlySet<string>): QuestionCode {
  const start = folded(prefix)
  const numbers = [...taken].flatMap((code) => {
    const rest = code.startsWith(start) ? code.slice(start.length) : ''
    return /^\d+$/.test(rest) ? [Number(rest)] : []
  })
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** Three letters of each section, and no two the same. */
function prefixesOf(sections: readonly ForeignSection[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    sections.map(({ key, title }) => {
      const prefix = distinct(lettersOf(title), taken)
      taken.add(prefix)
      return [key, prefix]
    }),
  )
}

export function lettersOf(title: string): string {
  const letters = foldText(title)
    .replace(/\b(the|and|of|for|in|to|a)\b/g, '')
    .replace(/[^a-z]/g, '')
  return letters.slice(0, 3).toUpperCase().padEnd(3, 'Q')
}

/** A letter more where the short form is taken: never a digit, which would read as a number. */
export function distinct(prefix: string, taken: ReadonlySet<string>): string {
  if (!taken.has(prefix)) return prefix
  for (let at = 0; ; at += 1) {
    const letters = String.fromCharCode(65 + (at % 26)).repeat(1 + Math.floor(at / 26))
    if (!taken.has(`${prefix}${letters}`)) return `${prefix}${letters}`
  }
}
