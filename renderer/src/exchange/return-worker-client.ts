import type { ReturnDocument } from '../domain/returns/return-document.ts'
import { ok, type Result, refused } from '../domain/shared/result.ts'
import type { ReturnFiles, ReturnProgress } from './make-return-documents.ts'
import type { MakeReturnRequest, ReturnWorkerMessage } from './return-worker-messages.ts'

export type MakeReturnFailure =
  | { readonly type: 'cancelled' }
  /** `reason` is for the log; it may carry a path and is not shown. */
  | { readonly type: 'failed'; readonly reason: string }

interface MakeReturnOptions {
  readonly onProgress?: (progress: ReturnProgress) => void
  readonly signal?: AbortSignal
}

export interface ReturnWorkerClient {
  readonly makeReturnFiles: (
    document: ReturnDocument,
    options?: MakeReturnOptions,
  ) => Promise<Result<ReturnFiles, MakeReturnFailure>>
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
 * The worker starts at the first request. Cancelling ends it, whatever it is doing: pdfmake
 * cannot be asked to stop.
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
    document: ReturnDocument,
    { onProgress, signal }: MakeReturnOptions,
  ): Promise<Result<ReturnFiles, MakeReturnFailure>> => {
    if (signal?.aborted) return refused({ type: 'cancelled' })
    const stop = AbortSignal.any([closing.signal, ...(signal === undefined ? [] : [signal])])
    jobs += 1
    worker ??= createWorker()
    const outcome = await askWorker(worker, { job: jobs, document }, onProgress, stop)
    // A worker that was stopped or that broke is not trusted with the next return.
    if (!outcome.ok) close()
    return outcome
  }

  return {
    makeReturnFiles: (document, options = {}) => {
      const mine = queue.then(() => run(document, options))
      queue = mine.catch(() => undefined)
      return mine
    },
    close,
  }
}

function askWorker(
  worker: Worker,
  request: MakeReturnRequest,
  onProgress: MakeReturnOptions['onProgress'],
  stop: AbortSignal,
): Promise<Result<ReturnFiles, MakeReturnFailure>> {
  const listening = new AbortController()
  return new Promise<Result<ReturnFiles, MakeReturnFailure>>((settle) => {
    const fail = (reason: string) => settle(refused({ type: 'failed', reason }))
    const hear = ({ data }: MessageEvent<ReturnWorkerMessage>) => {
      if (data.job !== request.job) return
      if (data.type === 'progress') onProgress?.(data.progress)
      if (data.type === 'made') settle(ok(data.files))
      if (data.type === 'failed') fail(data.reason)
    }
    const until = { signal: listening.signal }
    worker.addEventListener('message', hear, until)
    worker.addEventListener('error', (event) => fail(event.message || 'the worker ended'), until)
    worker.addEventListener('messageerror', () => fail('a message could not be read'), until)
    stop.addEventListener('abort', () => settle(refused({ type: 'cancelled' })), until)
    worker.postMessage(request)
  }).finally(() => listening.abort())
}
