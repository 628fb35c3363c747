import type { Answer } from '../../../domain/audit/audit.ts'

export function withText(answer: Answer, columnId: string, text: string): Answer {
  const { [columnId]: _before, ...others } = answer.texts
  return { ...answer, texts: text === '' ? others : { ...others, [columnId]: text } }
}

/** Ticked or not, in the order of the question's lines whatever the order of ticking. */
export function withPart(
  answer: Answer,
  parts: readonly { readonly id: string }[],
  id: string,
  ticked: boolean,
): Answer {
  const kept = new Set(answer.parts)
  if (ticked) kept.add(id)
  else kept.delete(id)
  return { ...answer, parts: parts.map((part) => part.id).filter((part) => kept.has(part)) }
}
