import type { Instant, LocalDate } from '../shared/dates.ts'
import type { EvidenceId, PersonId, PolicyId, ReceiptId } from '../shared/ids.ts'

/** An id of the pack's reading list, such as `kcsie-2026-part-one`, or of a document of the school's own. */
export type ReadingDocumentId = string

/**
 * What exactly was read: an edition's id, a policy version's id, or for a document without
 * either the id of one of its own versions, else `standing`.
 */
export type ReadingVersion = string

export const STANDING: ReadingVersion = 'standing'

/**
 * That one person read, declined or need not read one version of one document.
 *
 * Never changed and never removed: whoever was mistaken writes a new entry that `corrects` it.
 */
export interface Receipt {
  readonly id: ReceiptId
  readonly personId: PersonId
  readonly documentId: ReadingDocumentId
  readonly version: ReadingVersion
  /** `void` says that the entry it corrects should not have been made. */
  readonly state: 'read' | 'declined' | 'exempt' | 'void'
  /** The day of reading or of the decision, not of typing it in. */
  readonly on: LocalDate
  readonly method: ReceiptMethod
  /** Why declined, exempt, void or on behalf; empty for a plain reading. */
  readonly reason: string
  readonly note: string
  readonly recordedBy: string
  readonly recordedAt: Instant
  /** What she typed as her name at this laptop. */
  readonly typedName: string | null
  readonly check: UnderstandingCheck | null
  /** The scanned sheet or the mail, in the library of evidence. */
  readonly proof: EvidenceId | null
  readonly corrects: ReceiptId | null
  readonly source: ReceiptSource | null
}

/** `elsewhere`: confirmed at an earlier school and brought along in a person's file. */
export type ReceiptMethod =
  | 'at-this-laptop'
  | 'paper-sheet'
  | 'form-import'
  | 'on-behalf'
  | 'elsewhere'

export interface UnderstandingCheck {
  readonly quizId: string
  readonly right: number
  readonly of: number
  readonly passed: boolean
}

/**
 * What an entry was made from, so that bringing in the same thing twice adds nothing.
 *
 * @property key the same for the same line of the same form, sheet, gathering or file
 */
export interface ReceiptSource {
  readonly type: 'form' | 'sheet' | 'sign-here' | 'session' | 'induction' | 'person-file'
  readonly key: string
  /** The earlier school, for `person-file`. */
  readonly from: string
}

/** A document of the school's own that people must read, or versions of one of the pack's without an edition. */
export interface OwnReadingDocument {
  readonly id: ReadingDocumentId
  readonly title: string
  readonly kind: string
  /** The policy whose versions it has. */
  readonly policyId: PolicyId | null
  readonly versions: readonly {
    readonly id: string
    readonly label: string
    readonly from: LocalDate
    readonly change: 'first' | 'minor' | 'material'
  }[]
  readonly retired: boolean
  readonly addedAt: Instant
}

/** A duty to read that the school added, or one of the pack that it widened or switched off. */
export interface ReadingDutyChange {
  /** Key of the pack's duty (see `dutyKey`), else a UUIDv7. */
  readonly id: string
  readonly documentId: ReadingDocumentId
  readonly audiences: readonly string[]
  readonly when: 'induction' | 'each-edition' | 'each-version'
  /** Only a duty on the basis of the school may be switched off. */
  readonly off: boolean
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

type Known = Pick<
  Receipt,
  | 'id'
  | 'personId'
  | 'documentId'
  | 'version'
  | 'state'
  | 'on'
  | 'method'
  | 'recordedBy'
  | 'recordedAt'
> &
  Partial<Receipt>

/** A receipt about which nothing is said but what is given. */
export function newReceipt(known: Known): Receipt {
  return {
    reason: '',
    note: '',
    typedName: null,
    check: null,
    proof: null,
    corrects: null,
    source: null,
    ...known,
  }
}

/** A morning of signing at the lead's laptop that has not been ended. There is at most one. */
export interface SignHere {
  readonly id: 'sign-here'
  /** Names all receipts of this morning. */
  readonly gathering: string
  readonly documents: readonly {
    readonly documentId: ReadingDocumentId
    readonly version: ReadingVersion
  }[]
  /** Whose names are offered: everybody who must read one of them, or only these. */
  readonly people: readonly PersonId[] | null
  readonly withCheck: boolean
  readonly pin: { readonly salt: string; readonly hash: string; readonly rounds: number }
  readonly on: LocalDate
  readonly startedBy: string
  readonly startedAt: Instant
}

/** A printed sheet of lines to sign, each with a short code that is typed back in. */
export interface SignSheet {
  /** Short and printed at the top: `K7P`. Codes of lines begin with it. */
  readonly id: string
  readonly documentId: ReadingDocumentId
  readonly version: ReadingVersion
  readonly title: string
  /** In the order of the lines; the place is part of a line's code. */
  readonly people: readonly PersonId[]
  readonly printedOn: LocalDate
  readonly by: string
}
