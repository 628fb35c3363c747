import type { StaffLog } from '../../staff-log/staff-log.ts'
import { type HistoryChoices, NO_CHOICES } from './choices.ts'
import { groundOf } from './ground.ts'
import type { HistoryLine } from './history-line.ts'
import type { HistoryComplaint, HistoryRow, ReadHistory } from './history-row.ts'
import { plannedLine } from './planned-line.ts'
import {
  type CourseReading,
  courseReadings,
  type PersonQuestion,
  personQuestions,
} from './questions.ts'

/** What an import of a training history would do, line by line. Nothing is written by it. */
export interface HistoryPlan {
  /** In the order of the list. */
  readonly lines: readonly HistoryLine[]
  /** Names of the list that are nobody's for certain, each asked once. */
  readonly people: readonly PersonQuestion[]
  /** Every wording of a course in the list, and how it is read. */
  readonly courses: readonly CourseReading[]
  readonly complaints: readonly HistoryComplaint[]
}

/** Compares a list with the records held. Asked again after each choice. */
export function planHistory(
  read: ReadHistory,
  log: StaffLog,
  choices: HistoryChoices = NO_CHOICES,
): HistoryPlan {
  const ground = groundOf(log)
  const rows = rowsInOwnOrder(read)
  const lines = rows.map((row) => plannedLine(row, ground, choices))
  lines.sort((a, b) => a.key - b.key)
  return {
    lines,
    people: personQuestions(lines, ground, choices),
    courses: courseReadings(lines, ground, choices),
    complaints: read.complaints,
  }
}

/** The plan is asked for again after each choice; the order of the rows stays. */
const known = new WeakMap<ReadHistory, readonly HistoryRow[]>()

function rowsInOwnOrder(read: ReadHistory): readonly HistoryRow[] {
  const before = known.get(read)
  if (before !== undefined) return before
  const rows = inOwnOrder(read.rows)
  known.set(read, rows)
  return rows
}

/** The fullest of like rows first, then by what they say; so that their order in the file means nothing. */
function inOwnOrder(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify({ ...row, row: 0 }) }))
  return keyed
    .sort(
      (a, b) =>
        said(b.row) - said(a.row) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.row - b.row.row),
    )
    .map(({ row }) => row)
}

function said(row: HistoryRow): number {
  return Object.values(row).filter((value) => value !== '' && value !== null && value !== false)
    .length
}
