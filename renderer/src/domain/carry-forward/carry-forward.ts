import type {
  Action,
  Answer,
  PreviousAction,
  PreviousAnswer,
  PreviousAudit,
} from '../audit/audit.ts'
import { meaningOfLastYear, pointOf, pointWithMeaning, scaleOf } from '../audit/scales.ts'
import { COMMENT } from '../packs/default-columns.ts'
import type { AuditTemplate, Question } from '../packs/template.ts'
import type { Instant } from '../shared/dates.ts'
import type { ActionId, AuditId, QuestionCode } from '../shared/ids.ts'
import { isBlank } from '../shared/text.ts'
import { type SortedQuestions, sortQuestions } from './sort-questions.ts'

/** Where the carried rows go, and what they are stamped with. */
export interface CarryTarget {
  readonly auditId: AuditId
  readonly template: AuditTemplate
  readonly newActionId: () => ActionId
  readonly now: Instant
}

export interface CarriedForward extends SortedQuestions {
  /** All of them carried and unconfirmed. */
  readonly answers: readonly Answer[]
  /** Actions that were still open, now this year's. */
  readonly actions: readonly Action[]
  /** How last year's other actions ended. */
  readonly finished: {
    readonly done: readonly PreviousAction[]
    readonly dropped: readonly PreviousAction[]
  }
}

/**
 * Brings last year's answers and open actions into this year's audit.
 *
 * Nothing arrives as settled: every answer is carried and unconfirmed, also for questions that
 * are hidden today. Parts split off start unanswered, and a question that changed its kind
 * brings its text but no verdict.
 */
export function carryForward(previous: PreviousAudit, target: CarryTarget): CarriedForward {
  const sorted = sortQuestions(previous, target.template)
  const questions = new Map(target.template.questions.map((question) => [question.code, question]))
  const answers: Answer[] = []
  for (const [wording, list] of [
    ['unchanged', sorted.unchanged],
    ['reworded', sorted.reworded],
  ] as const) {
    for (const { code, lastYear } of list) {
      const question = questions.get(code)
      if (question === undefined) continue
      const answer = carriedAnswer(question, lastYear, previous, target, wording)
      if (answer !== null) answers.push(answer)
    }
  }
  return {
    ...sorted,
    answers,
    actions: previous.actions
      .filter(({ status }) => status === 'open' || status === 'doing')
      .map((action) => carriedAction(action, previous, target)),
    finished: {
      done: previous.actions.filter(({ status }) => status === 'done'),
      dropped: previous.actions.filter(({ status }) => status === 'dropped'),
    },
  }
}

function carriedAnswer(
  question: Question,
  lastYear: PreviousAnswer,
  previous: PreviousAudit,
  target: CarryTarget,
  wording: 'unchanged' | 'reworded',
): Answer | null {
  const verdict = carriedVerdict(question, lastYear, target.template)
  const texts = carriedTexts(lastYear, target.template)
  if (verdict === null && Object.keys(texts).length === 0) return null
  const known = new Set(question.parts.map(({ id }) => id))
  return {
    auditId: target.auditId,
    code: question.code,
    verdict,
    texts,
    parts: (lastYear.parts ?? []).filter((id) => known.has(id)),
    carried: { fromYear: previous.schoolYear, wording, seenAt: null, confirmedAt: null },
    answeredBy: null,
    answeredAt: null,
  }
}

/**
 * Last year's verdict on this year's scale: the same point if it still says the same, otherwise
 * the first point with its meaning, otherwise none.
 */
function carriedVerdict(
  question: Question,
  lastYear: PreviousAnswer,
  template: AuditTemplate,
): string | null {
  const wasJudged = lastYear.answerKind === null || lastYear.answerKind === 'judgement'
  if (question.answerKind !== 'judgement' || !wasJudged || lastYear.verdict === null) return null
  const scale = scaleOf(template, question)
  const meaning = meaningOfLastYear(scale, lastYear)
  if (meaning === null) return null
  const same = pointOf(scale, lastYear.verdict)
  if (same !== null && same.meaning === meaning) return same.value
  return pointWithMeaning(scale, meaning)?.value ?? null
}

/** Dates stay behind: last year's "by when" is never this year's. */
function carriedTexts(
  lastYear: PreviousAnswer,
  template: AuditTemplate,
): Readonly<Record<string, string>> {
  const written = new Map(Object.entries({ ...lastYear.texts, [COMMENT]: lastYear.comment }))
  return Object.fromEntries(
    template.columns
      .filter(({ id, kind }) => kind === 'text' && !isBlank(written.get(id)))
      .map(({ id }) => [id, written.get(id) ?? '']),
  )
}

function carriedAction(
  action: PreviousAction,
  previous: PreviousAudit,
  { auditId, template, newActionId, now }: CarryTarget,
): Action {
  return {
    id: newActionId(),
    auditId,
    codes: codesThisYear(action.codes, template),
    what: action.what,
    owner: action.owner,
    due: action.due,
    successMeasure: action.successMeasure,
    status: action.status,
    doneOn: null,
    outcome: '',
    carriedFrom: previous.schoolYear,
    createdAt: now,
  }
}

function codesThisYear(
  codes: readonly QuestionCode[],
  template: AuditTemplate,
): readonly QuestionCode[] {
  const inUse = template.questions.filter(({ retired }) => retired === null)
  return inUse
    .filter((question) =>
      [question.code, ...question.supersedes].some((code) => codes.includes(code)),
    )
    .map(({ code }) => code)
}
