import { remembered } from '../../shared/remembered.ts'
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
  const ground = groundOf(log, read.rows)
  const lines = inOrder(read, choices).map((row) => plannedLine(row, ground, choices))
  lines.sort((a, b) => a.key - b.key)
  return {
    lines,
    people: personQuestions(lines, ground, choices),
    courses: courseReadings(lines, ground, choices),
    complaints: read.complaints,
  }
}

interface KeyedRow {
  readonly row: HistoryRow
  /** All that it says. */
  readonly key: string
  readonly said: number
}

/** The plan is asked for again after each choice; what the rows say stays. */
const keyedRows = remembered((read: ReadHistory): readonly KeyedRow[] =>
  read.rows.map((row) => {
    return { row, key: JSON.stringify({ ...row, row: 0 }), said: said(row) }
  }),
)

/**
 * The fullest of like rows first, then by what they say, so that their order in the file means
 * nothing. Of rows that say the very same those that she took come first.
 */
function inOrder(read: ReadHistory, { lines }: HistoryChoices): readonly HistoryRow[] {
  const taken = ({ row }: KeyedRow) => Number(lines.get(row.row) === 'take')
  const compare = (a: KeyedRow, b: KeyedRow): number => {
    if (a.said !== b.said) return b.said - a.said
    if (a.key !== b.key) return a.key < b.key ? -1 : 1
    return taken(b) - taken(a) || a.row.row - b.row.row
  }
  return [...keyedRows(read)].sort(compare).map(({ row }) => row)
}

function said(row: HistoryRow): number {
  return Object.values(row).filter((value) => value !== '' && value !== null && value !== false)
    .length
}
