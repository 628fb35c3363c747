import type { Feedback } from '../feedback/feedback.ts'
import type { Instant } from '../shared/dates.ts'
import { confirmationOf, isConfirmedEntry, isOf, type OutboxFacts } from './confirmed.ts'
import type { Delivery } from './delivery.ts'
import { type MadePackage, replacementOf } from './made-package.ts'

/** How far a package came. Each state but the first has a row that proves it. */
export type PackageState =
  | { readonly type: 'ready' }
  | { readonly type: 'waiting' | 'handed-over' | 'uploaded' | 'entered'; readonly by: Delivery }
  | { readonly type: 'confirmed'; readonly by: Feedback }

export type PackageStateName = PackageState['type']

/** One line of the outbox: a package, or what was typed into a form without one. */
export interface OutboxLine<P extends MadePackage = MadePackage> {
  readonly key: string
  readonly revision: number
  readonly made: P | null
  readonly state: PackageState
  /** Revision and moment of what was made instead. */
  readonly replacedBy: { readonly revision: number; readonly madeAt: Instant } | null
  /** Every sending of it, the latest first, those called off too. */
  readonly sendings: readonly Delivery[]
}

/** The weight of what proves a state: only what weighs more moves it. */
const WEIGHT: Readonly<Record<PackageStateName, number>> = {
  ready: 0,
  waiting: 1,
  'handed-over': 2,
  entered: 3,
  uploaded: 4,
  confirmed: 5,
}

export const weightOf = ({ type }: PackageState): number => WEIGHT[type]

/** What may leave or has left, the latest first. Drafts are not here: they are only looked at. */
export function outboxOf<P extends MadePackage>(facts: OutboxFacts<P>): readonly OutboxLine<P>[] {
  const packages = facts.made.filter(({ draft }) => !draft)
  const ofPackages = packages.map((one) => lineOf(one, facts))
  const withoutPackage = facts.deliveries.filter(
    (sending) => sending.madeId === null && !packages.some((one) => isOf(sending, one)),
  )
  const revisions = new Set(withoutPackage.map(({ revision }) => revision))
  const ofEntries = [...revisions].map((revision) => {
    const sendings = withoutPackage.filter((sending) => sending.revision === revision)
    return entryOf(revision, sendings, packages, facts)
  })
  return [...ofPackages, ...ofEntries].sort(latestFirst)
}

function lineOf<P extends MadePackage>(one: P, facts: OutboxFacts<P>): OutboxLine<P> {
  const sendings = newestFirst(
    facts.deliveries.filter((sending) => isOfSameBytes(sending, one, facts)),
  )
  const word = confirmationOf(one, facts) ?? confirmedEntry(sendings, facts)
  return {
    key: one.id,
    revision: one.revision,
    made: one,
    state: stateOf(word, sendings),
    replacedBy: replacementOf(one, facts.made),
    sendings,
  }
}

/** A package that was made twice with the same bytes is one package. */
function isOfSameBytes(sending: Delivery, one: MadePackage, { made }: OutboxFacts): boolean {
  return made.some(
    (other) =>
      (other.id === one.id || (other.sha256 === one.sha256 && other.auditId === one.auditId)) &&
      isOf(sending, other),
  )
}

function entryOf<P extends MadePackage>(
  revision: number,
  sendings: readonly Delivery[],
  packages: readonly P[],
  facts: OutboxFacts<P>,
): OutboxLine<P> {
  const later = packages.filter((one) => one.revision > revision && one.sampleFor === undefined)
  return {
    key: `revision:${revision}`,
    revision,
    made: null,
    state: stateOf(confirmedEntry(sendings, facts), sendings),
    replacedBy: later.toSorted((a, b) => b.revision - a.revision)[0] ?? null,
    sendings: newestFirst(sendings),
  }
}

function confirmedEntry(sendings: readonly Delivery[], { feedback }: OutboxFacts): Feedback | null {
  return feedback.find((word) => sendings.some((one) => isConfirmedEntry(one, word))) ?? null
}

const stateOf = (word: Feedback | null, sendings: readonly Delivery[]): PackageState =>
  word === null ? stateBySendings(sendings) : { type: 'confirmed', by: word }

/** The sending that proves most; of equal ones the latest. Those called off prove nothing any more. */
function stateBySendings(sendings: readonly Delivery[]): PackageState {
  const states = newestFirst(sendings).flatMap((by): readonly PackageState[] => {
    const { type } = by.state
    return type === 'withdrawn' ? [] : [{ type, by }]
  })
  return states.reduce<PackageState>(
    (most, state) => (weightOf(state) > weightOf(most) ? state : most),
    { type: 'ready' },
  )
}

function newestFirst(sendings: readonly Delivery[]): readonly Delivery[] {
  return sendings.toSorted((a, b) => compare(b.startedAt, a.startedAt) || compare(b.id, a.id))
}

function latestFirst(a: OutboxLine, b: OutboxLine): number {
  return (
    b.revision - a.revision ||
    compare(b.made?.madeAt ?? '', a.made?.madeAt ?? '') ||
    compare(b.key, a.key)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
