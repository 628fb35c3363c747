import type { QuestionCode } from '../shared/ids.ts'
import type { DaySystem } from '../tables/table.ts'
import type { ColumnId } from './answers-workbook.ts'

/** How a cell's text is read, so that a value mended in the preview is read the same way. */
export interface CellReader {
  readonly kind: 'choice' | 'text' | 'date' | 'closed'
  readonly choices: readonly { readonly value: string; readonly word: string }[]
  readonly days: DaySystem
}

export type CellKind = 'conflict' | 'error' | 'change' | 'blank'

/** A cell of the workbook that says something else than when it was made. */
export interface PlannedCell {
  readonly key: string
  readonly kind: CellKind
  readonly code: QuestionCode
  /** The line of a question in parts; null for the question's own row. */
  readonly part: { readonly id: string; readonly label: string } | null
  readonly column: ColumnId
  /** What the column is called. */
  readonly field: string
  /** The question's wording. */
  readonly question: string
  /** `Sheet “Training”, cell F17`. */
  readonly place: string
  readonly reader: CellReader
  /** As the app shows it now, when the workbook was made, and as the cell says. */
  readonly ours: string
  readonly base: string | null
  readonly theirs: string
  /** As it would be stored; null where the cell cannot be read. */
  readonly value: string | null
  /** Why it cannot be read; the word that was probably meant. */
  readonly problem: { readonly sentence: string; readonly nearest: string | null } | null
  /** Whose it is, where the questions were given to a colleague; more than one who say the same. */
  readonly givenBy?: readonly string[]
  /** What others say in the same place, where they do not agree. */
  readonly rivals?: readonly RivalCell[]
}

/** The same cell in another workbook, saying something else. */
export interface RivalCell {
  readonly place: string
  readonly theirs: string
  readonly value: string
  readonly givenBy?: readonly string[]
}

/** A row that cannot be told to belong to one question. Never applied. */
export interface RowProblem {
  readonly place: string
  readonly sentence: string
}

export interface MissingRow {
  readonly code: string
  readonly question: string
}

export interface WorkbookPlan {
  readonly cells: readonly PlannedCell[]
  readonly problems: readonly RowProblem[]
  /** Were in the workbook when it was made. Reported, and left as they are. */
  readonly missing: readonly MissingRow[]
  /** Cells that say what the app says, or what they said when the workbook was made. */
  readonly unchanged: number
}

export type CellChoice =
  | { readonly type: 'take' }
  /** What one of the others says. */
  | { readonly type: 'take-rival'; readonly at: number }
  | { readonly type: 'skip' }
  /** Typed in the preview in place of what the cell says. */
  | { readonly type: 'mended'; readonly text: string }

export type WorkbookChoices = ReadonlyMap<string, CellChoice>
