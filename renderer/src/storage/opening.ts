import type { SeqRange } from '../../../electron/contract/safety-values.ts'

/** What was wrong with the working copy, or with the vault behind it. */
export type Found =
  /** This browser did not have it: cleared, another browser, a new profile. */
  | 'absent'
  /** It was there and held nothing. */
  | 'empty'
  /** Rows or changes of it were gone. */
  | 'thinner'
  /** Rows of it were not as they were written. */
  | 'altered'
  /** The browser could not open or read it. */
  | 'unreadable'
  /** The journal in the vault was damaged or had lost its end, and was mended. */
  | 'behind-damaged'

/** One row that was not as it was written. */
export interface AlteredRow {
  readonly table: string
  /** JSON of the row's key. */
  readonly key: string
}

export interface Mended {
  /** Changes that this working copy could give back to the vault. */
  readonly filled: number
  /** What nobody had any more: sequence numbers, both ends included. */
  readonly missing: readonly SeqRange[]
}

/** Something was wrong and all was made anew from the vault; a recovery screen tells it. */
export interface Rebuilt {
  readonly type: 'rebuilt'
  readonly found: Found
  /** The last change that came back; `at` is null where there was none. */
  readonly from: { readonly seq: number; readonly at: string | null }
  /** Rows that are there now, by table; a table without rows has no entry. */
  readonly counts: Readonly<Record<string, number>>
  readonly changes: number
  /** Pieces of evidence among the rows. Their files lie in the vault and were not touched. */
  readonly evidence: number
  /** Where the damaged copy was kept, under the desk's `aside`; null when nothing of it could be read. */
  readonly aside: string | null
  readonly mended?: Mended
  /** Only of `altered`: which rows, as far as they were named. */
  readonly altered?: readonly AlteredRow[]
}

/** How the working copy came to be what it now is. */
export type Opening =
  | { readonly type: 'as-left' }
  | { readonly type: 'new' }
  /** The desk had gone on in another browser, or was restored: brought up from the journal, as is normal. */
  | { readonly type: 'brought-up'; readonly changes: number }
  /** It held changes that the journal lacked; they were appended. */
  | { readonly type: 'caught-up'; readonly changes: number }
  /**
   * The journal had meanwhile gone on from another place; this copy's own tail was put aside.
   * `changes` is what somebody did of it, without the app's own notes.
   */
  | { readonly type: 'put-aside'; readonly changes: number; readonly name: string }
  | Rebuilt

export type OpenRefusal =
  /** The data was written by a newer app. It can still be read: see `readNewer`. */
  | { readonly type: 'newer-data'; readonly schema: number; readonly appSchema: number }
  /**
   * The browser can neither open nor make a working copy. The work is safe in the vault.
   * `freeBytes` is only given when the disk is in truth full.
   */
  | {
      readonly type: 'browser-cannot-store'
      readonly detail: string
      readonly freeBytes: number | null
    }
  /**
   * Bringing the data up to this version failed; the old state is whole and stays.
   * `step` is `snapshot`, or the number and name of the step.
   */
  | { readonly type: 'upgrade-failed'; readonly step: string }
