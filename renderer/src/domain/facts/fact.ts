import type { Meaning } from '../packs/template.ts'
import type { SlotDocument } from '../returns/slot-document.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import type { AuditId, QuestionCode, SlotCode } from '../shared/ids.ts'

/** What the staff log says about a question or a slot today. */
export interface LiveFact {
  /** Permanent, such as `part-one-read`. */
  readonly id: string
  readonly codes: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
  /** `44 of 47 staff updated since 1 September 2025.` */
  readonly sentence: string
  readonly asAt: LocalDate
  /** Who or what is counted, and how many of them; null where it is not a share. */
  readonly share: { readonly of: number; readonly done: number } | null
  /** What it would say by itself. Shown as a suggestion and never set. */
  readonly suggests: { readonly meaning: Meaning; readonly because: string } | null
  /** The list behind the number, for the school only. */
  readonly lines: readonly FactLine[]
  /** Where it is looked after. */
  readonly address: string
}

export interface FactLine {
  /** A person or a policy. */
  readonly name: string
  readonly state: string
  readonly good: boolean
}

/** A fact as it stood when the audit was signed, with its list. Key: audit, revision and fact. */
export interface FrozenFact {
  readonly id: string
  readonly auditId: AuditId
  readonly revision: number
  readonly factId: string
  readonly codes: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
  readonly sentence: string
  readonly asAt: LocalDate
  readonly share: { readonly of: number; readonly done: number } | null
  readonly lines: readonly FactLine[]
  readonly frozenAt: Instant
  /** The paper of a slot as it stood then; its fact id is `paper:` and the slot's code. */
  readonly document?: SlotDocument
}
