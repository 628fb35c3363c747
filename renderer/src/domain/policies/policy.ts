import type { Instant, LocalDate } from '../shared/dates.ts'
import type { EvidenceId, PersonId, PolicyId, PolicyVersionId } from '../shared/ids.ts'

/** One document of the school's policy suite, with every version that was registered. */
export interface Policy {
  /** The pack's own id, such as `child-protection`, so that next year's pack finds it; else a UUIDv7. */
  readonly id: PolicyId
  readonly title: string
  /** The single central record is a live record: it has no versions and no review cycle. */
  readonly kind: 'policy' | 'record'
  readonly category: string
  /** Off where the school does not keep this document, so that nothing is falsely missing. */
  readonly wanted: boolean
  /** Null where nobody knows; never false by guess. */
  readonly statutory: boolean | null
  readonly owner: PolicyOwner
  readonly approver: string
  readonly cycle: ReviewCycle
  readonly website: Publication
  /** Audiences of the pack; null where the reading duties alone say who reads it. */
  readonly audiences: readonly string[] | null
  readonly note: string
  /** In the order in which they were registered. */
  readonly versions: readonly PolicyVersion[]
  readonly addedAt: Instant
}

/** Somebody in the register, or a name that is not there. */
export interface PolicyOwner {
  readonly personId: PersonId | null
  readonly name: string
}

/** Months from approval to review. Published lists disagree, so the school's own rule wins. */
export type ReviewCycle =
  | { readonly by: 'pack' }
  /** @property months null where the school reviews it only when something changes */
  | { readonly by: 'school'; readonly months: number | null }

export interface Publication {
  readonly state: 'published' | 'not-published' | 'not-needed' | 'unknown'
  readonly address: string
}

/** One wording of a policy. Which one is current, drafted or superseded follows from its days. */
export interface PolicyVersion {
  readonly id: PolicyVersionId
  /** As the school calls it: `2026-27`, `v3`. */
  readonly label: string
  readonly progress: 'being-written' | 'with-approver' | 'approved'
  readonly author: string
  readonly effectiveOn: LocalDate | null
  readonly approvedOn: LocalDate | null
  readonly approvedBy: string
  /** Reference of the minute, such as `FGB 14 Oct 2026, item 7`. */
  readonly minute: string
  /** A day set for this version; without one the cycle counts from the approval. */
  readonly nextReviewOn: LocalDate | null
  /** After a minor change receipts of the version before stand; after a material one all read again. */
  readonly change: 'first' | 'minor' | 'material'
  readonly note: string
  /** Its file or pointer in the library of evidence. */
  readonly evidenceId: EvidenceId | null
  readonly addedAt: Instant
  readonly addedBy: string
}
