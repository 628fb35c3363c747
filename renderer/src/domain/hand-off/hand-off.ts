import type { Instant, LocalDate } from '../shared/dates.ts'
import type { AuditId, EvidenceId, HandOffId, PersonId, QuestionCode } from '../shared/ids.ts'

/** Questions that a colleague answers in a workbook, and what came back from her. */
export interface HandOff {
  readonly id: HandOffId
  readonly auditId: AuditId
  /** Of the register; null for somebody who is not in it. */
  readonly personId: PersonId | null
  /** As it stands on the workbook, and beside the answers that she gives. */
  readonly name: string
  readonly questions: readonly QuestionCode[]
  /** A word to her, on the workbook's first sheet. */
  readonly note: string
  readonly wantedBy: LocalDate | null
  /** Of the zip with the workbook and her folders. */
  readonly fileName: string
  readonly handedAt: Instant
  readonly by: string
  readonly returned: readonly HandOffReturn[]
  /** She has it back, or took the questions back. */
  readonly closed: { readonly at: Instant; readonly by: string } | null
}

/** One time that something came back; it may come in several goes. */
export interface HandOffReturn {
  readonly at: Instant
  readonly by: string
  readonly fileName: string
  /** Questions that it changed. */
  readonly questions: readonly QuestionCode[]
  readonly files: readonly EvidenceId[]
  /** When her program had last saved the workbook, where it says so. */
  readonly savedAt?: Instant
}
