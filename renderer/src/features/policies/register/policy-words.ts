import type { Policy, PolicyVersion, Publication } from '../../../domain/policies/policy.ts'
import type { PolicyState } from '../../../domain/policies/standing.ts'
import { dateInWords } from '../../../domain/shared/calendar.ts'
import { foldText } from '../../../domain/shared/text.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'

interface StateWords {
  readonly words: string
  readonly tone: Tone
  readonly shape: StateKind
}

export const STATES: Readonly<Record<PolicyState, StateWords>> = {
  'in-date': { words: 'In date', tone: 'success', shape: 'met' },
  'due-soon': { words: 'Review due soon', tone: 'warning', shape: 'partly' },
  'past-review': { words: 'Past its review', tone: 'danger', shape: 'not' },
  'review-unknown': { words: 'No approval day yet', tone: 'warning', shape: 'missing' },
  'to-come': { words: 'In force soon', tone: 'info', shape: 'started' },
  'no-version': { words: 'No version yet', tone: 'warning', shape: 'missing' },
  'never-approved': { words: 'Not approved yet', tone: 'warning', shape: 'started' },
  record: { words: 'Live record', tone: 'neutral', shape: 'not-applicable' },
  off: { words: 'Not kept here', tone: 'neutral', shape: 'not-applicable' },
}

export const PUBLICATION: Readonly<Record<Publication['state'], string>> = {
  published: 'On the website',
  'not-published': 'Not on the website',
  'not-needed': 'Need not be there',
  unknown: 'Not known',
}

/** Words of the pack's categories; a pack may bring others, and the school has its own. */
const CATEGORIES: Readonly<Record<string, string>> = {
  safeguarding: 'Safeguarding',
  behaviour: 'Behaviour',
  online: 'Online safety',
  staffing: 'Staff and recruitment',
  attendance: 'Attendance',
  premises: 'Health, safety and premises',
  inclusion: 'Inclusion',
  curriculum: 'Curriculum',
  governance: 'Governance',
  information: 'Information',
  own: 'The school’s own',
}

/** Where a policy stands that the school added without saying where. */
export const OWN_CATEGORY = 'own'

export function categoryInWords(category: string): string {
  const known = CATEGORIES[category]
  if (known !== undefined) return known
  const words = category.replace(/[-_]+/g, ' ').trim()
  return words === '' ? 'Other' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** Never "not statutory": lists differ, and nobody checked. */
export function statutoryInWords({ statutory }: Pick<Policy, 'statutory'>): string {
  return statutory === true ? 'Statutory' : 'Not known to be statutory'
}

/** `Version 9` for a bare number, else as the school calls it. */
export function labelInWords(label: string): string {
  return /^\d{1,3}(\.\d+)*$/.test(label) ? `Version ${label}` : label
}

/** One line under the day: the body and its minute, or who is to approve. */
export function approvalInShort(
  { approver }: Pick<Policy, 'approver'>,
  current: Pick<PolicyVersion, 'approvedOn' | 'approvedBy' | 'minute'> | null,
): string {
  if (current === null || current.approvedOn === null) return approver
  const { approvedBy } = current
  // The day stands above it.
  const minute = current.minute
    .replace(dateInWords(current.approvedOn), '')
    .replace(/\s+(?=,|$)/g, '')
    .replace(/^[\s,]+/, '')
  if (minute !== '' && namesBody(minute, approvedBy)) return minute
  return [approvedBy || approver, minute].filter((part) => part !== '').join(', ')
}

/** Whether a minute says already which body it is of, so that it need not be said twice. */
export function namesBody(minute: string, approvedBy: string): boolean {
  return foldText(minute).includes(foldText(approvedBy))
}
