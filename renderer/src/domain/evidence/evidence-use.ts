import type { GatheredAudit } from '../audit/gather-audit.ts'
import type { EvidenceArea, EvidenceSlot } from '../packs/template.ts'
import type { AuditId, EvidenceId, QuestionCode, SlotCode } from '../shared/ids.ts'
import type { Evidence, EvidenceLink, EvidenceVersion } from './evidence.ts'
import { currentVersion } from './evidence-state.ts'

/** Where a piece of evidence is used in one audit. */
export interface EvidenceUse {
  readonly questions: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
}

const UNUSED: EvidenceUse = { questions: [], slots: [] }

/** Where each piece is used in one audit; pieces that are not used are not in it. */
export function usesOfEvidence(
  links: readonly EvidenceLink[],
  auditId: AuditId,
): ReadonlyMap<EvidenceId, EvidenceUse> {
  const uses = new Map<EvidenceId, EvidenceUse>()
  for (const { evidenceId, target, auditId: linkedAudit } of links) {
    if (linkedAudit !== auditId) continue
    const use = uses.get(evidenceId) ?? UNUSED
    uses.set(
      evidenceId,
      target.type === 'question'
        ? { ...use, questions: [...use.questions, target.code] }
        : { ...use, slots: [...use.slots, target.code] },
    )
  }
  return uses
}

/** One line that the partnership wants proof for, with what there is. */
export interface SlotLine {
  readonly slot: EvidenceSlot
  readonly area: EvidenceArea | null
  readonly state: 'attached' | 'pointer' | 'na' | 'missing'
  /** Why there is nothing: it does not apply, or will follow. Empty where there is evidence. */
  readonly reason: string
  readonly evidence: readonly Evidence[]
  /** Pieces that prove a question which this slot feeds, and are not in the slot yet. */
  readonly suggestions: readonly Evidence[]
}

/**
 * The slots of the return with their state.
 *
 * Evidence wins over a decision that the slot does not apply. Suggestions are never taken by
 * themselves: a piece may prove an answer and still not be what the partnership asks for.
 */
export function slotLines(gathered: GatheredAudit): readonly SlotLine[] {
  const { audit, slotDecisions } = gathered
  const areas = new Map(audit.template.areas.map((area) => [area.id, area]))
  const decisions = new Map(slotDecisions.map((decision) => [decision.slot, decision]))
  const bySlot = evidenceBySlot(gathered)
  return audit.template.slots.map((slot) => {
    const evidence = bySlot.get(slot.code) ?? []
    const decision = decisions.get(slot.code)
    const applies = evidence.length > 0 || decision?.notApplicable !== true
    return {
      slot,
      area: areas.get(slot.areaId) ?? null,
      state: applies ? stateOfSlot(evidence) : 'na',
      reason: evidence.length > 0 ? '' : (decision?.reason ?? ''),
      evidence,
      suggestions: suggestionsFor(slot, evidence, gathered),
    }
  })
}

function stateOfSlot(evidence: readonly Evidence[]): 'attached' | 'pointer' | 'missing' {
  if (evidence.length === 0) return 'missing'
  const hasFile = evidence.some((piece) => currentVersion(piece).source.type === 'file')
  return hasFile ? 'attached' : 'pointer'
}

function evidenceBySlot({
  evidenceLinks,
  evidenceById,
}: GatheredAudit): ReadonlyMap<SlotCode, readonly Evidence[]> {
  const bySlot = new Map<SlotCode, Evidence[]>()
  for (const { target, evidenceId } of evidenceLinks) {
    const piece = evidenceById.get(evidenceId)
    if (target.type !== 'slot' || piece === undefined) continue
    const list = bySlot.get(target.code)
    if (list === undefined) bySlot.set(target.code, [piece])
    else list.push(piece)
  }
  return bySlot
}

function suggestionsFor(
  { feeds }: EvidenceSlot,
  evidence: readonly Evidence[],
  { lineByCode }: GatheredAudit,
): readonly Evidence[] {
  const there = new Set(evidence)
  const proving = feeds.flatMap((code) => lineByCode.get(code)?.evidence ?? [])
  return [...new Set(proving)].filter((piece) => !there.has(piece))
}

/** The slots that a question feeds: where its evidence may be wanted as well. */
export function slotsFedBy(
  slots: readonly EvidenceSlot[],
  code: QuestionCode,
): readonly EvidenceSlot[] {
  return slots.filter(({ feeds }) => feeds.includes(code))
}

/** Replaces what a piece holds. Earlier versions stay, and with them what was once signed. */
export function replaceEvidence(evidence: Evidence, version: EvidenceVersion): Evidence {
  return { ...evidence, versions: [...evidence.versions, version] }
}
