import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { EvidenceLink, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import type { EvidenceId } from '../../domain/shared/ids.ts'

/** One place that a piece proves, with the words that say which. */
export interface Use {
  readonly link: EvidenceLink
  readonly words: string
}

/** Something that a piece can be linked to. */
export interface Place {
  readonly target: EvidenceTarget
  readonly words: string
  readonly group: string
}

/** Where each piece is used in this audit: questions in their order, then slots. */
export function usesByPiece(gathered: GatheredAudit): ReadonlyMap<EvidenceId, readonly Use[]> {
  const order = new Map(places(gathered).map((place, at) => [keyOf(place.target), { place, at }]))
  const ordered = [...gathered.evidenceLinks].sort(
    (a, b) => placeOf(a, order) - placeOf(b, order) || (a.target.code < b.target.code ? -1 : 1),
  )
  const uses = new Map<EvidenceId, Use[]>()
  for (const link of ordered) {
    const words = order.get(keyOf(link.target))?.place.words ?? hiddenWords(gathered, link.target)
    const list = uses.get(link.evidenceId)
    if (list) list.push({ link, words })
    else uses.set(link.evidenceId, [{ link, words }])
  }
  return uses
}

function placeOf(
  { target }: EvidenceLink,
  order: ReadonlyMap<string, { readonly at: number }>,
): number {
  return order.get(keyOf(target))?.at ?? order.size
}

/** All that evidence can be linked to, as this school is asked it. */
export function places({ audit, lines }: GatheredAudit): readonly Place[] {
  const { template } = audit
  const sections = new Map(template.sections.map(({ id, title }) => [id, title]))
  const areas = new Map(template.areas.map(({ id, title }) => [id, title]))
  return [
    ...lines.map(({ code, text, question }) => ({
      target: { type: 'question', code } as const,
      words: text,
      group: sections.get(question.sectionId) ?? '',
    })),
    ...template.slots.map(({ code, title, areaId }) => ({
      target: { type: 'slot', code } as const,
      words: title,
      group: `Packing list, ${areas.get(areaId) ?? ''}`,
    })),
  ]
}

function hiddenWords({ audit }: GatheredAudit, { code }: EvidenceTarget): string {
  const question = audit.template.questions.find((each) => each.code === code)
  return question ? `${question.text} (not asked of you now)` : 'Not in this audit any more'
}

export const keyOf = ({ type, code }: EvidenceTarget): string => `${type} ${code}`
