import { foldText } from '../shared/text.ts'
import { isUnconfirmedCarry } from './answer-state.ts'
import { textsInSight } from './choose-verdict.ts'
import type { QuestionLine } from './gather-audit.ts'
import { meaningOfLastYear } from './scales.ts'

export type QuestionFilter =
  | 'unanswered'
  | 'no-evidence'
  | 'something-missing'
  | 'has-action'
  | 'carried'
  | 'core'
  | 'changed'
  | 'new'

/** What the filters say on the screen, in their order. */
export const FILTER_LABELS: Readonly<Record<QuestionFilter, string>> = {
  unanswered: 'Unanswered',
  'something-missing': 'Something missing',
  carried: 'Carried, not confirmed',
  'no-evidence': 'No evidence',
  'has-action': 'Has an action',
  core: 'Short core only',
  changed: 'Changed since last year',
  new: 'New this year',
}

export interface QuestionSearch {
  /** All of them must hold. */
  readonly filters: ReadonlySet<QuestionFilter>
  /** Looked for in code, question and everything written in the answer. */
  readonly text: string
  /** Whether there was an audit last year; without one nothing is new or changed. */
  readonly hasLastYear: boolean
}

/** The questions that a search leaves, in their order. */
export function findQuestions(
  lines: readonly QuestionLine[],
  { filters, text, hasLastYear }: QuestionSearch,
): readonly QuestionLine[] {
  const sought = foldText(text.trim())
  return lines.filter((line) => {
    for (const filter of filters) if (!passes(line, filter, hasLastYear)) return false
    return sought === '' || mentions(line, sought)
  })
}

function passes(line: QuestionLine, filter: QuestionFilter, hasLastYear: boolean): boolean {
  switch (filter) {
    case 'unanswered':
      return line.state === 'not-started' || line.state === 'started'
    case 'no-evidence':
      return line.evidence.length === 0
    case 'something-missing':
      return line.state === 'something-missing'
    case 'has-action':
      return line.actions.some(({ status }) => status !== 'dropped')
    case 'carried':
      return isUnconfirmedCarry(line.answer)
    case 'core':
      return line.question.core
    case 'changed':
      return hasLastYear && verdictChanged(line)
    case 'new':
      return hasLastYear && line.lastYear === null
  }
}

/** Whether this year's verdict says something else than last year's. */
export function verdictChanged({ meaning, lastYear, scale, state }: QuestionLine): boolean {
  if (meaning === null || lastYear === null || state === 'carried') return false
  const before = meaningOfLastYear(scale, lastYear)
  return before !== null && before !== meaning
}

function mentions(line: QuestionLine, sought: string): boolean {
  if (foldText(line.code).includes(sought) || foldText(line.text).includes(sought)) return true
  if (line.answer === null) return false
  return textsInSight(line.answer).some((text) => foldText(text).includes(sought))
}
