import type { ReadingDocument } from '../../../domain/receipts/documents.ts'
import type { DutyLine } from '../../../domain/receipts/duties.ts'

/** What is asked in a dialog of the duties. */
export type AskAbout =
  | {
      readonly type: 'duty'
      /** Null where it is still to be chosen. */
      readonly document: ReadingDocument | null
      /** The duty that is widened or changed; null for a new one. */
      readonly line: DutyLine | null
    }
  | { readonly type: 'off'; readonly line: DutyLine }
  | { readonly type: 'version'; readonly document: ReadingDocument }
  /** Null for a new one. */
  | { readonly type: 'document'; readonly document: ReadingDocument | null }
