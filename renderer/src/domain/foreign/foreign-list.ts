import type { Meaning } from '../packs/template.ts'
import type { LocalDate } from '../shared/dates.ts'

/** Which row of which sheet: `2:14`. The same file gives the same keys. */
export type RowKey = string

export interface ForeignSection {
  readonly key: string
  /** As it is numbered there: 3, A. */
  readonly number: string | null
  readonly title: string
}

/** One question of another tool's audit, with all that was answered there. */
export interface ForeignQuestion {
  readonly key: RowKey
  /** `sheet “Training”, row 14`. */
  readonly place: string
  readonly sectionKey: string
  /** Its own code, never twice in one list; null where it has none. */
  readonly code: string | null
  readonly text: string
  readonly guidance: string
  /** The verdict's word as it stands there; empty without one. */
  readonly verdict: string
  /** Where columns are ticked: what the ticked one means. */
  readonly ticked: Meaning | null
  readonly comment: string
  readonly evidence: string
  readonly impact: string
  readonly gap: string
  /** Texts of columns that we have not, each under its heading; and what of an action had no action. */
  readonly extras: string
  /** The list says that it must be proved. */
  readonly needsEvidence: boolean
  readonly actions: readonly ForeignAction[]
}

export interface ForeignAction {
  readonly what: string
  readonly owner: string
  readonly due: LocalDate | null
  readonly isDone: boolean
}

/** A row that is not read as a question, and why. */
export interface LeftOutRow {
  readonly key: RowKey
  readonly place: string
  readonly text: string
  readonly why: 'heading' | 'headings-again' | 'total' | 'note' | 'told'
}

/** All that a file or a pasted list holds, as its columns are read. */
export interface ForeignList {
  readonly sections: readonly ForeignSection[]
  readonly questions: readonly ForeignQuestion[]
  readonly leftOut: readonly LeftOutRow[]
  readonly complaints: readonly { readonly sentence: string }[]
}

/** What she said of a row that was read otherwise. */
export type RowSaid = 'question' | 'heading' | 'leave-out'
