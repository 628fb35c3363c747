/** How a thing stands. Each has a word, a shape and only then a colour. */
export type StateKind =
  | 'met'
  | 'partly'
  | 'not'
  | 'not-applicable'
  | 'unanswered'
  | 'carried'
  | 'missing'
  | 'not-started'
  | 'started'
  | 'something-missing'
  | 'confirmed'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent'

export const stateWords: Record<StateKind, string> = {
  met: 'Met',
  partly: 'Partly',
  not: 'Not',
  'not-applicable': 'Does not apply',
  unanswered: 'Unanswered',
  carried: 'Carried',
  missing: 'Missing',
  'not-started': 'Not started',
  started: 'Started',
  'something-missing': 'Something missing',
  confirmed: 'Confirmed',
}

export const stateTones: Record<StateKind, Tone> = {
  met: 'success',
  partly: 'warning',
  not: 'danger',
  'not-applicable': 'neutral',
  unanswered: 'neutral',
  carried: 'info',
  missing: 'warning',
  'not-started': 'neutral',
  started: 'info',
  'something-missing': 'warning',
  confirmed: 'success',
}
