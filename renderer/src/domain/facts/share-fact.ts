import type { LocalDate } from '../shared/dates.ts'
import type { QuestionCode, SlotCode } from '../shared/ids.ts'
import { counted } from '../shared/text.ts'
import type { FactLine, LiveFact } from './fact.ts'

/** One person, certificate or policy of a share. */
export interface CountedOne extends FactLine {
  /** Exempt and not asked ones are listed and not counted. */
  readonly counts: boolean
  /** Whether the log holds anything about it. */
  readonly recorded: boolean
}

export interface ShareFact {
  readonly id: string
  readonly codes: readonly QuestionCode[]
  readonly slots?: readonly SlotCode[]
  readonly asAt: LocalDate
  readonly address: string
  readonly ones: readonly CountedOne[]
  /** What is counted: `member of staff`, `staff`. */
  readonly noun: readonly [one: string, many: string]
  /** What those who are good have, behind `44 of 47 staff`: `are in date`, `have read it`. */
  readonly have: string
  /** What is missing where nothing was recorded: `No yearly update`. */
  readonly nothing: string
  /** Whether it says all that the question asks; only then a verdict is suggested. */
  readonly whole: boolean
}

/**
 * A fact that counts, or null where nobody is asked.
 *
 * Where nothing at all is recorded it says so and suggests nothing: an empty log is not a "no".
 * One that says only a part of what is asked then says nothing at all.
 */
export function shareFact(from: ShareFact): LiveFact | null {
  const { id, codes, slots = [], asAt, address, ones, noun } = from
  const asked = ones.filter(({ counts }) => counts)
  if (asked.length === 0) return null
  const share = { of: asked.length, done: asked.filter(({ good }) => good).length }
  const isEmpty = !ones.some(({ recorded }) => recorded)
  if (isEmpty && !from.whole) return null
  return {
    id,
    codes,
    slots,
    sentence: isEmpty
      ? `${from.nothing} is recorded yet.`
      : `${shareSentence(share, noun, from.have)}${exemptWords(ones.length - asked.length)}`,
    asAt,
    share,
    suggests: isEmpty || !from.whole ? null : suggestionFrom(share, noun),
    lines: inOrder(ones).map(({ name, state, good }) => ({ name, state, good })),
    address,
  }
}

type Share = NonNullable<LiveFact['share']>

function shareSentence({ done, of }: Share, [one, many]: ShareFact['noun'], have: string): string {
  return `${done} of ${of} ${of === 1 ? one : many} ${done === 1 ? ofOne(have) : have}.`
}

const ofOne = (have: string): string => have.replace(/^are\b/, 'is').replace(/^have\b/, 'has')

function exemptWords(count: number): string {
  return count === 0 ? '' : ` ${count} not counted, with a reason.`
}

/** "Met" only for all, "partly" for most; fewer than that is hers to judge. */
export function suggestionFrom({ done, of }: Share, noun: ShareFact['noun']): LiveFact['suggests'] {
  if (of === 0) return null
  if (done === of) return { meaning: 'met', because: 'nothing is open.' }
  if (done * 2 <= of) return null
  return { meaning: 'partly', because: `${of - done} of ${counted(of, ...noun)} to go.` }
}

/** What is open first: that is what one looks for. */
function inOrder(ones: readonly CountedOne[]): readonly CountedOne[] {
  const open = ones.filter(({ counts, good }) => counts && !good)
  const good = ones.filter((one) => one.counts && one.good)
  return [...open, ...good, ...ones.filter(({ counts }) => !counts)]
}
