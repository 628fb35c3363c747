import type { Instant, LocalDate, SchoolYear } from '../shared/dates.ts'
import type { AuditId, HandOffId, QuestionCode } from '../shared/ids.ts'

/** Whose answers a workbook holds, and on which questions they are given. */
export interface WorkbookIdentity {
  readonly deskId: string
  readonly auditId: AuditId
  readonly school: string
  readonly urn: string
  readonly schoolYear: SchoolYear
  readonly packId: string
  readonly version: string
  readonly templateHash: string
  readonly madeAt: Instant
  /** Made to be filled from nothing: an empty cell of it never says that something was taken out. */
  readonly blank: boolean
  /** Whom its questions were given to; absent for a workbook that is nobody's in particular. */
  readonly handOff?: { readonly id: HandOffId; readonly name: string }
}

/** What its first sheet says to the colleague it was made for. */
export interface WordToColleague {
  readonly id: HandOffId
  readonly name: string
  /** Who asks her. */
  readonly from: string
  readonly note: string
  readonly wantedBy: LocalDate | null
}

/** `text:comment` for the written parts, the others by one name. */
export type ColumnId = 'code' | 'question' | 'verdict' | `text:${string}` | 'last-year' | 'evidence'

export interface WorkbookColumn {
  readonly id: ColumnId
  readonly heading: string
  readonly kind: 'code' | 'read' | 'choice' | 'text' | 'date'
  /** In characters of the default font. */
  readonly width: number
}

/** One question, or one line of a question in parts. */
export interface WorkbookRow {
  readonly id: string
  /** As it stands in sight: `TRN04`, and `TRN04 / dsl` for a line of it. */
  readonly code: string
  readonly cells: Readonly<Partial<Record<ColumnId, string>>>
  /** Which of the lists its answer is chosen from; null where the row takes none. */
  readonly list: string | null
  /** Columns that may be written into. */
  readonly open: ReadonlySet<ColumnId>
  /** What the app held when the workbook was made, by column: text as it is stored. */
  readonly base: Readonly<Partial<Record<ColumnId, string>>>
}

export interface WorkbookSheet {
  readonly name: string
  readonly title: string
  readonly intro: string
  readonly rows: readonly WorkbookRow[]
}

/** All that a workbook of answers holds, before it is a file. */
export interface AnswersWorkbook {
  readonly identity: WorkbookIdentity
  readonly auditTitle: string
  readonly columns: readonly WorkbookColumn[]
  /** The words of each drop-down list, by its name. */
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly sheets: readonly WorkbookSheet[]
  readonly toColleague?: WordToColleague
}

export interface WorkbookScope {
  /** Null for the whole audit. */
  readonly sectionIds: ReadonlySet<string> | null
  /** Only these questions of them, where not all. */
  readonly codes?: ReadonlySet<QuestionCode>
  readonly blank: boolean
}

export const ID_OF_QUESTION = 'q:'
export const ID_OF_PART = 'p:'

export const idOfQuestion = (code: QuestionCode): string => `${ID_OF_QUESTION}${code}`
export const idOfPart = (code: QuestionCode, part: string): string => `${ID_OF_PART}${code}/${part}`
export const codeOfPart = (code: QuestionCode, part: string): string => `${code} / ${part}`

/** A code as it is looked up: its case and its spaces do not matter. */
export const plainCode = (code: string): string => code.replace(/\s+/g, '').toLowerCase()

export const isPartId = (id: string): boolean => id.startsWith('p:')
