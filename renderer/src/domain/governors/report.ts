import type { Instant, LocalDate } from '../shared/dates.ts'
import type { ActionId, EvidenceId, GovernorReportId } from '../shared/ids.ts'
import { isBlank } from '../shared/text.ts'
import type { OutlineSection, ReportOutline } from './outline.ts'
import { compareTerms, type Term } from './term.ts'

/** A report to governors: what it holds, in which order, what was made of it and what came of it. */
export interface GovernorReport {
  readonly id: GovernorReportId
  /** One of the outline's: `separate-report`, `headteacher-section`, `link-governor-visit`. */
  readonly shape: string
  readonly term: Term
  readonly title: string
  readonly author: string
  readonly on: LocalDate | null
  readonly meeting: string
  readonly version: string
  /** In the order of the paper. One that is switched off keeps its texts. */
  readonly sections: readonly ReportSection[]
  /** What the desk knew on a day; null until it was filled in. */
  readonly live: LiveBlocks | null
  /** Lines of good practice that she says are covered. */
  readonly ticks: readonly string[]
  /** Oldest first. */
  readonly outputs: readonly ReportOutput[]
  readonly outcome: ReportOutcome
  readonly copiedFrom: GovernorReportId | null
  readonly createdAt: Instant
}

export interface ReportSection {
  readonly id: string
  readonly on: boolean
  readonly text: string
  /** Lines of her own, by the names of the section's fields. */
  readonly rows: readonly OwnRow[]
}

export interface OwnRow {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
}

/** What sections that fill themselves say, by id, as at one day. */
export interface LiveBlocks {
  readonly asAt: LocalDate
  readonly blocks: Readonly<Record<string, LiveBlock>>
}

export interface LiveBlock {
  readonly facts: readonly ReportFact[]
  readonly tables: readonly ReportTable[]
  readonly notes: readonly string[]
}

export interface ReportFact {
  readonly label: string
  readonly value: string
}

export interface ReportTable {
  readonly title: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface ReportColumn {
  readonly heading: string
  readonly number?: true
  /** Its part of the page's width, beside the others. */
  readonly share: number
}

/** For whom a copy is: the governors' confidential papers, or anybody. */
export type ReportCopy = 'confidential' | 'public'

export type ReportFormat = 'docx' | 'pdf'

/** A file that was made, kept in the library of evidence. */
export interface ReportOutput {
  readonly id: string
  readonly format: ReportFormat
  readonly copy: ReportCopy
  readonly fileName: string
  readonly evidenceId: EvidenceId
  readonly madeAt: Instant
  readonly by: string
}

/** What the meeting made of it. */
export interface ReportOutcome {
  readonly meeting: string
  readonly on: LocalDate | null
  readonly minute: string
  readonly questions: string
  readonly decisions: string
  readonly actions: readonly AgreedAction[]
}

export interface AgreedAction {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly due: LocalDate | null
  /** Set when she made it an action of the audit. */
  readonly actionId: ActionId | null
}

export const NO_OUTCOME: ReportOutcome = {
  meeting: '',
  on: null,
  minute: '',
  questions: '',
  decisions: '',
  actions: [],
}

export interface NewReport {
  readonly id: GovernorReportId
  readonly shape: string
  readonly term: Term
  readonly author: string
  readonly on: LocalDate
  readonly createdAt: Instant
}

/** What a paper is called, where the kind of report is not a good name for it. */
const TITLES: Readonly<Record<string, string>> = {
  'separate-report': 'Safeguarding report to governors',
  'headteacher-section': 'Safeguarding',
}

/** An empty report: the sections to begin with are on, the others of the outline follow, off. */
export function newReport(outline: ReportOutline, from: NewReport): GovernorReport {
  const shape = outline.shapes.find(({ id }) => id === from.shape)
  const own = (shape?.sections ?? []).flatMap(
    (id) => outline.sections.find((section) => section.id === id) ?? [],
  )
  const others = outline.sections.filter((section) => !own.includes(section))
  return {
    ...from,
    title: TITLES[from.shape] ?? shape?.title ?? '',
    meeting: '',
    version: '1',
    sections: [
      ...own.map((section) => emptySection(section, section.starter)),
      ...others.map((section) => emptySection(section, false)),
    ],
    live: null,
    ticks: [],
    outputs: [],
    outcome: NO_OUTCOME,
    copiedFrom: null,
  }
}

function emptySection({ id }: OutlineSection, on: boolean): ReportSection {
  return { id, on, text: '', rows: [] }
}

/**
 * The last report as the beginning of the next: its sections, order, texts and lines.
 *
 * What was made of it and what the meeting said stay with the old one, and what the desk knows
 * is filled in anew.
 */
export function copiedReport(
  last: GovernorReport,
  outline: ReportOutline,
  from: Omit<NewReport, 'shape'>,
): GovernorReport {
  const fresh = newReport(outline, { ...from, shape: last.shape })
  const known = new Set(last.sections.map(({ id }) => id))
  return {
    ...fresh,
    title: last.title,
    sections: [...last.sections, ...fresh.sections.filter(({ id }) => !known.has(id))],
    copiedFrom: last.id,
  }
}

/** The newest report of the same shape from an earlier term. */
export function reportBefore(
  report: GovernorReport,
  reports: readonly GovernorReport[],
): GovernorReport | null {
  const earlier = reports.filter(
    (other) =>
      other.id !== report.id &&
      other.shape === report.shape &&
      (compareTerms(other.term, report.term) > 0 || other.id === report.copiedFrom),
  )
  return newestFirst(earlier)[0] ?? null
}

export function newestFirst(reports: readonly GovernorReport[]): readonly GovernorReport[] {
  return [...reports].sort(
    (a, b) => compareTerms(a.term, b.term) || (a.createdAt < b.createdAt ? 1 : -1),
  )
}

/** Whether a section holds anything of her own. */
export function isWritten({ text, rows }: ReportSection): boolean {
  return !isBlank(text) || rows.some(({ cells }) => Object.values(cells).some((v) => !isBlank(v)))
}
