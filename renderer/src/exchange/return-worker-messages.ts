import type { ReportFormat } from '../domain/governors/report.ts'
import type { ReportDocument } from '../domain/governors/report-document.ts'
import type { SlotEnding } from '../domain/returns/package-names.ts'
import type { ReturnDocument } from '../domain/returns/return-document.ts'
import type { SlotDocument } from '../domain/returns/slot-document.ts'
import type { ReturnFiles, ReturnProgress } from './make-return-documents.ts'

/** What the client says to the worker. */
export type ReturnWorkerRequest = ReturnRequest | PaperRequest | ReportRequest

export interface ReturnRequest {
  readonly type: 'return'
  readonly job: number
  readonly document: ReturnDocument
}

/** One paper alone, to look at. */
export interface PaperRequest {
  readonly type: 'paper'
  readonly job: number
  readonly document: ReturnDocument
  readonly paper: SlotDocument
  readonly ending: SlotEnding
}

/** A report to governors. */
export interface ReportRequest {
  readonly type: 'report'
  readonly job: number
  readonly report: ReportDocument
  readonly format: ReportFormat
}

/** What the worker says back; `job` tells which request it belongs to. */
export type ReturnWorkerMessage =
  | { readonly type: 'progress'; readonly job: number; readonly progress: ReturnProgress }
  | { readonly type: 'made'; readonly job: number; readonly files: ReturnFiles }
  | { readonly type: 'made-paper'; readonly job: number; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly job: number; readonly reason: string }
