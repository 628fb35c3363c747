import type { LocalDate } from '../../shared/dates.ts'
import type { TrainingRecord } from '../record.ts'

/** What one row of a training history says. Empty and null: it does not say. */
export interface HistoryRow {
  /** Row of the sheet, counted from 0. */
  readonly row: number
  /** As it is written: `Sandhu, Daljit`. */
  readonly name: string
  readonly staffCode: string
  readonly email: string
  readonly post: string
  readonly course: string
  readonly provider: string
  readonly startedOn: LocalDate | null
  readonly completed: CompletedCell
  readonly renewalDue: LocalDate | null
  /** Whether the list says that there is a certificate; null where it says nothing. */
  readonly certificateHeld: boolean | null
  readonly certificateFile: string
  readonly delivery: TrainingRecord['delivery']
  readonly hours: number | null
  readonly result: TrainingRecord['result']
  readonly note: string
}

/** The cell with the day: one that can be read, or words and why not. */
export interface CompletedCell {
  readonly text: string
  readonly on: LocalDate | null
  /** With the cell's place: what cannot be taken about it; null where nothing is. */
  readonly problem: { readonly kind: DateProblem; readonly sentence: string } | null
}

/** `unlikely`: so long ago that a digit must be wrong. */
export type DateProblem = 'missing' | 'unreadable' | 'no-such-day' | 'future' | 'unlikely'

/** Something in a list that could not be taken as it stands, with its place and what became of it. */
export interface HistoryComplaint {
  readonly row: number
  readonly sentence: string
}

export interface ReadHistory {
  readonly rows: readonly HistoryRow[]
  /** Of rows that were left out, and of parts of rows that were. */
  readonly complaints: readonly HistoryComplaint[]
}
