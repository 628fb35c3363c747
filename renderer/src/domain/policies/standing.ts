import type { PoliciesFile } from '../packs/schemas/policies-file.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { Policy, PolicyVersion } from './policy.ts'

/** What the pack says of a policy. */
export type PackPolicy = PoliciesFile['policies'][number]

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
export function policyLines(_log: StaffLog, _day?: LocalDate): readonly PolicyLine[] {
  return []
}
