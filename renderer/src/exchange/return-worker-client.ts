import type { ReportFormat } from '../domain/governors/report.ts'
import type { ReportDocument } from '../domain/governors/report-document.ts'
import type { SlotEnding } from '../domain/returns/package-names.ts'
import type { ReturnDocument } from '../domain/returns/return-document.ts'
import type { SlotDocument } from '../domain/returns/slot-document.ts'
import { ok, type Result, refused } from '../domain/shared/result.ts'
import type { ReturnFiles, ReturnProgress } from './make-return-documents.ts'
import type { ReturnWorkerMessage, ReturnWorkerRequest } from './return-worker-messages.ts'

export type MakeReturnFailure =
  | { readonly type: 'cancelled' }
  /** `reason` is for the log; it may carry a path and is not shown. */
  | { readonly type: 'failed'; readonly reason: string }

interface MakeReturnOptions {
  readonly onProgress?: (progress: ReturnProgress) => void
  readonly signal?: AbortSignal
}

export interface PaperOrder {
  readonly paper: SlotDocument
  readonly ending: SlotEnding
  /** Whose it is and of which revision. */
  readonly document: ReturnDocument
}

export interface ReportOrder {
  readonly report: ReportDocument
  readonly format: ReportFormat
}

type Asked =
  | { readonly type: 'return'; readonly document: ReturnDocument }
  | ({ readonly type: 'paper' } & PaperOrder)
  | ({ readonly type: 'report' } & ReportOrder)

type Made = Extract<ReturnWorkerMessage, { readonly type: 'made' | 'made-paper' }>

export interface ReturnWorkerClient {
  readonly makeReturnFiles: (
    document: ReturnDocument,
    options?: MakeReturnOptions,
  ) => Promise<Result<ReturnFiles, MakeReturnFailure>>
  /** One paper that builds itself, to look at before it goes. */
  readonly makePaper: (
    order: PaperOrder,
    options?: Pick<MakeReturnOptions, 'signal'>,
  ) => Promise<Result<Uint8Array, MakeReturnFailure>>
  /** A report to governors. */
  readonly makeReport: (
    order: ReportOrder,
    options?: Pick<MakeReturnOptions, 'signal'>,
  ) => Promise<Result<Uint8Array, MakeReturnFailure>>
  /** Ends the worker; the next request starts it again. */
  readonly close: () => void
}

export function describeMakeReturnFailure(failure: MakeReturnFailure): string {
  switch (failure.type) {
    case 'cancelled':
      return 'You stopped it. Nothing was written, and your answers are as they were.'
    case 'failed':
      return 'The documents could not be made. Your answers are as they were. Close the app, open it again and make them once more; if it happens again, send us the report.'
  }
}

/**
 * Makes the documents of a return off the screen's thread, one return at a time.
 *
 * The worker starts at the first request. Cancelling ends it, whatever it is doing: a
 * library at work cannot be asked to stop.
 */
export function createReturnWorkerClient(createWorker: () => Worker): ReturnWorkerClient {
  let worker: Worker | null = null
  let jobs = 0
  let queue: Promise<unknown> = Promise.resolve()
  let closing = new AbortController()
  const close = () => {
    worker?.terminate()
    worker = null
    // Whoever still waits is told, since a terminated worker never answers.
    closing.abort()
    closing = new AbortController()
  }

  const run = async (
    asked: Asked,
    { onProgress, signal }: MakeReturnOptions,
  ): Promise<Result<Made, MakeReturnFailure>> => {
    if (signal?.aborted) return refused({ type: 'cancelled' })
    const stop = AbortSignal.any([closing.signal, ...(signal === undefined ? [] : [signal])])
    jobs += 1
    worker ??= createWorker()
    const outcome = await askWorker(worker, { ...asked, job: jobs }, onProgress, stop)
    // A worker that was stopped or that broke is not trusted with the next return.
    if (!outcome.ok) close()
    return outcome
  }
  const inTurn = (asked: Asked, options: MakeReturnOptions) => {
    const mine = queue.then(() => run(asked, options))
    queue = mine.catch(() => undefined)
    return mine
  }

  const oneFile = async (
    asked: Asked,
    options: Pick<MakeReturnOptions, 'signal'> = {},
  ): Promise<Result<Uint8Array, MakeReturnFailure>> => {
    const made = await inTurn(asked, options)
    if (!made.ok) return made
    return made.value.type === 'made-paper' ? ok(made.value.bytes) : UNASKED
  }

  return {
    makeReturnFiles: async (document, options = {}) => {
      const made = await inTurn({ type: 'return', document }, options)
      if (!made.ok) return made
      return made.value.type === 'made' ? ok(made.value.files) : UNASKED
    },
    makePaper: (order, options) => oneFile({ type: 'paper', ...order }, options),
    makeReport: (order, options) => oneFile({ type: 'report', ...order }, options),
    close,
  }
}

const UNASKED = refused({ type: 'failed', reason: 'the worker made something else' } as const)

function askWorker(
  worker: Worker,
  request: ReturnWorkerRequest,
  onProgress: MakeReturnOptions['onProgress'],
  stop: AbortSignal,
): Promise<Result<Made, MakeReturnFailure>> {
  const listening = new AbortController()
  return new Promise<Result<Made, MakeReturnFailure>>((settle) => {
    const fail = (reason: string) => settle(refused({ type: 'failed', reason }))
    const hear = ({ data }: MessageEvent<ReturnWorkerMessage>) => {
      if (data.job !== request.job) return
      switch (data.type) {
        case 'progress':
          return onProgress?.(data.progress)
        case 'failed':
          return fail(data.reason)
        default:
          return settle(ok(data))
      }
    }
    const until = { signal: listening.signal }
    worker.addEventListener('message', hear, until)
    worker.addEventListener('error', (event) => fail(event.message || 'the worker ended'), until)
    worker.addEventListener('messageerror', () => fail('a message could not be read'), until)
    stop.addEventListener('abort', () => settle(refused({ type: 'cancelled' })), until)
    worker.postMessage(request)
  }).finally(() => listening.abort())
}
