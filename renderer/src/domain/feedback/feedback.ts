import type { Instant, LocalDate } from '../shared/dates.ts'
import type {
  AuditId,
  EvidenceId,
  FeedbackId,
  QuestionCode,
  Sha256,
  SlotCode,
} from '../shared/ids.ts'

/** Something that came back from the partnership about one audit's return. */
export interface Feedback {
  readonly id: FeedbackId
  readonly auditId: AuditId
  readonly kind: FeedbackKind
  /** As a `.sgfeedback` file, or by a letter that she typed in. */
  readonly came: 'file' | 'letter' | 'email' | 'telephone'
  readonly from: string
  readonly receivedOn: LocalDate
  /** The revision that it speaks of; null where it does not say. */
  readonly revision: number | null
  /** Of the package that it speaks of; only a file says this. */
  readonly packageSha256: Sha256 | null
  /** A new deadline, or the day by which an answer is wanted. */
  readonly dueOn: LocalDate | null
  readonly questions: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
  readonly text: string
  /** The letter or the email itself, as a piece of evidence. */
  readonly proof: EvidenceId | null
  /** Of the file that it came as: the same file brings nothing twice. */
  readonly source: FeedbackSource | null
  /** When she said that it needs nothing more; a package that answers it is seen without this. */
  readonly settled: FeedbackSettled | null
  readonly addedAt: Instant
  readonly by: string
}

export interface FeedbackSource {
  readonly feedbackId: string
  readonly sha256: Sha256
  /** By this an older file is told from a newer one, in whatever order they are opened. */
  readonly writtenAt: Instant
  /** Which of the file's items this is, from nought. */
  readonly item: number
  /** The whole file as it came, with the first item only: what a later version reads in it is not lost. */
  readonly text: string | null
}

export type FeedbackKind =
  /** The return arrived and was taken. */
  | 'confirmation'
  /** There is more time. */
  | 'extension'
  /** Questions are to be completed or answered again; the answer is the next revision. */
  | 'completion'
  /** A few questions with their evidence are wanted to look at. */
  | 'dip-sample'
  /** Anything else that was said. */
  | 'comment'
  /** How other schools stand, or what only a later version knows: kept as it came. */
  | 'benchmark'

export interface FeedbackSettled {
  readonly at: Instant
  readonly by: string
  /** The made return that answers it, by its row; null where it was settled in another way. */
  readonly madeId: string | null
  readonly note: string
}
