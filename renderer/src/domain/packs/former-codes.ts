import type { QuestionCode } from '../shared/ids.ts'
import type { AuditTemplate } from './template.ts'

type Questions = Pick<AuditTemplate, 'questions'>

/**
 * Codes that a question had before, the latest first.
 *
 * Only such that are not asked any more: a question that took over half of another one, which is
 * still asked, never was that one.
 */
export function formerCodes({ questions }: Questions, code: QuestionCode): readonly QuestionCode[] {
  const byCode = new Map(questions.map((question) => [question.code, question]))
  const isAsked = (one: QuestionCode): boolean => byCode.get(one)?.retired === null
  const former: QuestionCode[] = []
  let at: QuestionCode | undefined = code
  while (at !== undefined) {
    at = byCode.get(at)?.supersedes.find((old) => !isAsked(old) && !former.includes(old))
    if (at !== undefined) former.push(at)
  }
  return former
}

/** Every code by which a question that is asked now may be called, with the one it has now. */
export function codesByAnyName(
  template: Questions,
  asked: readonly QuestionCode[],
): ReadonlyMap<QuestionCode, QuestionCode> {
  const names = new Map(asked.map((code) => [code, code]))
  for (const code of asked) {
    for (const old of formerCodes(template, code)) if (!names.has(old)) names.set(old, code)
  }
  return names
}
