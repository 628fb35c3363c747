import type { PreviousAudit } from '../audit/audit.ts'
import type { AuditTemplate } from '../packs/template.ts'
import type { QuestionCode } from '../shared/ids.ts'
import type { HeldQuestion } from './match-questions.ts'

/**
 * Every question that the desk knows: this year's, retired ones, and what an earlier audit
 * answered that is not among them.
 */
export function heldQuestions(
  template: AuditTemplate,
  previous: PreviousAudit | null,
): readonly HeldQuestion[] {
  const titles = new Map(template.sections.map(({ id, title }) => [id, title]))
  // What is asked under another code now is found by that one.
  const replaced = new Set(template.questions.flatMap(({ supersedes }) => supersedes))
  const asked = template.questions.filter(
    ({ code, retired }) => retired === null || !replaced.has(code),
  )
  const own = asked.map(
    ({ code, text, sectionId, retired }): HeldQuestion => ({
      code,
      text,
      section: titles.get(sectionId) ?? '',
      isRetired: retired !== null,
    }),
  )
  const known = codesOf(template)
  const earlier = (previous?.answers ?? [])
    .filter(({ code, text }) => !known.has(code) && text !== null)
    .map(({ code, text }) => ({ code, text: text ?? '', section: '', isRetired: true }))
  return [...own, ...earlier]
}

/** Every code that was ever given here, so that none means two things. */
export function usedCodes(
  template: AuditTemplate,
  previous: PreviousAudit | null,
): ReadonlySet<QuestionCode> {
  return new Set([...codesOf(template), ...(previous?.answers ?? []).map(({ code }) => code)])
}

function codesOf({ questions }: AuditTemplate): ReadonlySet<QuestionCode> {
  return new Set(questions.flatMap(({ code, supersedes }) => [code, ...supersedes]))
}
