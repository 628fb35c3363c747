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
  { press: ['1', '2', '3', '…'], does: 'Choose a verdict, in the order shown' },
  { press: ['n', 'j'], does: 'Next question' },
  { press: ['p', 'k'], does: 'Previous question' },
]
