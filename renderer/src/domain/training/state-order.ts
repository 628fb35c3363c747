import type { TrainingState } from './cells.ts'

/** From the least good to the best; the last two ask for nothing and never hide another. */
export const STATES_IN_ORDER: readonly TrainingState[] = [
  'never',
  'overdue',
  'due-soon',
  'in-date',
  'not-asked-yet',
  'exempt',
]

const RANK: Readonly<Record<TrainingState, number>> = {
  never: 0,
  overdue: 1,
  'due-soon': 2,
  'in-date': 3,
  'not-asked-yet': 4,
  exempt: 5,
}

/** Negative where `a` is less good than `b`. */
export function compareStates(a: TrainingState, b: TrainingState): number {
  return RANK[a] - RANK[b]
}

/** What a row shows for several lines; null for none. */
export function leastGood(states: readonly TrainingState[]): TrainingState | null {
  let least: TrainingState | null = null
  for (const state of states) {
    if (least === null || compareStates(state, least) < 0) least = state
  }
  return least
}

/** Whether something is to be done about it, now or soon. */
export function isLacking(state: TrainingState): boolean {
  return state === 'never' || state === 'overdue'
}

/** What a state is called, beside its sentence. */
export const STATE_WORDS: Readonly<Record<TrainingState, string>> = {
  'in-date': 'In date',
  'due-soon': 'Due soon',
  overdue: 'Overdue',
  never: 'No record',
  exempt: 'Exempt',
  'not-asked-yet': 'Not asked yet',
}
