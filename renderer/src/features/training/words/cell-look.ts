import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { Look } from '../../../domain/training/look.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'
import { shortDate } from './short-date.ts'

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
