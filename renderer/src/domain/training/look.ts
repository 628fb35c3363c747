import type { TrainingCell, TrainingLine } from './cells.ts'

/**
 * How a cell or a line is shown.
 *
 * `past-interval`: late only by an interval that the school or a provider chose, which is
 * never called overdue.
 */
export type Look =
  | 'in-date'
  | 'due-soon'
  | 'overdue'
  | 'past-interval'
  | 'never'
  | 'exempt'
  | 'not-asked-yet'

export function lookOfLine(line: TrainingLine): Look {
  return line.state === 'overdue' && !line.overdueByRule ? 'past-interval' : line.state
}

/** Of a cell whose lines are late: late by a rule as soon as one of them is. */
export function lookOfCell({ state, lines }: TrainingCell): Look {
  if (state !== 'overdue') return state
  const late = lines.filter((line) => line.state === 'overdue')
  return late.some(({ overdueByRule }) => overdueByRule) ? 'overdue' : 'past-interval'
}
