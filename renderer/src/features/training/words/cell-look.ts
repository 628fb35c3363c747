import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { TrainingCell, TrainingLine } from '../../../domain/training/standing.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'
import { shortDate } from './short-date.ts'

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

interface LookWords {
  readonly word: string
  readonly shape: StateKind
  readonly tone: Tone
}

export const LOOKS: Readonly<Record<Look, LookWords>> = {
  never: { word: 'No record', shape: 'missing', tone: 'danger' },
  overdue: { word: 'Overdue', shape: 'not', tone: 'danger' },
  'past-interval': { word: 'Past interval', shape: 'partly', tone: 'warning' },
  'due-soon': { word: 'Due soon', shape: 'started', tone: 'warning' },
  'in-date': { word: 'In date', shape: 'met', tone: 'success' },
  'not-asked-yet': { word: 'Not asked yet', shape: 'not-started', tone: 'neutral' },
  exempt: { word: 'Exempt', shape: 'not-applicable', tone: 'neutral' },
}

/** The worst first, so that a sort puts what presses on top. */
export const LOOK_ORDER = Object.keys(LOOKS) as readonly Look[]

/** What is still to be done. */
export const TO_DO: readonly Look[] = ['never', 'overdue', 'past-interval', 'due-soon']

export function lookOfLine(line: TrainingLine): Look {
  return line.state === 'overdue' && !line.overdueByRule ? 'past-interval' : line.state
}

/** Of a cell whose lines are late: late by a rule as soon as one of them is. */
export function lookOfCell({ state, lines }: TrainingCell): Look {
  if (state !== 'overdue') return state
  const late = lines.filter((line) => line.state === 'overdue')
  return late.some(({ overdueByRule }) => overdueByRule) ? 'overdue' : 'past-interval'
}

/** The line under the word: until when, by when, or since when. */
export function dueWords(look: Look, dueOn: LocalDate | null): string {
  if (dueOn === null) return look === 'in-date' ? 'once is enough' : ''
  switch (look) {
    case 'in-date':
      return `to ${shortDate(dueOn)}`
    case 'due-soon':
      return `by ${shortDate(dueOn)}`
    case 'overdue':
    case 'past-interval':
      return `since ${shortDate(dueOn)}`
    case 'never':
      return `due ${shortDate(dueOn)}`
    case 'exempt':
    case 'not-asked-yet':
      return ''
  }
}
