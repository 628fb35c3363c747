import type { TrainingState } from './cells.ts'

/** From the least good to the best; the last two ask for nothing and never hide another. */
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
