/// The one worker that makes documents: they take a second, and the screen must not wait.
import { writeReport } from './governor-reports/write-report.ts'
import { makeReturnFiles, type ReturnProgress } from './make-return-documents.ts'
import type { PdfFonts } from './pdf/fonts.ts'
import { loadPdfFonts } from './pdf/load-fonts.ts'
import type {
  ReturnRequest,
  ReturnWorkerMessage,
  ReturnWorkerRequest,
} from './return-worker-messages.ts'
import { makeSlotFile } from './slot-documents/make-slot-files.ts'

/** The part of a worker's scope that we use; TypeScript's DOM types describe a window. */
interface WorkerScope {
  addEventListener(
    type: 'message',
    listen: (event: MessageEvent<ReturnWorkerRequest>) => void,
  ): void
  postMessage(message: ReturnWorkerMessage, transfer?: Transferable[]): void
}

const scope = self as unknown as WorkerScope
let fonts: Promise<PdfFonts> | null = null

scope.addEventListener('message', (event) => {
  void make(event.data)
})

async function make(request: ReturnWorkerRequest): Promise<void> {
  const { job } = request
  try {
    const bytes = await makeOne(request)
    if (bytes === null) return
    scope.postMessage({ type: 'made-paper', job, bytes }, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    // A font that could not be loaded is asked for again the next time.
    fonts = null
    scope.postMessage({ type: 'failed', job, reason: String(error) })
  }
}

/** @returns null where it has answered by itself, with a whole return */
async function makeOne(request: ReturnWorkerRequest): Promise<Uint8Array | null> {
  if (request.type === 'report') return await writeReport(request.report, request.format, heldFonts)
  if (request.type === 'return') {
    await makeReturn(request, await heldFonts())
    return null
  }
  const { paper, ending, document } = request
  return await makeSlotFile(paper, ending, document, await heldFonts())
}

function heldFonts(): Promise<PdfFonts> {
  fonts ??= loadPdfFonts()
  return fonts
}

async function makeReturn({ job, document }: ReturnRequest, held: PdfFonts): Promise<void> {
  const files = await makeReturnFiles(document, held, reportInSteps(job))
  const all = [files.json, files.xlsx, files.pdf, ...files.papers.map(({ bytes }) => bytes)]
  scope.postMessage(
    { type: 'made', job, files },
    all.map(({ buffer }) => buffer as ArrayBuffer),
  )
}

/** Each page is reported; a message for each whole percent is enough. */
function reportInSteps(job: number): (progress: ReturnProgress) => void {
  let last = -1
  return (progress) => {
    const percent = Math.floor(progress.done * 100)
    if (percent === last) return
    last = percent
    scope.postMessage({ type: 'progress', job, progress })
  }
}
