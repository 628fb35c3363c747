import { appliesHere } from '../audit/school-tags.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { PolicyId } from '../shared/ids.ts'
import { compareText } from '../shared/text.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { PackPolicy } from './pack-policy.ts'
import type { Policy, PolicyVersion } from './policy.ts'
import { reviewOf, reviewState } from './review.ts'
import { sourceWordsOf } from './source-words.ts'
import { suggestedPolicy } from './suggested.ts'
import { placesOn, type VersionPlaces } from './version-places.ts'

/**
 * Where a document stands on a day.
 *
 * `to-come`: approved, and not yet in force. `never-approved`: only drafts. `review-unknown`: in
 * force, with a cycle, but with no day to count from. `record`: a live record without versions.
 */
export type PolicyState =
  | 'in-date'
  | 'due-soon'
  | 'past-review'
  | 'review-unknown'
  | 'no-version'
  | 'never-approved'
  | 'to-come'
  | 'record'
  | 'off'

/** One line of the register, as it stood or will stand on a day. */
export interface PolicyLine {
  readonly policy: Policy
  /** What the pack says of it; null for the school's own. */
  readonly inPack: PackPolicy | null
  readonly fromPack: boolean
  /** False until something was said about it: the line then shows what the pack suggests. */
  readonly registered: boolean
  /** Whether the pack means it for a school like this one; the school's own always apply. */
  readonly applies: boolean
  readonly current: PolicyVersion | null
  /** The newest wording that is not approved yet. */
  readonly draft: PolicyVersion | null
  /** Approved, with a first day that is still to come. */
  readonly toCome: PolicyVersion | null
  /** Newest first. */
  readonly superseded: readonly PolicyVersion[]
  readonly reviewOn: LocalDate | null
  readonly state: PolicyState
  /** Beside one in force there is a draft, or one to come. */
  readonly nextDrafted: boolean
  /** How its review is worked out and how sure that is, as a sentence or two. */
  readonly sourceWords: string
}

/** The register on a day: the pack's documents in its order, then the school's own by title. */
export function policyLines(log: StaffLog, day: LocalDate = log.today): readonly PolicyLine[] {
  const held = new Map(log.policies.map((policy) => [policy.id, policy]))
  const tags = new Set(log.tags)
  const fromPack = log.pack.policies.policies.map((inPack) => {
    const applies = appliesHere(inPack.appliesTo, tags)
    return lineOf({
      log,
      day,
      inPack,
      applies,
      registered: held.has(inPack.id),
      policy: held.get(inPack.id) ?? suggestedPolicy(inPack, applies),
    })
  })
  const inPackIds = new Set(fromPack.map(({ policy }) => policy.id))
  const own = log.policies
    .filter(({ id }) => !inPackIds.has(id))
    .sort((a, b) => compareText(a.title, b.title) || (a.id < b.id ? -1 : 1))
    .map((policy) => lineOf({ log, day, inPack: null, applies: true, registered: true, policy }))
  return [...fromPack, ...own]
}

/** One line of the register, or undefined where neither the school nor the pack has such a document. */
export function policyLine(
  log: StaffLog,
  id: PolicyId,
  day: LocalDate = log.today,
): PolicyLine | undefined {
  return policyLines(log, day).find(({ policy }) => policy.id === id)
}

interface LineGround {
  readonly log: StaffLog
  readonly day: LocalDate
  readonly policy: Policy
  readonly inPack: PackPolicy | null
  readonly applies: boolean
  readonly registered: boolean
}

function lineOf({ log, day, policy, inPack, applies, registered }: LineGround): PolicyLine {
  const places = placesOn(policy.versions, day)
  const review = reviewOf(policy, inPack, places.current)
  const { dueSoonDays } = log.pack.training
  return {
    policy,
    inPack,
    fromPack: inPack !== null,
    registered,
    applies,
    ...places,
    reviewOn: policy.kind === 'record' ? null : review.on,
    state: stateOf(policy, places, () => reviewState(review, day, dueSoonDays)),
    nextDrafted: places.current !== null && (places.draft ?? places.toCome) !== null,
    sourceWords: sourceWordsOf(review, inPack),
  }
}

function stateOf(
  { wanted, kind, versions }: Policy,
  { current, toCome }: VersionPlaces,
  review: () => PolicyState,
): PolicyState {
  if (!wanted) return 'off'
  if (kind === 'record') return 'record'
  if (current !== null) return review()
  if (toCome !== null) return 'to-come'
  return versions.length === 0 ? 'no-version' : 'never-approved'
}
