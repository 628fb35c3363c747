import type { Instant, LocalDate } from '../shared/dates.ts'
import type { ReportCopy, ReportFact, ReportTable } from './report.ts'

/**
 * A report as it goes out, as plain values.
 *
 * Preview, Word document, PDF and plain text are made from this and from nothing else, so that
 * they cannot disagree.
 */
export interface ReportDocument {
  readonly title: string
  readonly school: string
  /** `Autumn term 2026-27`. */
  readonly term: string
  readonly copy: ReportCopy
  /** Says for whom it is, on every page. */
  readonly copyWords: string
  readonly author: string
  readonly on: LocalDate | null
  readonly sections: readonly DocumentSection[]
  /** Titles of sections that are on and hold nothing. */
  readonly leftOut: readonly string[]
  /** When it was put together: the only date that its file carries. */
  readonly madeAt: Instant
}

export interface DocumentSection {
  readonly id: string
  readonly title: string
  readonly parts: readonly DocumentPart[]
}

export type DocumentPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'facts'; readonly title: string; readonly facts: readonly ReportFact[] }
  | { readonly type: 'table'; readonly table: ReportTable }

export const COPY_WORDS: Readonly<Record<ReportCopy, string>> = {
  confidential: 'Confidential: for governors',
  public: 'Public copy: small figures are hidden',
}
