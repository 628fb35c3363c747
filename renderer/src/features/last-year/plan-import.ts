import type { Action, Answer, PreviousAudit } from '../../domain/audit/audit.ts'
import {
  type CarriedForward,
  type CarryTarget,
  carryForward,
} from '../../domain/carry-forward/carry-forward.ts'
import { canonicalJson } from '../../domain/shared/canonical-json.ts'
import type { QuestionCode } from '../../domain/shared/ids.ts'
import { isBlank, sameWording } from '../../domain/shared/text.ts'

/** What bringing last year's audit in would do, before anything is written. */
export interface ImportPlan {
  readonly previous: PreviousAudit
  readonly carried: CarriedForward
  /** Those that will be written. */
  readonly answers: readonly Answer[]
  readonly actions: readonly Action[]
  /** Questions that she has answered already; their answers stay as they are. */
  readonly leftAlone: readonly QuestionCode[]
  /** Answers that came along before, word for word. */
  readonly answersHere: number
  /** Open actions that came along before. */
  readonly actionsHere: number
}

interface Here {
  readonly answers: readonly Answer[]
  readonly actions: readonly Action[]
}

/** Nothing that she has said this year is overwritten, and nothing comes along twice. */
export function planImport(previous: PreviousAudit, target: CarryTarget, here: Here): ImportPlan {
  const carried = carryForward(previous, target)
  const given = new Set(here.answers.filter(isGiven).map(({ code }) => code))
  const known = here.actions.filter(({ carriedFrom }) => carriedFrom === previous.schoolYear)
  const standing = new Map(here.answers.map((answer) => [answer.code, answer]))
  const coming = carried.answers.filter(({ code }) => !given.has(code))
  const news = coming.filter((answer) => !isHere(standing.get(answer.code), answer))
  const actions = carried.actions.filter((action) => !known.some((one) => isSame(one, action)))
  return {
    previous,
    carried,
    answers: news,
    actions,
    leftAlone: carried.answers.filter(({ code }) => given.has(code)).map(({ code }) => code),
    answersHere: coming.length - news.length,
    actionsHere: carried.actions.length - actions.length,
  }
}

/** It came along before, and may have been looked at since. */
function isHere(here: Answer | undefined, coming: Answer): boolean {
  const said = ({ verdict, texts, parts, carried }: Answer) =>
    canonicalJson({ verdict, texts, parts, year: carried?.fromYear, wording: carried?.wording })
  return here !== undefined && said(here) === said(coming)
}

/** Its words may have been sharpened since it came; then it is known by its questions. */
function isSame(known: Action, coming: Action): boolean {
  if (sameWording(known.what, coming.what)) return true
  return coming.codes.length > 0 && coming.codes.every((code) => known.codes.includes(code))
}

/** Whether an answer is hers: something stands there that did not just come from last year. */
function isGiven(answer: Answer): boolean {
  const untouched =
    answer.carried !== null && answer.carried.confirmedAt === null && answer.answeredAt === null
  if (untouched) return false
  return (
    answer.verdict !== null ||
    answer.parts.length > 0 ||
    Object.values(answer.texts).some((text) => !isBlank(text))
  )
}
