import type { AuditTemplate, Meaning, Question, Scale, ScalePoint } from '../packs/template.ts'
import type { PreviousAnswer } from './audit.ts'

const EMPTY_SCALE: Scale = { id: '', title: '', points: [] }

/** The scale that a question is answered on. */
export function scaleOf(template: AuditTemplate, question: Question): Scale {
  return template.scales.find(({ id }) => id === question.scaleId) ?? EMPTY_SCALE
}

/** The point that a stored verdict stands for; null when the scale has no such point. */
export function pointOf(scale: Scale, verdict: string | null): ScalePoint | null {
  return scale.points.find(({ value }) => value === verdict) ?? null
}

/** What a verdict says, whatever its label or number is. */
export function meaningOfVerdict(scale: Scale, verdict: string | null): Meaning | null {
  return pointOf(scale, verdict)?.meaning ?? null
}

/** What last year's verdict said; read on this year's scale where its own is not known. */
export function meaningOfLastYear(scale: Scale, previous: PreviousAnswer): Meaning | null {
  return previous.meaning ?? meaningOfVerdict(scale, previous.verdict)
}

/**
 * The point of another scale that says the same, for answers that come from elsewhere.
 *
 * Where several do (2 and 3 of 4 are both partly), the first offered is taken: the milder
 * one, which she then confirms or changes.
 */
export function pointWithMeaning(scale: Scale, meaning: Meaning): ScalePoint | null {
  return scale.points.find((point) => point.meaning === meaning) ?? null
}
