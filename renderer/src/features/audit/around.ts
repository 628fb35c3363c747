import type { GatheredAudit, QuestionLine } from '../../domain/audit/gather-audit.ts'
import type { Section } from '../../domain/packs/template.ts'
import { addresses, addressOfQuestion } from '../../ui/addresses.ts'
import type { Trail } from './use-trail.ts'

/** Where a question stands among those that are walked through. */
export interface Around {
  readonly section: Section
  readonly inSection: readonly QuestionLine[]
  /** From 1. */
  readonly number: number
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
  /** The trail that she follows, where this question is on it. */
  readonly trail: Trail | null
}

/**
 * What comes before and after a question.
 *
 * On a trail the neighbours are the trail's. Otherwise the count is the section's, and the
 * neighbours go on into the next section, so that the whole audit is one walk.
 */
export function aroundOf(gathered: GatheredAudit, line: QuestionLine, trail: Trail | null): Around {
  const { sectionId } = line.question
  const section = gathered.audit.template.sections.find(({ id }) => id === sectionId) ?? {
    id: sectionId,
    code: sectionId,
    title: sectionId,
    intro: '',
  }
  const inSection = gathered.lines.filter(({ question }) => question.sectionId === sectionId)
  const onTrail = trail?.codes.includes(line.code) ? trail : null
  const walk = onTrail
    ? onTrail.codes.filter((code) => gathered.lineByCode.has(code))
    : gathered.lines.map(({ code }) => code)
  const counted = onTrail ? walk : inSection.map(({ code }) => code)
  const at = walk.indexOf(line.code)
  return {
    section,
    inSection,
    number: counted.indexOf(line.code) + 1,
    total: counted.length,
    previous: addressOrNull(walk[at - 1]),
    next: addressOrNull(walk[at + 1]),
    trail: onTrail,
  }
}

/** Where "next" leads after the last question: back to the list that she came from. */
export const afterLast = ({ trail }: Around): string => trail?.href ?? addresses.audit

const addressOrNull = (code: string | undefined): string | null =>
  code === undefined ? null : addressOfQuestion(code)
