import type { Instant } from '../../domain/shared/dates.ts'
import type { Result } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import type { AnswersWorkbook } from '../../domain/workbook/answers-workbook.ts'
import type { WorkbookRefusal } from '../../domain/workbook/refusal.ts'

export type WorkbookRequest =
  | { readonly type: 'write'; readonly answers: AnswersWorkbook }
  /** As one file, to lie in a zip with others. */
  | { readonly type: 'write-file'; readonly answers: AnswersWorkbook }
  | { readonly type: 'read'; readonly bytes: Uint8Array }

/** A part of the workbook's zip. */
export interface WorkbookPart {
  readonly path: string
  readonly bytes: Uint8Array
}

export type WorkbookReply =
  | { readonly type: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'written'; readonly parts: readonly WorkbookPart[] }
  | {
      readonly type: 'read'
      readonly result: Result<readonly Table[], WorkbookRefusal>
      readonly savedAt: Instant | null
    }
  | { readonly type: 'failed'; readonly reason: string }
