import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { SchoolRequirement, StandingRow, TrainingCell, TrainingState } from './cells.ts'
import { cellStateWords } from './line-words.ts'
import { trainingStanding } from './standing.ts'
import { compareStates } from './state-order.ts'

/** One row of one person, as a list of what is to be done shows it. */
export interface DueLine {
  readonly person: Person
  readonly row: StandingRow
  readonly cell: TrainingCell
  /** `Overdue`, `Past school’s interval`, `Due soon`, `No record`. */
  readonly stateWords: string
  /** Sentences of the lines that make it so, each once. */
  readonly words: string
}

const TO_DO: readonly TrainingState[] = ['never', 'overdue', 'due-soon']

/** What is due, overdue or was never done: the earliest day first, what never was at the end. */
export function dueList(
  log: StaffLog,
  day: LocalDate = log.today,
  states: readonly TrainingState[] = TO_DO,
): readonly DueLine[] {
  return [...linesOf(log, day, (cell) => states.includes(cell.state))].sort(byUrgency)
}

/** The rows of everybody that are wanted, in the order of names. */
export function linesOf(
  log: StaffLog,
  day: LocalDate,
  wanted: (cell: TrainingCell) => boolean,
): readonly DueLine[] {
  const { people, rows } = trainingStanding(log, day)
  const rowById = new Map(rows.map((row) => [row.id, row]))
  const lines: DueLine[] = []
  for (const { person, cells } of people) {
    for (const [id, cell] of cells) {
      const row = rowById.get(id)
      if (row !== undefined && wanted(cell)) lines.push(dueLine(person, row, cell))
    }
  }
  return lines
}

function dueLine(person: Person, row: StandingRow, cell: TrainingCell): DueLine {
  return { person, row, cell, stateWords: cellStateWords(cell), words: wordsOf(cell) }
}

function wordsOf({ state, lines }: TrainingCell): string {
  const [first, second] = lines
  if (second === undefined) return first?.words ?? ''
  const telling = lines.filter((line) => line.state === state)
  return [...new Set(telling.map(({ words }) => words))].join(' ')
}

/** What never was has no day by which to order it, but for an induction. */
function byUrgency(a: DueLine, b: DueLine): number {
  return (
    Number(a.cell.state === 'never') - Number(b.cell.state === 'never') ||
    compareDays(a.cell.dueOn, b.cell.dueOn)
  )
}

function compareDays(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/**
 * What became due after one day and up to another: due soon, overdue, or newly asked.
 *
 * What was renewed meanwhile is not told of. A starter's first needs are.
 */
export function becameDueBetween(
  log: StaffLog,
  from: LocalDate,
  to: LocalDate,
): readonly DueLine[] {
  if (from >= to) return []
  const before = new Map(
    trainingStanding(log, from).people.map(({ person, cells }) => [person.id, cells]),
  )
  return dueList(log, to).filter(({ person, row, cell }) => {
    const then = before.get(person.id)?.get(row.id)
    return then === undefined || isWorse(cell.state, then.state)
  })
}

/** The same for what so many people must meet. */
export function schoolBecameDueBetween(
  log: StaffLog,
  from: LocalDate,
  to: LocalDate,
): readonly SchoolRequirement[] {
  if (from >= to) return []
  const before = new Map(
    trainingStanding(log, from).school.map(({ requirement, state }) => [requirement.id, state]),
  )
  return trainingStanding(log, to).school.filter(({ requirement, state }) => {
    const then = before.get(requirement.id)
    return TO_DO.includes(state) && (then === undefined || isWorse(state, then))
  })
}

function isWorse(now: TrainingState, then: TrainingState): boolean {
  return compareStates(now, then) < 0
}
