import type { GatheredAudit } from '../audit/gather-audit.ts'
import type { School } from '../audit/school.ts'
import { PHASE_WORDS } from '../audit/school-words.ts'
import { signaturesOf } from '../audit/sign-off.ts'
import { slotLines } from '../evidence/evidence-use.ts'
import type { AuditTemplate, SmallCounts } from '../packs/template.ts'
import type { Instant } from '../shared/dates.ts'
import type { EvidenceId, Sha256 } from '../shared/ids.ts'
import { SLOT_ENDINGS, slotDocumentPath } from './package-names.ts'
import { labelOf, returnActions, returnSections, returnSummary } from './return-answers.ts'
import type {
  ReturnArea,
  ReturnDocument,
  ReturnIncomplete,
  ReturnSchool,
  ReturnSignOff,
  ReturnSlotDocument,
  ReturnTemplate,
} from './return-document.ts'
import { numberEvidence } from './return-evidence.ts'
import { returnFigures } from './return-figures.ts'
import { type OfferedDocument, rowsOf, type SlotDocument } from './slot-document.ts'

export interface ReturnInput {
  readonly gathered: GatheredAudit
  /** When this draft is made. A locked audit takes the moment of its lock instead. */
  readonly now: Instant
  /** Package hash of the revision that this one replaces. */
  readonly supersedes: Sha256 | null
  /** Why a file stays out of the package, by piece. */
  readonly leftOut: ReadonlyMap<EvidenceId, string>
  /** Where this copy goes; decides how small counts are shown. */
  readonly destination: keyof SmallCounts
}

/**
 * All that a return says, from an audit.
 *
 * The same audit gives the same document: a locked one takes every moment from its lock, and
 * every list has an order of its own. Hidden questions and private columns are not in it.
 */
export function buildReturnDocument(input: ReturnInput): ReturnDocument {
  const { gathered, supersedes } = input
  const { audit, school } = gathered
  const asAt = audit.lock?.at ?? input.now
  const evidence = numberEvidence(gathered, asAt, input.leftOut)
  const actions = returnActions(gathered)
  const numbers = { evidence: evidence.numberById, actions: actions.numberById }
  return {
    kind: 'safeguarding-return',
    format: { major: 1, minor: 3 },
    sealing: 'none',
    returnId: audit.returnId,
    revision: audit.revision,
    supersedes,
    draft: audit.lock === null,
    schoolYear: audit.schoolYear,
    asAt,
    fingerprint: audit.lock?.fingerprint ?? null,
    school: returnSchool(school, audit.template),
    template: returnTemplate(audit.template, audit.templateHash),
    signOffs: returnSignOffs(gathered),
    incomplete: returnIncomplete(gathered),
    summary: returnSummary(gathered),
    sections: returnSections(gathered, numbers),
    figures: returnFigures(gathered, audit.template.smallCounts[input.destination]),
    areas: returnAreas(gathered, numbers.evidence),
    evidence: evidence.evidence,
    actions: actions.actions,
    slotDocuments: packedPapers(gathered),
  }
}

/** The papers that go along, in the order of their lines. */
function packedPapers(gathered: GatheredAudit): readonly SlotDocument[] {
  return slotLines(gathered).flatMap(({ document: offered }) =>
    offered === null || offered.leftOutBecause !== null ? [] : [offered.document],
  )
}

function returnSchool(school: School, template: AuditTemplate): ReturnSchool {
  const { name, urn, dfeNumber, type, phase, trust } = school
  return {
    name,
    urn,
    dfeNumber,
    type: labelOf(template.tags, type),
    phase: PHASE_WORDS[phase],
    ageRange: ageRangeOf(school),
    trust,
  }
}

function ageRangeOf({ ageLow, ageHigh }: School): string | null {
  if (ageLow === null && ageHigh === null) return null
  if (ageHigh === null) return `from ${ageLow}`
  return ageLow === null ? `to ${ageHigh}` : `${ageLow} to ${ageHigh}`
}

function returnTemplate(template: AuditTemplate, hash: Sha256): ReturnTemplate {
  const { packId, title, version, publisher, disclaimer } = template
  const { name, official } = publisher
  return { packId, title, version, publisher: name, official, hash, disclaimer }
}

function returnSignOffs({ audit, signOffs }: GatheredAudit): readonly ReturnSignOff[] {
  return signaturesOf(audit.template, audit.revision, signOffs).flatMap(({ role, signOff }) => {
    if (signOff === null) return []
    const { name, jobTitle, on, meeting, minute } = signOff
    const { label, declaration } = role
    return [{ role: label, name, jobTitle, on, declaration, meeting, minute }]
  })
}

function returnIncomplete({
  audit: { incomplete },
  lines,
}: GatheredAudit): ReturnIncomplete | null {
  if (incomplete === null) return null
  const open = lines.filter(({ state }) => state !== 'confirmed').map(({ code }) => code)
  return { ...incomplete, open }
}

function returnAreas(
  gathered: GatheredAudit,
  numbers: ReadonlyMap<EvidenceId, number>,
): readonly ReturnArea[] {
  const lines = slotLines(gathered)
  return gathered.audit.template.areas.map(({ id, code, title }) => ({
    code,
    title,
    slots: lines
      .filter(({ slot }) => slot.areaId === id)
      .map(({ slot, state, reason, evidence, document }) => ({
        code: slot.code,
        title: slot.title,
        state,
        reason,
        evidence: evidence.flatMap((piece) => numbers.get(piece.id) ?? []).sort((a, b) => a - b),
        ...(document === null ? {} : { document: paperOfSlot(document) }),
      })),
  }))
}

function paperOfSlot({ document, leftOutBecause }: OfferedDocument): ReturnSlotDocument {
  const { title, asAt, holds } = document
  const files =
    leftOutBecause === null ? SLOT_ENDINGS.map((ending) => slotDocumentPath(document, ending)) : []
  return { title, asAt, rows: rowsOf(document), holds, files, leftOutBecause }
}
