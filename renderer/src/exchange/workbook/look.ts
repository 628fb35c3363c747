import type { AnswerWay } from '../words.ts'

/** A font that both Excel and LibreOffice set with the same widths (Carlito stands in for it). */
export const FONT = 'Calibri'
export const FONT_SIZE = 11
export const LINE_POINTS = 15
/** Excel's own limit; a longer text scrolls in the formula bar and stands whole in the PDF. */
export const TALLEST_ROW = 409

export const COLOURS = {
  ink: 'FF1B1F24',
  muted: 'FF555C65',
  surface: 'FFFFFFFF',
  accent: 'FF0B5A5E',
  accentTint: 'FFDFEFEF',
  warning: 'FF7A4F00',
  warningTint: 'FFFBEFD6',
} as const

export const HAIRLINE = 'FFE2DFD8'

/** Tint and ink of a verdict; the word is always there too. */
export const VERDICT_COLOURS: Readonly<
  Record<AnswerWay, { readonly tint: string; readonly ink: string }>
> = {
  met: { tint: 'FFE3F1E8', ink: 'FF1B6338' },
  partly: { tint: 'FFFBEFD6', ink: 'FF7A4F00' },
  not: { tint: 'FFFBE6E4', ink: 'FF9C1F1A' },
  'not-applicable': { tint: 'FFF1EFEA', ink: 'FF555C65' },
  unanswered: { tint: 'FFFFFFFF', ink: 'FF555C65' },
  'in-words': { tint: COLOURS.accentTint, ink: COLOURS.accent },
  'by-actions': { tint: COLOURS.accentTint, ink: COLOURS.accent },
}
