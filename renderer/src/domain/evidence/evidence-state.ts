import { compareDates, daysBetween } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { Sha256 } from '../shared/ids.ts'
import { counted } from '../shared/text.ts'
import type { Evidence, EvidenceVersion } from './evidence.ts'

/** How long before a date a piece is called due. */
export const DUE_WITHIN_DAYS = 90

export type EvidenceState =
  | { readonly state: 'current' }
  /** `daysLeft` below nought: the review is overdue, but the piece still says what it says. */
  | {
      readonly state: 'due'
      readonly on: LocalDate
      readonly daysLeft: number
      readonly because: 'review' | 'expiry'
    }
  | { readonly state: 'expired'; readonly on: LocalDate; readonly daysAgo: number }
  | { readonly state: 'missing-file' }

/** The version that is shown and handed over. */
export function currentVersion(evidence: Evidence): EvidenceVersion {
  const version = evidence.versions.at(-1)
  if (version === undefined) throw new Error(`evidence ${evidence.id} has no version`)
  return version
}

/** Whether a piece is in order today: a lost file first, then expiry, then what is soon due. */
export function stateOfEvidence(
  evidence: Evidence,
  today: LocalDate,
  missingFiles: ReadonlySet<Sha256>,
): EvidenceState {
  const { source } = currentVersion(evidence)
  if (source.type === 'file' && missingFiles.has(source.sha256)) return { state: 'missing-file' }
  const { expiresOn, reviewOn } = evidence
  if (expiresOn !== null && compareDates(expiresOn, today) < 0) {
    return { state: 'expired', on: expiresOn, daysAgo: daysBetween(expiresOn, today) }
  }
  const next = nextDate(expiresOn, reviewOn)
  if (next === null) return { state: 'current' }
  const daysLeft = daysBetween(today, next.on)
  return daysLeft <= DUE_WITHIN_DAYS ? { state: 'due', ...next, daysLeft } : { state: 'current' }
}

function nextDate(
  expiresOn: LocalDate | null,
  reviewOn: LocalDate | null,
): { readonly on: LocalDate; readonly because: 'review' | 'expiry' } | null {
  if (reviewOn !== null && (expiresOn === null || compareDates(reviewOn, expiresOn) <= 0)) {
    return { on: reviewOn, because: 'review' }
  }
  return expiresOn === null ? null : { on: expiresOn, because: 'expiry' }
}

/** Whether a piece can still prove an answer. Expired evidence never counts in silence. */
export function countsAsProof(
  evidence: Evidence,
  today: LocalDate,
  missingFiles: ReadonlySet<Sha256>,
): boolean {
  const { state } = stateOfEvidence(evidence, today, missingFiles)
  return state === 'current' || state === 'due'
}

/** The state in a few words for a tag or a list. */
export function evidenceStateInWords(state: EvidenceState): string {
  switch (state.state) {
    case 'current':
      return 'Current'
    case 'missing-file':
      return 'File missing'
    case 'expired':
      return `Expired ${counted(state.daysAgo, 'day')} ago`
    case 'due':
      return dueInWords(state.because === 'review' ? 'Review' : 'Expires', state.daysLeft)
  }
}

function dueInWords(what: string, daysLeft: number): string {
  if (daysLeft < 0) return `${what} ${counted(-daysLeft, 'day')} overdue`
  if (daysLeft === 0) return `${what} today`
  const due = what === 'Review' ? 'Review due in' : 'Expires in'
  return `${due} ${counted(daysLeft, 'day')}`
}
