import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { COMMENT } from '../../../domain/packs/default-columns.ts'
import type { AnswerColumn, Demand, Meaning } from '../../../domain/packs/template.ts'
import { isBlank } from '../../../domain/shared/text.ts'

export interface SortedColumns {
  readonly shown: readonly AnswerColumn[]
  /** One press away: nothing asks for them yet. */
  readonly offered: readonly AnswerColumn[]
}

/**
 * Which written parts of an answer stand open.
 *
 * | | shown |
 * |---|---|
 * | the comment | always |
 * | something written, or opened by her | always |
 * | asked for by the verdict | always |
 * | the others that are part of the return | once something is not fully in place |
 */
export function sortColumns(
  columns: readonly AnswerColumn[],
  line: QuestionLine,
  opened: ReadonlySet<string>,
): SortedColumns {
  const judged = line.question.answerKind === 'judgement'
  const gap = line.meaning === 'partly' || line.meaning === 'not'
  const isShown = (column: AnswerColumn): boolean =>
    column.id === COMMENT ||
    opened.has(column.id) ||
    !isBlank(line.answer?.texts[column.id]) ||
    needOf(line, column.id) !== null ||
    (judged && gap && column.private !== true)
  const isOffered = (column: AnswerColumn): boolean =>
    !isShown(column) && (judged || column.private === true)
  return { shown: columns.filter(isShown), offered: columns.filter(isOffered) }
}

/** How strongly the verdict asks for a column, for evidence or for an action. */
export function needOf(
  { question, meaning }: Pick<QuestionLine, 'question' | 'meaning'>,
  what: string,
): Demand['strength'] | null {
  if (question.answerKind !== 'judgement' || meaning === null) return null
  return strongest(question.demands, what, meaning)
}

function strongest(
  demands: readonly Demand[],
  what: string,
  meaning: Meaning,
): Demand['strength'] | null {
  const strengths = demands
    .filter((demand) => demand.what === what && demand.when.includes(meaning))
    .map(({ strength }) => strength)
  if (strengths.includes('require')) return 'require'
  return strengths.includes('invite') ? 'invite' : null
}
