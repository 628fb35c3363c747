import type { QuestionCode } from '../shared/ids.ts'
import { foldText, plainWording } from '../shared/text.ts'
import { likelyOnes, wordingLikeness } from './similarity.ts'

/** A question that is held here: of this year's audit, or of an earlier one. */
export interface HeldQuestion {
  readonly code: QuestionCode
  readonly text: string
  readonly section: string
  /** Not asked any more; found again all the same. */
  readonly isRetired: boolean
}

/** A question that comes, as far as it is compared. */
export interface ComingQuestion {
  readonly key: string
  readonly code: string | null
  readonly text: string
  readonly section: string
}

/**
 * Why two questions are held to be one.
 *
 * `exact`: the same words, and the same code or none. `words`: the same words under another code.
 * `code`: the same code in like words. `near`: like words. `only-code`: the same code and quite
 * other words, as where a list was numbered anew.
 */
export type MatchKind = 'exact' | 'words' | 'code' | 'near' | 'only-code'

export interface Proposal {
  readonly key: string
  readonly kind: MatchKind
  readonly code: QuestionCode
  /** How much of the wording is the same, 0 to 1. */
  readonly score: number
}

export interface Proposals {
  /** At most one for a question that comes, and for one that is held. */
  readonly byKey: ReadonlyMap<string, Proposal>
  /** The next likely ones, best first. */
  readonly others: ReadonlyMap<string, readonly QuestionCode[]>
}

/** Below this two wordings are not proposed as one, unless they say the same in other words. */
const NEAR = 0.5
const LIKELY = 0.3
/** With the same code, less will do. */
const NEAR_WITH_CODE = 0.3
const MOST_OTHERS = 5
/** Below this one press must not settle a question with others: half of the words may mean another. */
const A_FEW_WORDS = 0.8

/** That only a few words differ, so that many such may be said to be the same at once. */
export function differsLittle({ kind, score }: Proposal): boolean {
  return kind !== 'only-code' && score >= A_FEW_WORDS
}

interface Pair extends Proposal {
  /** How likely they are one, whatever the words: by this they are put in order. */
  readonly likely: number
  /** One of those that she may choose, and too weak to be proposed. */
  readonly isOnlyOffered: boolean
  readonly rank: number
  readonly at: number
  readonly heldAt: number
}

/** Which of the questions that come are ones that are held; each is proposed once, the surest first. */
export function proposeMatches(
  coming: readonly ComingQuestion[],
  held: readonly HeldQuestion[],
): Proposals {
  const pairs = pairsOf(coming, held)
  const byKey = new Map<string, Proposal>()
  const taken = new Set<QuestionCode>()
  for (const { key, kind, code, score, isOnlyOffered } of [...pairs].sort(bySureness)) {
    if (isOnlyOffered || byKey.has(key) || taken.has(code)) continue
    byKey.set(key, { key, kind, code, score })
    taken.add(code)
  }
  const others = new Map<string, QuestionCode[]>()
  for (const { key, code } of [...pairs].sort((a, b) => b.likely - a.likely)) {
    const list = others.get(key) ?? []
    if (list.length < MOST_OTHERS) others.set(key, [...list, code])
  }
  return { byKey, others }
}

function bySureness(a: Pair, b: Pair): number {
  return a.rank - b.rank || b.likely - a.likely || a.at - b.at || a.heldAt - b.heldAt
}

function pairsOf(
  coming: readonly ComingQuestion[],
  held: readonly HeldQuestion[],
): readonly Pair[] {
  const wording = wordingLikeness(
    coming.map(({ text }) => text),
    held.map(({ text }) => text),
  )
  const pairs = likelyOnes(coming, held).flatMap(({ one, other, score }) =>
    pairOf(coming, held, [one, other], { likely: score, score: wording(one, other) }),
  )
  const found = new Set(pairs.map(({ at, heldAt }) => `${at}:${heldAt}`))
  return [...pairs, ...onlyCodes(coming, held, found)]
}

function pairOf(
  coming: readonly ComingQuestion[],
  held: readonly HeldQuestion[],
  [at, heldAt]: readonly [number, number],
  { likely, score }: Pick<Pair, 'likely' | 'score'>,
): readonly Pair[] {
  const [one, other] = [coming[at], held[heldAt]]
  if (one === undefined || other === undefined) return []
  const sameCode = isSameCode(one.code, other.code)
  const sameWords = likeWords(one.text) === likeWords(other.text)
  const pair = { key: one.key, code: other.code, at, heldAt, likely, isOnlyOffered: false }
  if (sameWords) {
    const kind = sameCode || one.code === null ? 'exact' : 'words'
    const sameSection = foldText(one.section) === foldText(other.section)
    const rank = sameCode ? 0 : sameSection ? 1 : 2
    return [{ ...pair, kind, score: 1, likely: 1, rank: rank + (other.isRetired ? 0.5 : 0) }]
  }
  if (sameCode && score >= NEAR_WITH_CODE) return [{ ...pair, kind: 'code', score, rank: 3 }]
  // The same code in quite other words is told as such.
  if (sameCode) return []
  const isOnlyOffered = score < NEAR && likely < LIKELY
  return [{ ...pair, kind: 'near', score, isOnlyOffered, rank: other.isRetired ? 5 : 4 }]
}

function onlyCodes(
  coming: readonly ComingQuestion[],
  held: readonly HeldQuestion[],
  found: ReadonlySet<string>,
): readonly Pair[] {
  const places = new Map(held.map(({ code }, at) => [code.toLowerCase(), at]))
  return coming.flatMap(({ key, code }, at) => {
    const heldAt = code === null ? undefined : places.get(code.toLowerCase())
    const there = heldAt === undefined ? undefined : held[heldAt]
    if (heldAt === undefined || there === undefined || found.has(`${at}:${heldAt}`)) return []
    const weak = { score: 0, likely: 0, isOnlyOffered: false, rank: 6 }
    return [{ ...weak, key, kind: 'only-code', code: there.code, at, heldAt } as const]
  })
}

const isSameCode = (one: string | null, other: string): boolean =>
  one !== null && one.toLowerCase() === other.toLowerCase()

/** The end mark and capital letters are not what makes a question another one. */
const likeWords = (text: string): string =>
  plainWording(text)
    .toLowerCase()
    .replace(/[\s.?:;]+$/, '')

/** What she decided of a question: a code that is held, or that it is new. */
export type MatchChoice = QuestionCode | 'new'

/** What is decided so far; what is only proposed and not the very same is left open. */
export interface Decided {
  readonly codes: ReadonlyMap<string, QuestionCode>
  /** Keys of questions that wait for her. */
  readonly open: readonly string[]
}

/** Her choices, and what is exact. One that is held is never given to two. */
export function decide(
  coming: readonly ComingQuestion[],
  { byKey }: Proposals,
  choices: ReadonlyMap<string, MatchChoice>,
): Decided {
  const codes = new Map<string, QuestionCode>()
  const taken = new Set<QuestionCode>()
  for (const { key } of coming) {
    const choice = choices.get(key)
    if (choice === undefined || choice === 'new' || taken.has(choice)) continue
    codes.set(key, choice)
    taken.add(choice)
  }
  const open: string[] = []
  for (const { key } of coming) {
    const proposal = byKey.get(key)
    if (choices.has(key) || proposal === undefined || taken.has(proposal.code)) continue
    if (!isSure(proposal)) {
      open.push(key)
      continue
    }
    codes.set(key, proposal.code)
    taken.add(proposal.code)
  }
  return { codes, open }
}

/** The same words: nothing to decide, but hers to change. */
export function isSure({ kind }: Proposal): boolean {
  return kind === 'exact' || kind === 'words'
}
