import type { Question } from '../packs/template.ts'
import { isBlank } from '../shared/text.ts'
import type { Answer } from './audit.ts'
import { textsInSight } from './choose-verdict.ts'
import { type AnswerSupport, lacksSomethingRequired, type MissingPart } from './missing.ts'

/** How far the work on one question is. Says nothing about the result. */
export type AnswerState = 'not-started' | 'carried' | 'started' | 'something-missing' | 'confirmed'

/**
 * How far the work on one question is.
 *
 * | | nothing | begun | answered, something required missing | answered |
 * |---|---|---|---|---|
 * | her own | not-started | started | something-missing | confirmed |
 * | carried, not confirmed | carried | carried | carried | carried |
 */
export function stateOfAnswer(
  question: Question,
  answer: Answer | null,
  support: AnswerSupport,
  missing: readonly MissingPart[],
): AnswerState {
  if (isUnconfirmedCarry(answer)) return 'carried'
  if (isAnswered(question, answer, support)) {
    return lacksSomethingRequired(missing) ? 'something-missing' : 'confirmed'
  }
  return isBegun(question, answer, support) ? 'started' : 'not-started'
}

/** Whether an answer came from last year and nobody has said yet that it still holds. */
export function isUnconfirmedCarry(answer: Answer | null): boolean {
  return answer !== null && answer.carried !== null && answer.carried.confirmedAt === null
}

function isAnswered(question: Question, answer: Answer | null, support: AnswerSupport): boolean {
  switch (question.answerKind) {
    case 'judgement':
      return answer !== null && answer.verdict !== null
    case 'narrative':
      return !isBlank(answer?.texts.comment)
    case 'from-actions':
      return support.auditActions === 'ours' || !isBlank(answer?.texts.comment)
  }
}

function isBegun(question: Question, answer: Answer | null, support: AnswerSupport): boolean {
  if (support.evidenceCount > 0) return true
  if (question.answerKind === 'from-actions') {
    if (support.auditActions !== 'none') return true
  } else if (support.actions.length > 0) return true
  if (answer === null) return false
  return answer.parts.length > 0 || textsInSight(answer).some((text) => !isBlank(text))
}
