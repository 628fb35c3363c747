import type { Action, Answer, Audit, PreviousAudit } from '../audit/audit.ts'
import { meaningOfVerdict, pointOf, pointWithMeaning, scaleOf } from '../audit/scales.ts'
import type { EvidenceLink } from '../evidence/evidence.ts'
import type { AuditTemplate, Question } from '../packs/template.ts'
import type { Instant } from '../shared/dates.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { sameWording } from '../shared/text.ts'
import { carryForward } from './carry-forward.ts'
import { type SortedQuestions, sortQuestions } from './sort-questions.ts'

/** What stands on this year's questions, before they change. */
export interface OnTemplate {
  readonly audit: Audit
  readonly answers: readonly Answer[]
  readonly actions: readonly Action[]
  readonly links: readonly EvidenceLink[]
  readonly previous: PreviousAudit | null
}

/** What changes when this year's audit is asked on other questions. */
export interface EditionChange {
  readonly questions: SortedQuestions
  /** Answers that come out otherwise, or stand under another code now. */
  readonly answers: readonly Answer[]
  /** Which code a question has now, by the one it had; all that hangs on a code goes along. */
  readonly moved: ReadonlyMap<QuestionCode, QuestionCode>
  /** Codes under which nothing stands any more. */
  readonly gone: readonly QuestionCode[]
  readonly links: readonly EvidenceLink[]
  readonly actions: readonly Action[]
  /** Answers that stay settled, that are to be confirmed again, and that wait with retired questions. */
  readonly stay: number
  readonly toConfirm: number
  readonly waiting: number
  /** Of an earlier year, for questions that nothing was said to yet. */
  readonly fromLastYear: number
}

/**
 * Puts this year's answers, evidence and actions onto a new edition of the questions.
 *
 * Under the same words an answer stays what it was, also where the code is another. A reworded
 * question keeps its answer to be confirmed anew. Answers to retired questions wait with them.
 */
export function changeEdition(
  on: OnTemplate,
  template: AuditTemplate,
  now: Instant,
): EditionChange {
  const { audit, previous } = on
  const codeNow = codesNow(audit.template, template)
  const before = new Map(audit.template.questions.map((question) => [question.code, question]))
  const after = new Map(template.questions.map((question) => [question.code, question]))
  const moved = on.answers.map((answer) => {
    const code = codeNow.get(answer.code) ?? answer.code
    const [was, is] = [before.get(answer.code), after.get(code)]
    const isAsked = was !== undefined && is !== undefined && is.retired === null
    const next = isAsked ? settle(answer, was, is, audit, template) : answer
    return { answer, next, isAsked }
  })
  const written = moved.filter(({ answer, next }) => next !== answer)
  const fresh = fromLastYear(
    previous,
    template,
    new Set(moved.map(({ next }) => next.code)),
    audit,
    now,
  )
  const toConfirm = moved.filter(({ next }) => isOpen(next)).length
  const waiting = moved.filter(({ isAsked }) => !isAsked).length
  return {
    questions: sortQuestions(asPrevious(audit), template),
    answers: [...written.map(({ next }) => next), ...fresh],
    moved: codeNow,
    gone: written.flatMap(({ answer, next }) => (answer.code === next.code ? [] : [answer.code])),
    links: on.links.flatMap((link) => relinked(link, codeNow)),
    actions: on.actions.flatMap((action) => recoded(action, codeNow)),
    stay: moved.filter(({ next, isAsked }) => isAsked && !isOpen(next)).length,
    toConfirm,
    waiting,
    fromLastYear: fresh.length,
  }
}

const isOpen = ({ carried }: Answer): boolean => carried !== null && carried.confirmedAt === null

/** Which code a question of before has now; only those that got another one. */
function codesNow(
  before: AuditTemplate,
  after: AuditTemplate,
): ReadonlyMap<QuestionCode, QuestionCode> {
  const asked = after.questions.filter(({ retired }) => retired === null)
  const stays = new Set(asked.map(({ code }) => code))
  const known = new Set(before.questions.map(({ code }) => code))
  return new Map(
    asked.flatMap(({ code, supersedes }) =>
      supersedes
        .filter((old) => known.has(old) && !stays.has(old) && !known.has(code))
        .slice(0, 1)
        .map((old) => [old, code] as const),
    ),
  )
}

/** An answer under its question of today. */
function settle(
  answer: Answer,
  was: Question,
  is: Question,
  { template: before, schoolYear }: Audit,
  after: AuditTemplate,
): Answer {
  const verdict = verdictNow(answer.verdict, was, is, before, after)
  const wordings = [is.text, ...Object.values(is.wordingByTag)]
  const sameWords = [was.text, ...Object.values(was.wordingByTag)].some((text) =>
    wordings.some((wording) => sameWording(text, wording)),
  )
  const holds = sameWords && was.answerKind === is.answerKind && verdict.isPlain
  const known = new Set(is.parts.map(({ id }) => id))
  const parts = answer.parts.filter((id) => known.has(id))
  const isSame =
    holds &&
    verdict.value === answer.verdict &&
    is.code === answer.code &&
    parts.length === answer.parts.length
  if (isSame) return answer
  const moved = { ...answer, code: is.code, verdict: verdict.value, parts }
  if (holds) return moved
  const fromYear = answer.carried?.fromYear ?? schoolYear
  const askedAs = answer.carried?.askedAs ?? was.text
  return {
    ...moved,
    carried: { fromYear, wording: 'reworded', seenAt: null, confirmedAt: null, askedAs },
  }
}

/** The same meaning on the other scale. Where two points share it, she has to look. */
function verdictNow(
  verdict: string | null,
  was: Question,
  is: Question,
  before: AuditTemplate,
  after: AuditTemplate,
): { readonly value: string | null; readonly isPlain: boolean } {
  if (verdict === null) return { value: null, isPlain: true }
  if (is.answerKind !== 'judgement') {
    const isSame = was.answerKind === is.answerKind
    return { value: isSame ? verdict : null, isPlain: isSame }
  }
  const [old, scale] = [scaleOf(before, was), scaleOf(after, is)]
  const meaning = meaningOfVerdict(old, verdict)
  const same = pointOf(scale, verdict)
  if (same !== null && same.meaning === meaning) return { value: verdict, isPlain: true }
  if (meaning === null) return { value: null, isPlain: false }
  const alike = scale.points.filter((point) => point.meaning === meaning).length
  const value = pointWithMeaning(scale, meaning)?.value ?? null
  return { value, isPlain: value !== null && alike === 1 }
}

function relinked(
  link: EvidenceLink,
  codeNow: ReadonlyMap<QuestionCode, QuestionCode>,
): readonly EvidenceLink[] {
  const { target } = link
  const code = target.type === 'question' ? codeNow.get(target.code) : undefined
  return code === undefined ? [] : [{ ...link, target: { ...target, code } }]
}

function recoded(
  action: Action,
  codeNow: ReadonlyMap<QuestionCode, QuestionCode>,
): readonly Action[] {
  if (!action.codes.some((code) => codeNow.has(code))) return []
  const codes = [...new Set(action.codes.map((code) => codeNow.get(code) ?? code))]
  return [{ ...action, codes }]
}

/** Last year's answers to questions that now are asked again, and that nothing was said to. */
function fromLastYear(
  previous: PreviousAudit | null,
  template: AuditTemplate,
  answered: ReadonlySet<QuestionCode>,
  { id }: Audit,
  now: Instant,
): readonly Answer[] {
  if (previous === null) return []
  const target = { auditId: id, template, newActionId: () => '', now }
  const { answers } = carryForward({ ...previous, actions: [] }, target)
  return answers.filter(({ code }) => !answered.has(code))
}

/** This year's questions as if all of them had been asked before. */
function asPrevious({ template, schoolYear }: Audit): PreviousAudit {
  return {
    schoolYear,
    packId: template.packId,
    packVersion: template.version,
    returnedOn: null,
    actions: [],
    answers: template.questions
      .filter(({ retired }) => retired === null)
      .map(({ code, text, answerKind }) => ({
        code,
        verdict: null,
        comment: '',
        text,
        answerKind,
      })),
  }
}
