import type { PreviousAnswer } from '../../../domain/audit/audit.ts'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { meaningOfLastYear, pointOf } from '../../../domain/audit/scales.ts'
import type { Meaning } from '../../../domain/packs/template.ts'
import type { SchoolYear } from '../../../domain/shared/dates.ts'
import { sameWording } from '../../../domain/shared/text.ts'
import { type WordingPart, wordingDifference } from '../../../domain/shared/wording-difference.ts'
import { stateWords } from '../../../ui/states.ts'

export type LastYear =
  /** There was an audit last year, and this was not asked in it. */
  { readonly type: 'new' } | LastYearFound

export interface LastYearFound {
  /** `part`: asked last year as a part of another question. */
  readonly type: 'answered' | 'part'
  readonly schoolYear: SchoolYear
  readonly answer: PreviousAnswer
  /** Null where the wording is the same. */
  readonly difference: readonly WordingPart[] | null
}

/** What last year's audit says about a question; null without one. */
export function lastYearOf({ previous }: GatheredAudit, line: QuestionLine): LastYear | null {
  if (previous === null) return null
  const { schoolYear } = previous
  const { question, lastYear } = line
  if (lastYear !== null) {
    return {
      type: 'answered',
      schoolYear,
      answer: lastYear,
      difference: differenceTo(line, lastYear),
    }
  }
  const whole = previous.answers.find(({ code }) => code === question.splitFrom)
  if (whole === undefined) return { type: 'new' }
  return { type: 'part', schoolYear, answer: whole, difference: null }
}

function differenceTo(
  { question, text }: QuestionLine,
  { text: before }: PreviousAnswer,
): readonly WordingPart[] | null {
  if (before === null) return null
  const wordings = [text, question.text, ...Object.values(question.wordingByTag)]
  if (wordings.some((wording) => sameWording(wording, before))) return null
  return wordingDifference(before, text)
}

/** Last year's verdict in this year's words, as far as this year's scale has them. */
export function verdictOfLastYear(
  { scale }: Pick<QuestionLine, 'scale'>,
  answer: PreviousAnswer,
): { readonly meaning: Meaning; readonly label: string } | null {
  const meaning = meaningOfLastYear(scale, answer)
  if (meaning === null) return null
  const point = pointOf(scale, answer.verdict)
  const label = point?.meaning === meaning ? point.label : stateWords[meaning]
  return { meaning, label }
}
