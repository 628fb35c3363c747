import type { GatheredAudit } from '../audit/gather-audit.ts'
import type { EvidenceArea, EvidenceSlot } from '../packs/template.ts'
import type { OfferedDocument } from '../returns/slot-document.ts'
import { compareDates, dateInWords } from '../shared/calendar.ts'
import type { SlotCode } from '../shared/ids.ts'
import { isBlank } from '../shared/text.ts'
import type { Evidence, EvidenceVersion, SlotDecision } from './evidence.ts'
import { countsAsProof, currentVersion, stateOfEvidence } from './evidence-state.ts'

/** `no-reason`: it is said not to apply, and not why. `lapsed`: all that lies in it expired or is lost. */
export type SlotGap = 'empty' | 'no-reason' | 'lapsed'

/** One line that the partnership wants proof for, with what there is. */
export interface SlotLine {
  readonly slot: EvidenceSlot
  readonly area: EvidenceArea | null
  readonly state: 'attached' | 'pointer' | 'na' | 'missing'
  /** Why it counts as missing; null where it does not. */
  readonly gap: SlotGap | null
  /** Why there is nothing: it does not apply, will follow, or expired. Empty where there is evidence. */
  readonly reason: string
  readonly evidence: readonly Evidence[]
  /** The paper that the staff log writes for it; null where there is none or it does not apply. */
  readonly document: OfferedDocument | null
  /** Pieces that prove a question which this slot feeds, and are not in the slot yet. */
  readonly suggestions: readonly Evidence[]
}

/**
 * The slots of the return with their state.
 *
 * Evidence that still counts wins over a decision that the slot does not apply; that decision
 * counts once its reason is there, and wins over a paper that the staff log writes by itself. Suggestions are never taken by themselves: a piece may prove an answer and still not be what the partnership asks for.
 */
export function slotLines(gathered: GatheredAudit): readonly SlotLine[] {
  const { audit, slotDecisions } = gathered
  const areas = new Map(audit.template.areas.map((area) => [area.id, area]))
  const decisions = new Map(slotDecisions.map((decision) => [decision.slot, decision]))
  const bySlot = evidenceBySlot(gathered)
  const offered = new Map((gathered.slotDocuments ?? []).map((one) => [one.document.slot, one]))
  return audit.template.slots.map((slot) => {
    const evidence = bySlot.get(slot.code) ?? []
    const decision = decisions.get(slot.code)
    const paper = offered.get(slot.code) ?? null
    const standing = standingOf(evidence, decision, gathered, fills(slot, paper))
    return {
      slot,
      area: areas.get(slot.areaId) ?? null,
      ...standing,
      evidence,
      document: standing.state === 'na' ? null : paper,
      suggestions: suggestionsFor(slot, evidence, gathered),
    }
  })
}

function standingOf(
  evidence: readonly Evidence[],
  decision: SlotDecision | undefined,
  { today, missingFiles }: GatheredAudit,
  hasPaper: boolean,
): Pick<SlotLine, 'state' | 'gap' | 'reason'> {
  const counting = evidence.filter((piece) => countsAsProof(piece, today, missingFiles))
  if (counting.length > 0) {
    const hasFile = counting.some((piece) => currentVersion(piece).source.type === 'file')
    return { state: hasFile ? 'attached' : 'pointer', gap: null, reason: '' }
  }
  const said = decision?.reason ?? ''
  const notApplicable = decision?.notApplicable === true
  if (notApplicable && !isBlank(said)) return { state: 'na', gap: null, reason: said }
  if (hasPaper) return { state: 'attached', gap: null, reason: '' }
  if (evidence.length > 0) {
    const reason = [lapseInWords(evidence, { today, missingFiles }), said].filter(Boolean)
    return { state: 'missing', gap: 'lapsed', reason: reason.join(' ') }
  }
  return { state: 'missing', gap: notApplicable ? 'no-reason' : 'empty', reason: said }
}

/** A list of certificates goes along with them, and is not what was asked for. */
function fills({ fulfilledBy }: EvidenceSlot, paper: OfferedDocument | null): boolean {
  return paper !== null && paper.leftOutBecause === null && fulfilledBy !== 'certificate'
}

/** `Expired on 3 March 2026.`: the latest day until which something counted. */
function lapseInWords(
  evidence: readonly Evidence[],
  { today, missingFiles }: Pick<GatheredAudit, 'today' | 'missingFiles'>,
): string {
  const expired = evidence.flatMap((piece) => {
    const state = stateOfEvidence(piece, today, missingFiles)
    return state.state === 'expired' ? [state.on] : []
  })
  const [last] = expired.sort((a, b) => compareDates(b, a))
  return last === undefined ? 'Its file is missing.' : `Expired on ${dateInWords(last)}.`
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

/** Replaces what a piece holds. Earlier versions stay, and with them what was once signed. */
export function replaceEvidence(evidence: Evidence, version: EvidenceVersion): Evidence {
  return { ...evidence, versions: [...evidence.versions, version] }
}
