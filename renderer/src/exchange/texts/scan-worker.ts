/// The worker that looks for children in files: patterns over a long workbook take seconds.
import { type FileScan, scanWords } from '../../domain/returns/attachments/scan-words.ts'
import type { ScanOrder } from './scan-worker-client.ts'
import { wordsOfBytes } from './words-of-bytes.ts'

/** The part of a worker's scope that we use; TypeScript's DOM types describe a window. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<ScanOrder>) => void): void
  postMessage(scan: FileScan): void
}

const scope = self as unknown as WorkerScope

scope.addEventListener('message', ({ data: { sha256, fileName, read, knowledge } }) => {
  const words = read instanceof Uint8Array ? wordsOfBytes(read, fileName) : Promise.resolve(read)
  void words
    .then((found) => scanWords(sha256, found, knowledge))
    // Whatever a library found in it: somebody has to look for herself.
    .catch((): FileScan => ({ findings: [], unread: { because: 'damaged' } }))
    .then((scan) => scope.postMessage(scan))
})
