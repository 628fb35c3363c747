import { inForceFrom, inForceOrder } from '../../policies/version-places.ts'
import { addMonths } from '../../shared/calendar.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { foldText } from '../../shared/text.ts'
import type { StaffLog } from '../../staff-log/staff-log.ts'
import { versionOnDay } from '../document-versions.ts'
import { type ReadingDocument, readingDocuments } from '../documents.ts'
import { dutiesOn } from '../duties.ts'
import { editionLabel, familyOf, partOf } from '../editions.ts'
import { type ReadingVersion, STANDING } from '../receipt.ts'

/** What a question of a form is about, as she says. */
export interface FormTarget {
  /** The question's column; null where sending the form in is the confirmation itself. */
  readonly column: number | null
  readonly documentId: string
  readonly version: ReadingVersion
}

/** A version that a form can be for. */
export interface ChoosableVersion {
  readonly version: ReadingVersion
  readonly label: string
  /** Nobody can have read it before this day; null where that is not known. */
  readonly readableFrom: LocalDate | null
}

/** Guidance is out before it is in force; half a school year before, it was another edition. */
const OUT_BEFORE_IN_FORCE_MONTHS = 4

/** Versions of a document, the newest first. */
export function versionsToChoose(
  log: StaffLog,
  document: ReadingDocument,
): readonly ChoosableVersion[] {
  const { edition, policyId, ownVersions } = document
  if (edition !== null) {
    const from = edition.inForceFrom
    const readableFrom = from === null ? null : addMonths(from, -OUT_BEFORE_IN_FORCE_MONTHS)
    return [{ version: edition.id, label: editionLabel(edition), readableFrom }]
  }
  const policy = log.policies.find(({ id }) => id === policyId)
  const ofPolicy = inForceOrder(policy?.versions ?? []).map((version) => ({
    version: version.id,
    label: version.label,
    readableFrom: earliest([version.approvedOn, inForceFrom(version)]),
  }))
  const own = [...ownVersions]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ id, label, from }) => ({ version: id, label, readableFrom: from }))
  const versions = policyId === null ? own : ofPolicy
  return versions.length === 0
    ? [{ version: STANDING, label: '', readableFrom: null }]
    : [...versions].reverse()
}

function earliest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.flatMap((day) => day ?? []).sort()[0] ?? null
}

/**
 * The document that a question is about, guessed from its words; null where they do not say.
 *
 * Never the overview, which counts for nothing else, and never another year's edition.
 */
export function guessDocument(log: StaffLog, question: string): ReadingDocument | null {
  const words = wordsOf(question)
  if (/\b(overview|summary|short version)\b/.test(words)) return null
  const documents = readingDocuments(log).filter(({ kind }) => kind !== 'overview')
  return isAboutGuidance(words)
    ? guessGuidance(log, words, documents)
    : guessByTitle(words, documents)
}

function isAboutGuidance(words: string): boolean {
  return /\b(kcsie|part (one|1))\b/.test(words)
}

function guessGuidance(
  log: StaffLog,
  words: string,
  documents: readonly ReadingDocument[],
): ReadingDocument | null {
  const year = /\b(20\d\d)\b/.exec(words)?.[1]
  const asked = new Set(dutiesOn(log).map(({ documentId }) => documentId))
  const part = /\bpart (one|1)\b/.test(words)
    ? 'part-one'
    : /\bannex a\b/.test(words)
      ? 'annex-a'
      : /\b(whole|entire) (document|guidance)\b/.test(words)
        ? 'full'
        : null
  const fits = documents.filter(
    (one) =>
      one.edition !== null &&
      familyOf(one.edition.id) === 'kcsie' &&
      partOf(one) === part &&
      (year === undefined ? asked.has(one.id) : one.edition.id.endsWith(year)),
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

const SMALL_WORDS = new Set([
  'and',
  'the',
  'of',
  'a',
  'to',
  'for',
  'policy',
  'statement',
  'in',
  'on',
])

/** Of the titles that the question holds whole, the longest; none where two are as long. */
function guessByTitle(
  words: string,
  documents: readonly ReadingDocument[],
): ReadingDocument | null {
  const asked = new Set(words.split(' '))
  const scored = documents
    .filter(({ retired }) => !retired)
    .map((document) => {
      const title = wordsOf(document.title)
        .split(' ')
        .filter((word) => word !== '' && !SMALL_WORDS.has(word))
      const found = title.filter((word) => asked.has(word)).length
      return { document, found, share: title.length === 0 ? 0 : found / title.length }
    })
    .filter(({ share }) => share >= 0.6)
    .sort((a, b) => b.found - a.found || b.share - a.share)
  const [best, next] = scored
  if (best === undefined) return null
  const isTie = next !== undefined && next.found === best.found && next.share === best.share
  return isTie ? null : best.document
}

function wordsOf(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bkeeping children safe in education\b/g, 'kcsie')
    .trim()
}

/** The version that most likely was meant: the one in force on the last day of the answers. */
export function guessVersion(
  log: StaffLog,
  document: ReadingDocument,
  lastDay: LocalDate | null,
): ReadingVersion {
  const policies = new Map(log.policies.map((policy) => [policy.id, policy]))
  const then = versionOnDay(document, policies, lastDay ?? log.today)
  const choosable = versionsToChoose(log, document)
  return choosable.some(({ version }) => version === then.version)
    ? then.version
    : (choosable[0]?.version ?? STANDING)
}
