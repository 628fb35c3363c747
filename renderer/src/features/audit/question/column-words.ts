import { columnLabel } from '../../../domain/audit/column-label.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { pointOf } from '../../../domain/audit/scales.ts'
import type { AnswerColumn, Demand } from '../../../domain/packs/template.ts'

/** "needed for “Partly met”", "welcome for “Met”". */
export function needInWords(
  { scale, answer }: QuestionLine,
  need: Demand['strength'] | null,
): string | null {
  if (need === null) return null
  const label = pointOf(scale, answer?.verdict ?? null)?.label ?? ''
  return `${need === 'require' ? 'needed' : 'welcome'} for “${label}”`
}

/** A missing part in a word or two, for the line that leads there. */
export function partInWords(
  line: QuestionLine,
  what: string,
  columns: readonly AnswerColumn[],
): string {
  switch (what) {
    case 'evidence':
      return 'evidence'
    case 'action':
      return 'an action'
    case 'parts':
      return 'ticks'
    case 'verdict':
      return 'a verdict'
    default: {
      const column = columns.find(({ id }) => id === what)
      return `“${column === undefined ? what : columnLabel(line, column)}”`
    }
  }
}

/** When "does not apply" is a fair answer; nothing where the scale has no such point. */
export function naHintInWords({ question, scale }: QuestionLine): string | undefined {
  const point = scale.points.find(({ meaning }) => meaning === 'not-applicable')
  if (question.naHint === null || point === undefined) return undefined
  return `“${point.label}” is a fair answer if: ${question.naHint.replace(/\.$/, '')}.`
}
