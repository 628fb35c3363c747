export interface KeyHelp {
  readonly press: readonly string[]
  readonly does: string
}

export const everywhere: readonly KeyHelp[] = [
  { press: ['/'], does: 'Find a question' },
  { press: ['?'], does: 'Open this help' },
  { press: ['Ctrl+Z'], does: 'Undo the last change (in a text field: the last typing)' },
  { press: ['Ctrl+Y'], does: 'Do it again' },
]

export const inAQuestion: readonly KeyHelp[] = [
  { press: ['1', '2', '3', '0'], does: 'Choose a verdict, by the digit shown on it' },
  { press: ['c'], does: 'Say that an answer carried from last year is still true' },
  { press: ['t'], does: 'Write what you do' },
  { press: ['e'], does: 'Add evidence' },
  { press: ['a'], does: 'Add an action' },
  { press: ['n', 'j', '→'], does: 'Next question' },
  { press: ['p', 'k', '←'], does: 'Previous question' },
  { press: ['g'], does: 'Go to a code' },
]
