import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { givenBy, givenByInWords } from '../../../domain/audit/given-by.ts'

/** Whose answer it is: the lead's own, or that of a colleague whom she gave the question. */
export function AnsweredBy({ line: { answer } }: { readonly line: QuestionLine }) {
  const by = givenBy(answer)
  if (by === null) return null
  return <p className="sd-muted sd-small">Answered by {givenByInWords(by)}</p>
}
