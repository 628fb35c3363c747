import type { ReturnDocument } from '../domain/returns/return-document.ts'
import type { ReturnFiles, ReturnProgress } from './make-return-documents.ts'

/** What the client says to the worker. */
export interface MakeReturnRequest {
  readonly job: number
  readonly document: ReturnDocument
}

/** What the worker says back; `job` tells which request it belongs to. */
export type ReturnWorkerMessage =
  | { readonly type: 'progress'; readonly job: number; readonly progress: ReturnProgress }
  | { readonly type: 'made'; readonly job: number; readonly files: ReturnFiles }
  | { readonly type: 'failed'; readonly job: number; readonly reason: string }
