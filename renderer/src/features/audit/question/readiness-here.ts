import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { evidenceItems } from '../../../domain/readiness/evidence-items.ts'
import { questionItems } from '../../../domain/readiness/question-items.ts'
import type { ReadinessItem, ReadinessKind } from '../../../domain/readiness/readiness-item.ts'

/** Of the answer itself, only what no demand of the pack has said already. */
const besidesDemands: readonly ReadinessKind[] = [
  'met-without-evidence',
  'gap-without-action',
  'na-without-reason',
]

/**
 * What the readiness check says about this question, besides the parts that are missing.
 *
 * Actions say for themselves that they are overdue or belong to nobody.
 */
export function readinessHere(
  gathered: GatheredAudit,
  line: QuestionLine,
): readonly ReadinessItem[] {
  const demanded = new Set(line.missing.map(({ what }) => what))
  const own = questionItems(line).filter(
    ({ kind, link }) =>
      besidesDemands.includes(kind) &&
      !(link.screen === 'question' && link.field !== undefined && demanded.has(link.field)),
  )
  const pieces = evidenceItems({ ...gathered, evidence: line.evidence }).filter(
    ({ link }) => link.screen === 'evidence',
  )
  return [...own, ...pieces]
}
