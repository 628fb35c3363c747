import type { Instant, LocalDate } from '../shared/dates.ts'
import type {
  AuditId,
  EvidenceId,
  EvidenceLinkId,
  EvidenceVersionId,
  QuestionCode,
  Sha256,
  SlotCode,
} from '../shared/ids.ts'

export type EvidenceKind =
  | 'policy'
  | 'certificate'
  | 'minutes'
  | 'governor-report'
  | 'training-record'
  | 'register'
  | 'visit-notes'
  | 'screenshot'
  | 'other'

/** One piece of proof. It serves many questions, and keeps its earlier versions. */
export interface Evidence {
  readonly id: EvidenceId
  readonly title: string
  readonly kind: EvidenceKind
  /** What it is about: when the policy took effect, when the meeting was. */
  readonly effectiveOn: LocalDate | null
  readonly periodFrom: LocalDate | null
  readonly periodTo: LocalDate | null
  readonly reviewOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly note: string
  /** Oldest first; the last is the current one. Never empty. */
  readonly versions: readonly EvidenceVersion[]
}

export interface EvidenceVersion {
  readonly id: EvidenceVersionId
  readonly source: EvidenceSource
  readonly addedAt: Instant
  readonly addedBy: string
}

export type EvidenceSource = EvidenceFile | EvidencePointer

export interface EvidenceFile {
  readonly type: 'file'
  readonly sha256: Sha256
  /** As it was called when it was added. */
  readonly fileName: string
  /** In bytes. */
  readonly size: number
  readonly mediaType: string
}

/** Kept elsewhere, place named: "blue folder, business manager's office". */
export interface EvidencePointer {
  readonly type: 'pointer'
  readonly place: string
}

/** Says that a piece proves an answer or fills a slot of one audit. */
export interface EvidenceLink {
  readonly id: EvidenceLinkId
  readonly evidenceId: EvidenceId
  readonly auditId: AuditId
  readonly target: EvidenceTarget
  readonly addedAt: Instant
}

export type EvidenceTarget =
  | { readonly type: 'question'; readonly code: QuestionCode }
  | { readonly type: 'slot'; readonly code: SlotCode }

/** What she decided about a slot that no piece of evidence fills. Key: audit id and slot. */
export interface SlotDecision {
  readonly auditId: AuditId
  readonly slot: SlotCode
  readonly notApplicable: boolean
  readonly reason: string
}
