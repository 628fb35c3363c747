import { type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import type { TableRefusal } from '../../domain/tables/table-refusal.ts'

/** What the worker says back. */
export type TableWorkerMessage =
  | { readonly type: 'read'; readonly result: Result<readonly Table[], TableRefusal> }
  | { readonly type: 'failed'; readonly reason: string }

/**
 * Reads a file off the screen's thread, in a worker that lives as long as this one file.
 *
 * Ending it is how reading is stopped: the library cannot be asked to.
 */
export async function readTablesInWorker(
  file: Blob,
  createWorker: () => Worker,
  signal: AbortSignal,
): Promise<Result<readonly Table[], TableRefusal>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = createWorker()
  const listening = new AbortController()
  const until = { signal: listening.signal }
  return new Promise<Result<readonly Table[], TableRefusal>>((settle, fail) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<TableWorkerMessage>) =>
        settle(data.type === 'read' ? data.result : refused({ type: 'damaged' })),
      until,
    )
    worker.addEventListener('error', () => settle(refused({ type: 'damaged' })), until)
    signal.addEventListener('abort', () => fail(signal.reason), until)
    signal.throwIfAborted()
    worker.postMessage(bytes, [bytes.buffer])
  }).finally(() => {
    listening.abort()
    worker.terminate()
  })
}
