import type { PreviousAnswer, PreviousAudit } from '../audit/audit.ts'
import type { AuditTemplate, Question } from '../packs/template.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { sameWording } from '../shared/text.ts'
import { type WordingPart, wordingDifference } from '../shared/wording-difference.ts'

export interface RewordedQuestion {
  readonly code: QuestionCode
  readonly because: 'wording' | 'answer-kind' | 'supersedes'
  readonly before: string
  readonly now: string
  readonly difference: readonly WordingPart[]
  readonly lastYear: PreviousAnswer
}

export interface SplitQuestion {
  readonly code: QuestionCode
  /** The question it was a part of last year. */
  readonly splitFrom: QuestionCode
  readonly lastYear: PreviousAnswer
}

export interface RetiredQuestion {
  readonly lastYear: PreviousAnswer
  /** Null where this year's pack does not know the code at all. */
  readonly reason: string | null
}

export interface SortedQuestions {
  readonly unchanged: readonly { readonly code: QuestionCode; readonly lastYear: PreviousAnswer }[]
  readonly reworded: readonly RewordedQuestion[]
  readonly split: readonly SplitQuestion[]
  readonly new: readonly QuestionCode[]
  /** Filled from this year's actions, so nothing is carried. */
  readonly filledFromActions: readonly QuestionCode[]
  readonly retired: readonly RetiredQuestion[]
}

/**
 * Compares this year's questions with what was answered last year.
 *
 * Every question in use is in exactly one of the first five lists. A question that supersedes
 * an old one always counts as reworded: its code says that the meaning moved.
 */
export function sortQuestions(previous: PreviousAudit, template: AuditTemplate): SortedQuestions {
  const answers = new Map(previous.answers.map((answer) => [answer.code, answer]))
  const taken = new Set<QuestionCode>()
  const unchanged: { code: QuestionCode; lastYear: PreviousAnswer }[] = []
  const reworded: RewordedQuestion[] = []
  const split: SplitQuestion[] = []
  const fresh: QuestionCode[] = []
  const filledFromActions: QuestionCode[] = []
  for (const question of template.questions) {
    if (question.retired !== null) continue
    const lastYear = lastYearOf(question, answers)
    if (lastYear !== null) taken.add(lastYear.code)
    if (question.answerKind === 'from-actions') filledFromActions.push(question.code)
    else if (lastYear === null) {
      const part = partOf(question, answers)
      if (part === null) fresh.push(question.code)
      else split.push(part)
    } else {
      const change = changeOf(question, lastYear)
      if (change === null) unchanged.push({ code: question.code, lastYear })
      else reworded.push(change)
    }
  }
  const retired = retiredAnswers(previous, template, taken)
  return { unchanged, reworded, split, new: fresh, filledFromActions, retired }
}

function lastYearOf(
  question: Question,
  answers: ReadonlyMap<QuestionCode, PreviousAnswer>,
): PreviousAnswer | null {
  for (const code of [question.code, ...question.supersedes]) {
    const answer = answers.get(code)
    if (answer !== undefined) return answer
  }
  return null
}

function partOf(
  { code, splitFrom }: Question,
  answers: ReadonlyMap<QuestionCode, PreviousAnswer>,
): SplitQuestion | null {
  const lastYear = splitFrom === null ? undefined : answers.get(splitFrom)
  return lastYear === undefined || splitFrom === null ? null : { code, splitFrom, lastYear }
}

function changeOf(question: Question, lastYear: PreviousAnswer): RewordedQuestion | null {
  const because = reasonOfChange(question, lastYear)
  if (because === null) return null
  const before = lastYear.text ?? question.text
  const difference = wordingDifference(before, question.text)
  return { code: question.code, because, before, now: question.text, difference, lastYear }
}

function reasonOfChange(
  question: Question,
  lastYear: PreviousAnswer,
): RewordedQuestion['because'] | null {
  if (lastYear.code !== question.code) return 'supersedes'
  if (lastYear.answerKind !== null && lastYear.answerKind !== question.answerKind) {
    return 'answer-kind'
  }
  const { text } = lastYear
  if (text === null) return null
  const wordings = [question.text, ...Object.values(question.wordingByTag)]
  return wordings.some((wording) => sameWording(wording, text)) ? null : 'wording'
}

function retiredAnswers(
  previous: PreviousAudit,
  template: AuditTemplate,
  taken: ReadonlySet<QuestionCode>,
): readonly RetiredQuestion[] {
  const questions = new Map(template.questions.map((question) => [question.code, question]))
  return previous.answers
    .filter(({ code }) => !taken.has(code))
    .map((lastYear) => ({
      lastYear,
      reason: questions.get(lastYear.code)?.retired?.reason ?? null,
    }))
}
