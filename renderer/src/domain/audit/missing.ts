import { COMMENT } from '../packs/default-columns.ts'
import type { AnswerColumn, Demand, Question, Scale, ScalePoint } from '../packs/template.ts'
import { counted, isBlank } from '../shared/text.ts'
import type { Action, Answer } from './audit.ts'
import { type AuditActions, countsAsAction } from './audit-actions.ts'
import { columnLabel } from './column-label.ts'
import { pointOf } from './scales.ts'

/** What lies around an answer and counts for its demands. */
export interface AnswerSupport {
  readonly scale: Scale
  readonly columns: readonly AnswerColumn[]
  /** Actions linked to the question, whatever their status. */
  readonly actions: readonly Action[]
  /** Pieces of evidence that still count: neither expired nor without their file. */
  readonly evidenceCount: number
  /** Whether the audit's actions say anything about this year. */
  readonly auditActions: AuditActions
}

/** One thing that an answer asks for and does not have. */
export interface MissingPart {
  /** `verdict`, `evidence`, `action`, `parts`, or the id of a column. */
  readonly what: string
  readonly strength: Demand['strength']
  readonly sentence: string
}

/**
 * What an answer that was begun still asks for: required first, then invited.
 *
 * A judgement without a verdict demands nothing yet; it is simply not answered.
 */
export function missingFor(
  question: Question,
  answer: Answer | null,
  support: AnswerSupport,
): readonly MissingPart[] {
  if (question.answerKind === 'narrative') return missingText(answer)
  if (question.answerKind === 'from-actions') return missingActions(answer, support)
  if (answer === null || answer.verdict === null) return []
  const point = pointOf(support.scale, answer.verdict)
  if (point === null) return [STRANGE_VERDICT]
  const unmet = question.demands
    .filter(({ what, when }) => when.includes(point.meaning) && !isMet(what, answer, support))
    .map((demand) => missingPart(demand, question, point, support))
  const parts = missingTicks(question, answer, point)
  return [...unmet, ...parts].sort(requiredFirst)
}

/** Whether anything stops the answer from counting as done. */
export function lacksSomethingRequired(missing: readonly MissingPart[]): boolean {
  return missing.some(({ strength }) => strength === 'require')
}

const STRANGE_VERDICT: MissingPart = {
  what: 'verdict',
  strength: 'require',
  sentence: 'The answer is not on this year’s scale. Choose again.',
}

function missingText(answer: Answer | null): readonly MissingPart[] {
  if (!isBlank(answer?.texts[COMMENT])) return []
  return [{ what: COMMENT, strength: 'require', sentence: 'Write your answer.' }]
}

function missingActions(answer: Answer | null, support: AnswerSupport): readonly MissingPart[] {
  if (support.auditActions === 'ours' || !isBlank(answer?.texts[COMMENT])) return []
  const sentence =
    support.auditActions === 'last-year'
      ? 'All actions stand as they came from last year. Change or add one, or write that none is needed.'
      : 'Add an action, or write that none is needed.'
  return [{ what: 'action', strength: 'require', sentence }]
}

function isMet(what: string, answer: Answer, support: AnswerSupport): boolean {
  if (what === 'evidence') return support.evidenceCount > 0
  if (what === 'action') return support.actions.some(countsAsAction)
  return !isBlank(answer.texts[what])
}

function missingPart(
  { what, strength }: Demand,
  question: Question,
  point: ScalePoint,
  support: AnswerSupport,
): MissingPart {
  return {
    what,
    strength,
    sentence: demandInWords({ what, strength }, question, point, support.columns),
  }
}

function demandInWords(
  { what, strength }: Pick<Demand, 'what' | 'strength'>,
  question: Question,
  point: ScalePoint,
  columns: readonly AnswerColumn[],
): string {
  const label = `“${point.label}”`
  const asks = strength === 'require' ? 'needs' : 'is stronger with'
  if (what === 'evidence')
    return `${label} ${asks} evidence: attach a file or say where it is kept.`
  if (what === 'action') return `${label} ${asks} an action: say who does what by when.`
  if (what === COMMENT && point.meaning === 'not-applicable') return 'Say why this does not apply.'
  const column = columns.find(({ id }) => id === what)
  const field =
    column === undefined ? what : columnLabel({ question, meaning: point.meaning }, column)
  return `${label} ${asks} something under “${field}”.`
}

function missingTicks(
  { parts }: Question,
  answer: Answer,
  point: ScalePoint,
): readonly MissingPart[] {
  const open = parts.filter(({ id }) => !answer.parts.includes(id)).length
  if (open === 0 || point.meaning !== 'met') return []
  const sentence = `“${point.label}” means every line is in place, and ${counted(open, 'line')} ${open === 1 ? 'is' : 'are'} not ticked.`
  return [{ what: 'parts', strength: 'require', sentence }]
}

function requiredFirst(a: MissingPart, b: MissingPart): number {
  if (a.strength === b.strength) return 0
  return a.strength === 'require' ? -1 : 1
}
