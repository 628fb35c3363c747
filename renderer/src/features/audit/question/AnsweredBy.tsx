import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { dayOf } from '../../../ui/format-time.ts'
import { notNamed } from '../../../ui/use-author.ts'

/** Whose answer it is: the lead's own, or that of a colleague whom she gave the question. */
export function AnsweredBy({ line: { answer } }: { readonly line: QuestionLine }) {
  const by = answer?.answeredBy ?? ''
  if (answer?.answeredAt == null || by === '' || by === notNamed) return null
  return (
    <p className="sd-muted sd-small">
      Answered by {by}, {formatDate(dayOf(answer.answeredAt))}
    </p>
  )
}
