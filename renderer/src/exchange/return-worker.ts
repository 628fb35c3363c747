/// The one worker that makes documents: they take a second, and the screen must not wait.
import { makeReturnFiles, type ReturnProgress } from './make-return-documents.ts'
import type { PdfFonts } from './pdf/fonts.ts'
import { loadPdfFonts } from './pdf/load-fonts.ts'
import type { MakeReturnRequest, ReturnWorkerMessage } from './return-worker-messages.ts'

/** The part of a worker's scope that we use; TypeScript's DOM types describe a window. */
interface WorkerScope {
  addEventListener(type: 'message', listen: (event: MessageEvent<MakeReturnRequest>) => void): void
  postMessage(message: ReturnWorkerMessage, transfer?: Transferable[]): void
}

const scope = self as unknown as WorkerScope
let fonts: Promise<PdfFonts> | null = null

scope.addEventListener('message', (event) => {
  void make(event.data)
})

async function make({ job, document }: MakeReturnRequest): Promise<void> {
  try {
    fonts ??= loadPdfFonts()
    const files = await makeReturnFiles(document, await fonts, reportInSteps(job))
    const buffers = [files.json, files.xlsx, files.pdf].map((file) => file.buffer as ArrayBuffer)
    scope.postMessage({ type: 'made', job, files }, buffers)
  } catch (error) {
    // A font that could not be loaded is asked for again the next time.
    fonts = null
    scope.postMessage({ type: 'failed', job, reason: String(error) })
  }
}

/** pdfmake reports every line it draws; a message for each whole percent is enough. */
function reportInSteps(job: number): (progress: ReturnProgress) => void {
  let last = -1
  return (progress) => {
    const percent = Math.floor(progress.done * 100)
    if (percent === last) return
    last = percent
    scope.postMessage({ type: 'progress', job, progress })
  }
}
