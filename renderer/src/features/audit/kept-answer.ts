import type { Answer } from '../../domain/audit/audit.ts'
import { isBlank } from '../../domain/shared/text.ts'

/** Whether anything was said to a question, so that hiding it does hide work. */
export function isKept(answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  const { verdict, parts, texts } = answer
  return verdict !== null || parts.length > 0 || Object.values(texts).some((text) => !isBlank(text))
}
