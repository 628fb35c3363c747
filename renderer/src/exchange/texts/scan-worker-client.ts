import type { FileWords, Unread } from '../../domain/returns/attachments/attachment-words.ts'
import type { FileScan } from '../../domain/returns/attachments/scan-words.ts'
import type { GuardKnowledge } from '../../domain/returns/guard-patterns.ts'
import type { Sha256 } from '../../domain/shared/ids.ts'
import { kindOfAttachment } from './kind-of-attachment.ts'

/** What the worker is given: a file's bytes, or its words where they were read elsewhere. */
export interface ScanOrder {
  readonly sha256: Sha256
  readonly fileName: string
  readonly read: Uint8Array | FileWords
  readonly knowledge: GuardKnowledge
}

export interface FileToScan {
  readonly sha256: Sha256
  readonly fileName: string
  readonly size: number
  /** Null where the vault does not give it. */
  readonly fetchFile: () => Promise<Blob | null>
}

interface ScanMeans {
  readonly knowledge: GuardKnowledge
  readonly createWorker: () => Worker
  readonly trustedScriptUrl: (address: string) => string
  readonly signal: AbortSignal
}

/** A larger one is mostly pictures, and is looked through by eye in any case. */
export const MOST_MEGABYTES = 40
const LONGEST_MS = 30_000

/**
 * Looks for children in one file, off the screen's thread.
 *
 * It never fails as a whole: what cannot be read, or takes too long, is told as unread.
 *
 * @throws only when `signal` says to stop
 */
export async function scanFile(file: FileToScan, means: ScanMeans): Promise<FileScan> {
  if (file.size > MOST_MEGABYTES * 1e6) {
    return unread({ because: 'too-big', megabytes: MOST_MEGABYTES })
  }
  const limit = AbortSignal.timeout(LONGEST_MS)
  const signal = AbortSignal.any([means.signal, limit])
  try {
    return await readAndScan(file, { ...means, signal })
  } catch {
    means.signal.throwIfAborted()
    return unread({ because: limit.aborted ? 'took-too-long' : 'damaged' })
  }
}

const unread = (why: Unread): FileScan => ({ findings: [], unread: why })

async function readAndScan(file: FileToScan, means: ScanMeans): Promise<FileScan> {
  const { sha256, fileName } = file
  const blob = await file.fetchFile()
  means.signal.throwIfAborted()
  if (blob === null) return unread({ because: 'gone' })
  const data = await blob.arrayBuffer()
  const bytes = new Uint8Array(data)
  if (kindOfAttachment(bytes, fileName) !== 'pdf') {
    return askWorker({ sha256, fileName, read: bytes, knowledge: means.knowledge }, means)
  }
  const { wordsOfPdf } = await import('./words-of-pdf.ts')
  const words = await wordsOfPdf(data, means.trustedScriptUrl, means.signal)
  if (words.parts.length === 0) return { findings: [], unread: words.unread }
  return askWorker({ sha256, fileName, read: words, knowledge: means.knowledge }, means)
}

/** A worker for one file: ending it is how reading is stopped, and the next one starts afresh. */
function askWorker(order: ScanOrder, { createWorker, signal }: ScanMeans): Promise<FileScan> {
  const worker = createWorker()
  const listening = new AbortController()
  const until = { signal: listening.signal }
  return new Promise<FileScan>((settle, fail) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FileScan>) => settle(data), until)
    worker.addEventListener('error', () => settle(unread({ because: 'damaged' })), until)
    signal.addEventListener('abort', () => fail(signal.reason), until)
    signal.throwIfAborted()
    worker.postMessage(order, order.read instanceof Uint8Array ? [order.read.buffer] : [])
  }).finally(() => {
    listening.abort()
    worker.terminate()
  })
}
