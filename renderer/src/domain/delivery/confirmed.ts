import type { Feedback } from '../feedback/feedback.ts'
import { londonDateOf } from '../shared/calendar.ts'
import type { Instant } from '../shared/dates.ts'
import type { Sha256 } from '../shared/ids.ts'
import type { Delivery, DeliveryState, PackageFile } from './delivery.ts'
import type { MadePackage } from './made-package.ts'

/** All that says how the packages of one audit stand. */
export interface OutboxFacts<P extends MadePackage = MadePackage> {
  readonly made: readonly P[]
  readonly deliveries: readonly Delivery[]
  readonly files: readonly PackageFile[]
  readonly feedback: readonly Feedback[]
}

/**
 * The packages that a confirmation names.
 *
 * A check sum names its package, or the one that the file was made of, and no other. A revision
 * names what had left of it when the word came; where nothing was noted as sent, the last that
 * was made by then. Both are read as of that moment, so nothing that is done later moves it to
 * another package.
 */
export function confirmedBy<P extends MadePackage>(
  word: Feedback,
  facts: OutboxFacts<P>,
): readonly P[] {
  if (word.kind !== 'confirmation') return []
  if (word.packageSha256 !== null) return ofCheckSum(word.packageSha256, facts)
  if (word.revision === null) return []
  const of = facts.made.filter((one) => isOfRevision(one, word) && isByThen(one.madeAt, word))
  const left = of.filter((one) =>
    facts.deliveries.some((sending) => isOf(sending, one) && hadLeft(sending, word)),
  )
  if (left.length > 0) return left
  const last = of.reduce<P | null>(
    (latest, one) => (latest === null || one.madeAt > latest.madeAt ? one : latest),
    null,
  )
  return last === null ? [] : [last]
}

/** The first word that confirms a package. */
export function confirmationOf(one: MadePackage, facts: OutboxFacts): Feedback | null {
  return (
    inOrder(facts.feedback).find((word) => confirmedBy(word, facts).some(isSamePackage(one))) ??
    null
  )
}

/** Confirmations that name nothing of this desk: she has to say what they are about. */
export function looseConfirmations(facts: OutboxFacts): readonly Feedback[] {
  return inOrder(facts.feedback).filter(
    (word) =>
      word.kind === 'confirmation' &&
      confirmedBy(word, facts).length === 0 &&
      !facts.deliveries.some((sending) => isConfirmedEntry(sending, word)),
  )
}

/** Whether a word confirms what was entered in the partnership's own form, where no package is. */
export function isConfirmedEntry(sending: Delivery, word: Feedback): boolean {
  return (
    sending.madeId === null &&
    word.kind === 'confirmation' &&
    word.packageSha256 === null &&
    word.revision === sending.revision &&
    hadLeft(sending, word)
  )
}

/** Whether a sending is one of this package; what has no package of its own is of its revision. */
export function isOf(sending: Delivery, one: MadePackage): boolean {
  if (one.draft || sending.auditId !== one.auditId) return false
  if (sending.madeId !== null) return sending.madeId === one.id
  return (
    one.sampleFor === undefined &&
    sending.returnId === one.returnId &&
    sending.revision === one.revision
  )
}

/** When a sending was done, by its evidence; null while it has not left. */
export function leftAt(state: DeliveryState): Instant | null {
  switch (state.type) {
    case 'waiting':
      return null
    case 'withdrawn':
      return leftAt(state.was)
    default:
      return state.at
  }
}

function ofCheckSum<P extends MadePackage>(sha256: Sha256, facts: OutboxFacts<P>): readonly P[] {
  const named = new Set([
    ...facts.files.filter((file) => file.sha256 === sha256).map(({ madeId }) => madeId),
    ...facts.deliveries
      .filter(({ files }) => files.some((file) => file.sha256 === sha256))
      .map(({ madeId }) => madeId),
  ])
  return facts.made.filter((one) => !one.draft && (one.sha256 === sha256 || named.has(one.id)))
}

function isOfRevision(one: MadePackage, { auditId, revision }: Feedback): boolean {
  return (
    !one.draft &&
    one.sampleFor === undefined &&
    one.auditId === auditId &&
    one.revision === revision
  )
}

function hadLeft({ state, startedAt }: Delivery, word: Feedback): boolean {
  if (state.type === 'withdrawn' && state.at <= word.addedAt) return false
  const at = leftAt(state)
  return at !== null && isByThen(at, word) && startedAt <= word.addedAt
}

function isByThen(at: Instant, { addedAt, receivedOn }: Feedback): boolean {
  return at <= addedAt && londonDateOf(at) <= receivedOn
}

const isSamePackage = (one: MadePackage) => (other: MadePackage) =>
  other.auditId === one.auditId && (other.id === one.id || other.sha256 === one.sha256)

function inOrder(feedback: readonly Feedback[]): readonly Feedback[] {
  return [...feedback].sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0))
}
