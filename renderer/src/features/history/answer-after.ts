import type { Answer } from '../../domain/audit/audit.ts'
import type { Change } from '../../storage/change.ts'

export interface AnswerKey {
  readonly auditId: string
  readonly code: string
}

/** The row of one answer in a change, if it touched it. */
export function answerRow({ rows }: Pick<Change, 'rows'>, { auditId, code }: AnswerKey) {
  const place = JSON.stringify([auditId, code])
  return rows.find(({ table, key }) => table === 'answers' && JSON.stringify(key) === place) ?? null
}

/** How a change left an answer; null where it did not touch it or took it away. */
export function answerAfter(change: Pick<Change, 'rows'>, answer: AnswerKey): Answer | null {
  return (answerRow(change, answer)?.after ?? null) as Answer | null
}
