import { type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import type { TableRefusal } from '../../domain/tables/table-refusal.ts'
import { MOST_MEGABYTES } from './limits.ts'

/** What the worker says back. */
export type TableWorkerMessage =
  | { readonly type: 'read'; readonly result: Result<readonly Table[], TableRefusal> }
  | { readonly type: 'failed'; readonly reason: string }

/** A file that keeps the worker busy longer than this is made to do so. */
const LONGEST_MS = 120_000

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
  // Before it is taken into memory: a video may have been dropped instead.
  if (file.size > MOST_MEGABYTES * 1e6) {
    return refused({ type: 'too-big', megabytes: MOST_MEGABYTES })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = createWorker()
  const listening = new AbortController()
  const until = { signal: listening.signal }
  const tooLong = AbortSignal.timeout(LONGEST_MS)
  return new Promise<Result<readonly Table[], TableRefusal>>((settle, fail) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<TableWorkerMessage>) =>
        settle(data.type === 'read' ? data.result : refused({ type: 'damaged' })),
      until,
    )
    worker.addEventListener('error', () => settle(refused({ type: 'damaged' })), until)
    tooLong.addEventListener('abort', () => settle(refused({ type: 'damaged' })), until)
    signal.addEventListener('abort', () => fail(signal.reason), until)
    signal.throwIfAborted()
    worker.postMessage(bytes, [bytes.buffer])
  }).finally(() => {
    listening.abort()
    worker.terminate()
  })
}
