import type { DueDate } from '../audit/audit.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { FeedbackId, ReturnId, Sha256 } from '../shared/ids.ts'
import type { Feedback } from './feedback.ts'

/** A package that was made, as far as it may answer what was asked. */
export interface AnsweringPackage {
  readonly id: string
  readonly returnId: ReturnId
  readonly revision: number
  readonly draft: boolean
  readonly sampleFor?: FeedbackId
  readonly sha256: Sha256
  readonly madeAt: Instant
}

export type FeedbackStanding =
  /** It asks for something by a day that has not come, or by none. */
  | { readonly type: 'open' }
  | { readonly type: 'late' }
  | { readonly type: 'answered'; readonly madeId: string }
  /** She said that nothing more is needed. */
  | { readonly type: 'settled' }
  /** It asks for nothing: it was told. */
  | { readonly type: 'told' }
  /** A later word took its place. */
  | { readonly type: 'older' }

/**
 * How one word of the partnership stands.
 *
 * It follows from the rows alone: the same files in any order, and a package made before or
 * after a request was opened here, come to the same.
 */
export function standingOf(
  word: Feedback,
  all: readonly Feedback[],
  made: readonly AnsweringPackage[],
  today: LocalDate,
): FeedbackStanding {
  if (word.settled !== null) return { type: 'settled' }
  switch (word.kind) {
    case 'extension':
      return { type: extensionInForce(all)?.id === word.id ? 'told' : 'older' }
    case 'completion':
    case 'dip-sample': {
      const answer = answerOf(word, made)
      if (answer !== null) return { type: 'answered', madeId: answer.id }
      return { type: word.dueOn !== null && word.dueOn < today ? 'late' : 'open' }
    }
    default:
      return { type: 'told' }
  }
}

/** Whether it waits for something that she does. */
export const isWaiting = ({ type }: FeedbackStanding): boolean => type === 'open' || type === 'late'

/** The first package that answers a request: its sample, or the return with other content. */
function answerOf(word: Feedback, made: readonly AnsweringPackage[]): AnsweringPackage | null {
  const answers = made
    .filter((one) => !one.draft && doesAnswer(one, word, made))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
  return answers[0] ?? null
}

function doesAnswer(
  one: AnsweringPackage,
  word: Feedback,
  made: readonly AnsweringPackage[],
): boolean {
  if (word.kind === 'dip-sample') return one.sampleFor === word.id
  if (one.sampleFor !== undefined) return false
  if (word.revision === null) return one.madeAt > word.addedAt
  if (one.revision !== word.revision) return one.revision > word.revision
  // Sent unsigned it may be made again under the same revision; signed it gives the same bytes.
  return one.madeAt > word.addedAt && isOther(one, word, made)
}

function isOther(
  one: AnsweringPackage,
  word: Feedback,
  made: readonly AnsweringPackage[],
): boolean {
  if (one.sha256 === word.packageSha256) return false
  return !made.some(({ sha256, madeAt }) => sha256 === one.sha256 && madeAt <= word.addedAt)
}

/** When it was said: a file says it to the second, a letter by its day. */
export const saidAt = ({ source, receivedOn }: Feedback): Instant =>
  source?.writtenAt ?? `${receivedOn}T12:00:00Z`

/** The moment of the latest file or letter. */
export function newestWord(all: readonly Feedback[]): Instant | null {
  const moments = all.map(saidAt).sort()
  return moments.at(-1) ?? null
}

/** The extension that holds: the one that was said last, in whatever order they were opened. */
export function extensionInForce(all: readonly Feedback[]): Feedback | null {
  const extensions = all.filter(({ kind, dueOn }) => kind === 'extension' && dueOn !== null)
  return extensions.reduce<Feedback | null>(
    (last, one) => (last === null || isAfter(one, last) ? one : last),
    null,
  )
}

function isAfter(one: Feedback, other: Feedback): boolean {
  const [mine, theirs] = [saidAt(one), saidAt(other)]
  return mine === theirs ? placeOf(one) > placeOf(other) : mine > theirs
}

/** Tells apart what was said at the same moment, alike on every desk. */
const placeOf = ({ source, dueOn, id }: Feedback): string =>
  source === null
    ? `${dueOn} ${id}`
    : `${source.feedbackId} ${String(source.item).padStart(6, '0')}`

/**
 * The due date with all extensions: the last one holds, and what held before them comes back
 * when they are taken away. A date that she typed since stays.
 *
 * @param touched the words that came or went just now
 */
export function dueWith(
  due: DueDate | null,
  all: readonly Feedback[],
  touched: readonly Feedback[],
): DueDate | null {
  if (!touched.some(({ kind }) => kind === 'extension')) return due
  const holds = extensionInForce(all)
  const before = due?.source === 'extension' ? (due.before ?? null) : due
  if (holds === null || holds.dueOn === null) return due?.source === 'extension' ? before : due
  const isOurs = due?.source === 'extension' || touched.some(({ id }) => id === holds.id)
  return isOurs ? { date: holds.dueOn, source: 'extension', before } : due
}
