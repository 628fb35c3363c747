import { sinceOf } from '../people/is-staff.ts'
import { addMonths, daysOfSchoolYear, schoolYearOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { ReadingDocument } from './documents.ts'
import { type DocumentToRead, type Duty, type ReadingCell, waitsForVersion } from './reading.ts'
import type { Receipt } from './receipt.ts'
import { asksEach, countingReceipts, type Reader, type SourcesOfDocument } from './sources.ts'
import { decidingReceipt } from './standing-receipts.ts'

/** A document with all that its cells need. */
export interface PreparedDocument {
  readonly toRead: DocumentToRead
  readonly document: ReadingDocument
  readonly sources: SourcesOfDocument
}

export interface PreparedReader extends Reader {
  readonly memberships: ReadonlyMap<string, LocalDate | null>
}

const NOTHING_ASKED: ReadingCell = {
  state: 'not-asked',
  receipt: null,
  duty: null,
  since: null,
  late: false,
}

/** How one person stands with one document on a day. */
export function cellOf(
  { toRead, document, sources }: PreparedDocument,
  reader: PreparedReader,
  day: LocalDate,
): ReadingCell {
  const isNational = document.edition !== null
  const decide = (duty: Duty) =>
    decidingReceipt(
      countingReceipts(reader, asksEach(duty) ? sources.each : sources.induction, isNational),
    )
  const asked = toRead.duties.flatMap((duty) => {
    const member = sinceOf(reader.memberships, duty.roles)
    return member === undefined ? [] : [{ duty, member, receipt: decide(duty) }]
  })
  const [strictest] = asked
  if (strictest === undefined) {
    const receipt = decidingReceipt(countingReceipts(reader, sources.each, isNational))
    return receipt === null ? NOTHING_ASKED : { ...NOTHING_ASKED, receipt }
  }
  const open = mostOpen(asked)
  const { duty, member, receipt } = open ?? strictest
  const since = askedSince(toRead, duty, member)
  const isOpen = receipt === null || receipt.state === 'void'
  if (isOpen && waitsForVersion(toRead)) {
    return { state: 'no-version', receipt: null, duty, since: null, late: false }
  }
  const state = isOpen ? 'not-yet' : receipt.state
  return { state, receipt, duty, since, late: state === 'not-yet' && isLate(duty, since, day) }
}

interface Asked {
  readonly duty: Duty
  readonly member: LocalDate | null
  readonly receipt: Receipt | null
}

/** Of what is still open the one with least said about it; duties come strictest first. */
function mostOpen(asked: readonly Asked[]): Asked | undefined {
  const rank = ({ receipt }: Asked) => OPENNESS[receipt?.state ?? 'none']
  return asked
    .filter((one) => one.receipt?.state !== 'read')
    .reduce<Asked | undefined>(
      (most, one) => (most === undefined || rank(one) > rank(most) ? one : most),
      undefined,
    )
}

const OPENNESS = { none: 3, declined: 2, exempt: 1, read: 0, void: 3 } as const

/** The latest of: when the text came, when she came, when the school decided to ask. */
function askedSince(
  { since }: DocumentToRead,
  duty: Duty,
  member: LocalDate | null,
): LocalDate | null {
  // Without the day of the text, or of her coming, nobody can say since when.
  const begins = asksEach(duty) ? since : member
  if (begins === null) return null
  return [member, duty.asksFrom].reduce<LocalDate>(
    (last, one) => (one !== null && one > last ? one : last),
    begins,
  )
}

/**
 * Open, and past the day by which a rule wants it read. What only the school asks is still to read.
 *
 * What somebody read when she began, years ago, lies in an older file if anywhere: it is asked
 * for, and only called late for whoever began in this school year or the one before.
 */
function isLate({ when, basis }: Duty, since: LocalDate | null, day: LocalDate): boolean {
  if (since === null || since >= day || !isByRule(basis)) return false
  return when !== 'induction' || since >= addMonths(daysOfSchoolYear(schoolYearOf(day)).from, -12)
}

/** `statutory` or `statutory-guidance`, as the pack names them. */
const isByRule = (basis: string): boolean => basis.startsWith('statutory')
