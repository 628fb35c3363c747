import type { Instant, LocalDate, SchoolYear } from '../shared/dates.ts'
import type { QuestionCode, ReturnId, Sha256, SlotCode } from '../shared/ids.ts'

/** The minor version that this app writes. Raised when a field is added. */
export const FEEDBACK_MINOR = 0
export const FEEDBACK_KIND = 'safeguarding-feedback'
/** Of a file in bytes, and of its text in characters. */
export const LARGEST_FEEDBACK = 1_000_000

/** What the partnership's desk says about one return, as a small file. */
export interface FeedbackFile {
  readonly kind: typeof FEEDBACK_KIND
  readonly format: { readonly major: 1; readonly minor: number }
  readonly sealing: 'none'
  /** Its own; a file that was written anew has another one. */
  readonly feedbackId: string
  readonly writtenAt: Instant
  readonly from: string
  readonly returnId: ReturnId
  readonly revision: number
  /** Of the package that was read; null where none was, as for a form that was filled in. */
  readonly packageSha256: Sha256 | null
  readonly school: { readonly name: string; readonly urn: string | null }
  readonly schoolYear: SchoolYear
  readonly items: readonly FeedbackItem[]
}

export type FeedbackItem =
  | { readonly type: 'confirmation'; readonly text: string }
  | { readonly type: 'extension'; readonly dueOn: LocalDate; readonly text: string }
  | AskingItem
  /** About one question, or about the whole. */
  | { readonly type: 'comment'; readonly question: QuestionCode | null; readonly text: string }
  /** Kept as it is: figures of other schools, or an item that only a newer version knows. */
  | { readonly type: 'benchmark' }

export interface AskingItem {
  readonly type: 'completion' | 'dip-sample'
  readonly questions: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
  readonly wantedBy: LocalDate | null
  readonly text: string
}
