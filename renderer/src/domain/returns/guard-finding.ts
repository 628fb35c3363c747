import type { ActionId, EvidenceId, QuestionCode, SlotCode } from '../shared/ids.ts'

/** A place of the return in which something is written. */
export interface GuardPlace {
  /** For the screen: `TRN04, What we do`. */
  readonly label: string
  readonly link:
    | { readonly type: 'answer'; readonly code: QuestionCode; readonly field: string }
    | { readonly type: 'action'; readonly actionId: ActionId }
    | { readonly type: 'evidence'; readonly evidenceId: EvidenceId }
    | { readonly type: 'slot'; readonly slot: SlotCode }
    | { readonly type: 'figure'; readonly code: string }
    | { readonly type: 'incomplete' }
}

/** Something that may point at a child. She takes it out, or lets it stand with a reason. */
export interface GuardFinding {
  /**
   * The same for the same words in the same place, so that a reason is kept with it.
   * Holds a check sum of the words, never the words.
   */
  readonly key: string
  readonly kind: 'date-of-birth' | 'pupil-number' | 'child-name'
  readonly where: GuardPlace
  /** The words found, with a little around them. */
  readonly excerpt: string
  readonly because: string
}
