import type { StateKind, Tone } from '../../../ui/states.ts'

export interface MatrixColumn {
  readonly key: string
  readonly title: string
  readonly href: string
}

export interface MatrixRow {
  readonly key: string
  readonly title: string
  /** Under the name: a post, a role. */
  readonly note: string
  readonly href: string
  /** One for each column, in their order. */
  readonly cells: readonly MatrixCell[]
}

export interface MatrixCell {
  readonly shape: StateKind
  readonly tone: Tone
  readonly word: string
  /** The same in full, for people who listen and as a tip. */
  readonly spoken: string
}
