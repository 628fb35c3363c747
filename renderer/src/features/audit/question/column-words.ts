import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { pointOf } from '../../../domain/audit/scales.ts'
import { COMMENT } from '../../../domain/packs/default-columns.ts'
import type { AnswerColumn, Demand } from '../../../domain/packs/template.ts'

/** What a column is called under this question: a narrative's comment is the answer itself. */
export function columnLabel({ question, meaning }: QuestionLine, column: AnswerColumn): string {
  if (column.id !== COMMENT) return column.label
  switch (question.answerKind) {
    case 'narrative':
      return 'Your answer'
    case 'from-actions':
      return 'If no action is needed, say so here'
    case 'judgement':
      return meaning === 'not-applicable' ? 'Why this does not apply' : column.label
  }
}

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
export function partInWords(what: string, columns: readonly AnswerColumn[]): string {
  switch (what) {
    case 'evidence':
      return 'evidence'
    case 'action':
      return 'an action'
    case 'parts':
      return 'ticks'
    case 'verdict':
      return 'a verdict'
    default:
      return `“${columns.find(({ id }) => id === what)?.label ?? what}”`
  }
}

/** When "does not apply" is a fair answer; nothing where the scale has no such point. */
export function naHintInWords({ question, scale }: QuestionLine): string | undefined {
  const point = scale.points.find(({ meaning }) => meaning === 'not-applicable')
  if (question.naHint === null || point === undefined) return undefined
  return `“${point.label}” is a fair answer if: ${question.naHint.replace(/\.$/, '')}.`
}
