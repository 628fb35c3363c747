import type { LocalDate } from '../shared/dates.ts'
import type { VersionOnDay } from './document-versions.ts'
import type { ReadingDocument } from './documents.ts'
import { lineageOf, partOf } from './editions.ts'
import type { Duty } from './reading.ts'
import type { ReadingDocumentId, ReadingVersion, Receipt } from './receipt.ts'

/** Where a receipt may lie that meets a duty. */
export interface Source {
  readonly documentId: ReadingDocumentId
  /** Null where any version will do. */
  readonly versions: readonly ReadingVersion[] | null
  /** Of a longer text only its reading counts here, not its refusal. */
  readonly isLonger: boolean
  /** Only for whoever is not staff by any other role than these; null for everybody. */
  readonly onlyRoles: readonly string[] | null
  /** Last day of its edition: whoever began later was to read a newer one. */
  readonly until: LocalDate | null
}

export interface SourcesOfDocument {
  /** For duties that ask for each edition or version. */
  readonly each: readonly Source[]
  /** For duties that ask once, at the beginning. */
  readonly induction: readonly Source[]
}

/**
 * Until 2025/26 staff who did not work directly with children could read Annex A instead of Part One.
 *
 * Guidance left to schools who that was; the pack's kind of staff comes nearest.
 */
const SHORT_FORM = { part: 'annex-a', instead: 'part-one', roles: ['site-catering-admin'] } as const

/** Which receipts meet the duties of one document. */
export function sourcesOf(
  document: ReadingDocument,
  { counting }: VersionOnDay,
  documents: readonly ReadingDocument[],
): SourcesOfDocument {
  const longer = longerThan(document.id, documents)
  const each = [
    source(document.id, { versions: counting }),
    ...longer.map((one) => source(one.id, { versions: counting, isLonger: true })),
    ...shortForms(document, documents),
  ]
  return { each, induction: inductionSources(document, documents, each) }
}

function source(documentId: ReadingDocumentId, known: Partial<Source>): Source {
  return {
    documentId,
    versions: null,
    isLonger: false,
    onlyRoles: null,
    until: null,
    ...known,
  }
}

/** Texts of which the pack says that they count as this one, and those that count as them. */
function longerThan(
  id: ReadingDocumentId,
  documents: readonly ReadingDocument[],
  seen: ReadonlySet<ReadingDocumentId> = new Set([id]),
): readonly ReadingDocument[] {
  const direct = documents.filter((one) => one.countsAs === id && !seen.has(one.id))
  const all = new Set([...seen, ...direct.map((one) => one.id)])
  return [...direct, ...direct.flatMap((one) => longerThan(one.id, documents, all))]
}

function shortForms(
  document: ReadingDocument,
  documents: readonly ReadingDocument[],
): readonly Source[] {
  const { edition } = document
  if (edition === null || !document.retired || partOf(document) !== SHORT_FORM.instead) return []
  return documents
    .filter((one) => one.edition?.id === edition.id && partOf(one) === SHORT_FORM.part)
    .map(({ id }) => source(id, { versions: [edition.id], onlyRoles: SHORT_FORM.roles }))
}

/** At the beginning: any version of a policy, and any edition that was in force since her first day. */
function inductionSources(
  document: ReadingDocument,
  documents: readonly ReadingDocument[],
  each: readonly Source[],
): readonly Source[] {
  if (document.edition === null) return [source(document.id, {})]
  const lineage = lineageOf(document)
  const others = documents.filter((one) => one.id !== document.id && lineageOf(one) === lineage)
  const earlier = others.flatMap((one) => {
    if (one.edition === null) return []
    const { id, inForceTo } = one.edition
    const own = source(one.id, { versions: [id], until: inForceTo })
    return [own, ...shortForms(one, documents).map((short) => ({ ...short, until: inForceTo }))]
  })
  return [...each, ...earlier]
}

/** What of a person decides which of her receipts count. */
export interface Reader {
  readonly roles: ReadonlySet<string>
  readonly startsOn: LocalDate | null
  readonly receipts: ReadonlyMap<ReadingDocumentId, readonly Receipt[]> | undefined
}

const NONE: readonly Receipt[] = []

/** Her entries that count for a duty. */
export function countingReceipts(
  { roles, startsOn, receipts }: Reader,
  sources: readonly Source[],
  isNational: boolean,
): readonly Receipt[] {
  if (receipts === undefined) return NONE
  const counting: Receipt[] = []
  for (const each of sources) {
    const there = receipts.get(each.documentId)
    if (there === undefined) continue
    if (each.onlyRoles !== null && !holdsOnly(roles, each.onlyRoles)) continue
    if (each.until !== null && startsOn !== null && startsOn > each.until) continue
    for (const receipt of there) if (counts(receipt, each, isNational)) counting.push(receipt)
  }
  return counting
}

function counts({ version, state, method }: Receipt, from: Source, isNational: boolean): boolean {
  if (from.versions !== null && !from.versions.includes(version)) return false
  if (from.isLonger && state !== 'read') return false
  // A policy that was read at another school was another policy.
  return isNational || method !== 'elsewhere'
}

function holdsOnly(roles: ReadonlySet<string>, allowed: readonly string[]): boolean {
  const own = [...roles].filter((roleId) => roleId !== 'all-staff')
  return own.length > 0 && own.every((roleId) => allowed.includes(roleId))
}

/** Whether the duty asks for what holds now, and not only once. */
export function asksEach({ when }: Pick<Duty, 'when'>): boolean {
  return when !== 'induction'
}
