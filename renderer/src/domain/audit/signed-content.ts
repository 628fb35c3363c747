import type { Evidence, EvidenceLink } from '../evidence/evidence.ts'
import { currentVersion } from '../evidence/evidence-state.ts'
import { isKeyOfSlotDocument } from '../returns/slot-document.ts'
import type { EvidenceId } from '../shared/ids.ts'
import type { Answer } from './audit.ts'
import type { GatheredAudit } from './gather-audit.ts'
import { givenBy } from './given-by.ts'

/**
 * What a signature is under, as plain values in a fixed order.
 *
 * In it: school, template, asked answers, actions, figures, evidence by hash, links, slot
 * decisions and which files and papers stay out of the package; who gave each answer, where the
 * return says so. Not in it: private columns, hidden
 * questions, and when something was looked at, none of which is handed over; and what the staff log
 * says, which moves each day and is frozen beside the lock.
 */
export function signedContent(
  gathered: GatheredAudit,
  leftOut: ReadonlyMap<EvidenceId, string>,
): unknown {
  const { audit, school, lines, actions, figures, slotDecisions } = gathered
  const isPrivate = new Set(
    audit.template.columns.filter((column) => column.private === true).map(({ id }) => id),
  )
  const { signatories: _signatories, ...schoolAsSigned } = school
  const links = linksAsked(gathered)
  const used = new Set(links.map(({ evidenceId }) => evidenceId))
  const out = [...leftOut].filter(([id]) => used.has(id) || isKeyOfSlotDocument(id))
  return {
    returnId: audit.returnId,
    revision: audit.revision,
    schoolYear: audit.schoolYear,
    templateHash: audit.templateHash,
    scope: audit.scope,
    incomplete: audit.incomplete,
    school: schoolAsSigned,
    answers: sortedBy(
      lines.flatMap(({ answer }) => {
        if (answer === null) return []
        const by = audit.namesGivers === true ? { givenBy: givenBy(answer) } : {}
        return [{ ...answerAsSigned(answer, isPrivate), ...by }]
      }),
      ({ code }) => code,
    ),
    actions: sortedBy(actions, ({ id }) => id),
    figures: sortedBy(figures, ({ code }) => code),
    slotDecisions: sortedBy(slotDecisions, ({ slot }) => slot),
    evidence: sortedBy(
      gathered.evidence.filter(({ id }) => used.has(id)).map(evidenceAsSigned),
      ({ id }) => id,
    ),
    links: sortedBy(
      links.map(({ evidenceId, target }) => ({ evidenceId, target })),
      ({ evidenceId, target }) => `${evidenceId} ${target.type} ${target.code}`,
    ),
    // Only where there is something, so that what was signed before this was looked at still holds.
    ...(out.length === 0 ? {} : { leftOut: sortedBy(out, ([id]) => id) }),
  }
}

/** Links whose question is asked, or that fill a slot. */
export function linksAsked({
  evidenceLinks,
  lineByCode,
  evidenceById,
}: GatheredAudit): readonly EvidenceLink[] {
  return evidenceLinks.filter(
    ({ target, evidenceId }) =>
      evidenceById.has(evidenceId) && (target.type === 'slot' || lineByCode.has(target.code)),
  )
}

function answerAsSigned(
  { code, verdict, texts, parts, carried }: Answer,
  isPrivate: ReadonlySet<string>,
): { readonly code: string; readonly [field: string]: unknown } {
  const shown = Object.entries(texts).filter(([id, text]) => !isPrivate.has(id) && text !== '')
  const confirmed = carried === null || carried.confirmedAt !== null
  return { code, verdict, texts: Object.fromEntries(shown), parts: [...parts].sort(), confirmed }
}

function evidenceAsSigned(evidence: Evidence): {
  readonly id: string
  readonly [field: string]: unknown
} {
  const { versions: _versions, note: _note, ...facts } = evidence
  return { ...facts, source: currentVersion(evidence).source }
}

/** By code unit, the same on every machine; nobody reads this order. */
function sortedBy<T>(list: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  return list
    .map((entry) => ({ key: keyOf(entry), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry)
}
