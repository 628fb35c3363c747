import type { AnswerWay } from '../words.ts'

/** A4 in points, and the frame in which everything stands. */
export const PAGE = { width: 595.28, height: 841.89, side: 44, top: 58, bottom: 58 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side
export const BODY_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom

export const INK = '#1B1F24'
export const MUTED = '#555C65'
export const ACCENT = '#0B5A5E'
export const ACCENT_TINT = '#DFEFEF'
export const HAIRLINE = '#D8D4CA'
export const WARNING = '#7A4F00'
export const WARNING_TINT = '#FBEFD6'
export const SUCCESS = '#1B6338'
export const SUCCESS_TINT = '#E3F1E8'

export const SIZE = {
  small: 7.5,
  body: 9,
  question: 9.5,
  section: 13,
  title: 18,
  cover: 30,
} as const

export interface VerdictLook {
  /** A shape that reads in black and white too. */
  readonly shape: string
  readonly ink: string
  readonly tint: string
  readonly bar: string
}

export const VERDICT_LOOK: Readonly<Record<AnswerWay, VerdictLook>> = {
  met: { shape: '✓', ink: SUCCESS, tint: SUCCESS_TINT, bar: '#2F7D4F' },
  partly: { shape: '◐', ink: WARNING, tint: WARNING_TINT, bar: '#E0A73E' },
  not: { shape: '✕', ink: '#9C1F1A', tint: '#FBE6E4', bar: '#9C1F1A' },
  // A minus and not a dash: a line may end after a dash, and part it from its word.
  'not-applicable': { shape: '−', ink: MUTED, tint: '#F1EFEA', bar: '#CFCBC1' },
  unanswered: { shape: '○', ink: MUTED, tint: '#FFFFFF', bar: '#FFFFFF' },
  'in-words': { shape: '¶', ink: ACCENT, tint: ACCENT_TINT, bar: ACCENT_TINT },
  'by-actions': { shape: '→', ink: ACCENT, tint: ACCENT_TINT, bar: ACCENT_TINT },
}

/** Space above and below the text of a row; less where there are many short lines. */
export const ROW_EDGE = { register: 4, dense: 2 } as const

/** The tinted ground of a box, and of the small one that holds a verdict. */
export const BOX = { side: 10, edge: 7 } as const
export const CHIP = { side: 5, edge: 2 } as const

/** Width that is left for text in a register of `columns` columns. */
export function registerWidth(columns: number): number {
  return TEXT_WIDTH - (columns - 1) * 10
}
