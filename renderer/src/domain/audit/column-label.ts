import { COMMENT } from '../packs/default-columns.ts'
import type { AnswerColumn, Meaning, Question } from '../packs/template.ts'

/** A question as far as it decides what its fields are called. */
interface Labelled {
  readonly question: Pick<Question, 'answerKind'>
  readonly meaning: Meaning | null
}

/** What a column is called under this question: a narrative's comment is the answer itself. */
export function columnLabel(
  { question, meaning }: Labelled,
  column: Pick<AnswerColumn, 'id' | 'label'>,
): string {
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
