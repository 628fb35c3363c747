import type { ActionId, EvidenceId, QuestionCode, SlotCode } from '../shared/ids.ts'

export type ReadinessLevel = 'error' | 'warning' | 'hint'

export type ReadinessKind =
  | 'unanswered'
  | 'carried'
  | 'required-part'
  | 'na-without-reason'
  | 'not-signed'
  | 'signatory-unnamed'
  | 'evidence-file-missing'
  | 'evidence-expired'
  | 'evidence-due'
  | 'evidence-outside-period'
  | 'met-without-evidence'
  | 'gap-without-action'
  | 'invited-part'
  | 'action-without-words'
  | 'action-overdue'
  | 'action-without-owner'
  | 'action-without-date'
  | 'slot-missing'
  | 'figure-missing'
  | 'pupil-details'

/** Where the field is that would mend it. */
export type ReadinessLink =
  | { readonly screen: 'question'; readonly code: QuestionCode; readonly field?: string }
  | { readonly screen: 'action'; readonly actionId: ActionId; readonly code?: QuestionCode }
  | { readonly screen: 'evidence'; readonly evidenceId: EvidenceId }
  | { readonly screen: 'slot'; readonly slot: SlotCode }
  | { readonly screen: 'figures'; readonly figure: string }
  | { readonly screen: 'sign-off'; readonly roleId: string }
  | { readonly screen: 'school' }
  | { readonly screen: 'packing'; readonly findingKey: string }

export interface ReadinessItem {
  /** The same for the same matter each time, so that a screen can keep its place. */
  readonly id: string
  readonly level: ReadinessLevel
  readonly kind: ReadinessKind
  readonly sentence: string
  readonly link: ReadinessLink
}

/** Headings of the groups, in the order in which they are shown. */
export const READINESS_TITLES: Readonly<Record<ReadinessKind, string>> = {
  unanswered: 'Questions not answered',
  carried: 'Carried answers not confirmed',
  'required-part': 'Answers with something missing',
  'na-without-reason': 'Not applicable without a reason',
  'evidence-file-missing': 'Evidence without its file',
  'not-signed': 'Signatures',
  'pupil-details': 'Possible details of children',
  'evidence-expired': 'Expired evidence',
  'gap-without-action': 'Gaps without an action',
  'action-without-words': 'Actions that do not say what will be done',
  'action-overdue': 'Actions overdue',
  'action-without-owner': 'Actions without an owner',
  'action-without-date': 'Actions without a date',
  'slot-missing': 'Evidence that is asked for and not there',
  'figure-missing': 'Figures to fill first',
  'signatory-unnamed': 'People who sign',
  'evidence-outside-period': 'Evidence from another time',
  'evidence-due': 'Evidence due soon',
  'met-without-evidence': 'Met without evidence',
  'invited-part': 'Answers that could say more',
}
