import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { AnswersWorkbook } from '../../domain/workbook/answers-workbook.ts'
import { type ReadWorkbook, readSheets } from '../../domain/workbook/read-sheets.ts'
import type { WorkbookRefusal } from '../../domain/workbook/refusal.ts'
import { MOST_MEGABYTES } from './workbook-limits.ts'
import type { WorkbookPart, WorkbookReply, WorkbookRequest } from './workbook-worker-messages.ts'

/** A file that keeps the worker busy longer than this is made to do so. */
const LONGEST_MS = 60_000

/** The parts of a workbook's zip, made off the screen's thread; null where that failed. */
export async function writeInWorker(
  answers: AnswersWorkbook,
  createWorker: () => Worker,
): Promise<readonly WorkbookPart[] | null> {
  const reply = await ask({ type: 'write', answers }, createWorker)
  return reply.type === 'written' ? reply.parts : null
}

/** The same as one file, for a zip that holds more than it. */
export async function writeFileInWorker(
  answers: AnswersWorkbook,
  createWorker: () => Worker,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reply = await ask({ type: 'write-file', answers }, createWorker)
  return reply.type === 'file' ? reply.bytes : null
}

/** @throws the reason of the signal once that has stopped it */
export async function readInWorker(
  file: Blob,
  createWorker: () => Worker,
  signal: AbortSignal,
): Promise<Result<ReadWorkbook, WorkbookRefusal>> {
  // Before it is taken into memory: a video may have been dropped instead.
  if (file.size > MOST_MEGABYTES * 1e6) {
    return refused({ type: 'too-big', megabytes: MOST_MEGABYTES })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const reply = await ask({ type: 'read', bytes }, createWorker, signal)
  if (reply.type !== 'read') return refused({ type: 'damaged' })
  if (!reply.result.ok) return reply.result
  const read = readSheets(reply.result.value)
  if (!read.ok || reply.savedAt === null) return read
  return ok({ ...read.value, savedAt: reply.savedAt })
}

/** A worker for one request. Ending it is how it is stopped: the library cannot be asked to. */
async function ask(
  request: WorkbookRequest,
  createWorker: () => Worker,
  signal?: AbortSignal,
): Promise<WorkbookReply> {
  const worker = createWorker()
  const listening = new AbortController()
  const until = { signal: listening.signal }
  const tooLong = AbortSignal.timeout(LONGEST_MS)
  return new Promise<WorkbookReply>((settle, fail) => {
    const failed = (reason: string) => settle({ type: 'failed', reason })
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<WorkbookReply>) => settle(data),
      until,
    )
    worker.addEventListener('error', ({ message }) => failed(message), until)
    tooLong.addEventListener('abort', () => failed('it took too long'), until)
    signal?.addEventListener('abort', () => fail(signal.reason), until)
    signal?.throwIfAborted()
    worker.postMessage(request)
  }).finally(() => {
    listening.abort()
    worker.terminate()
  })
}
