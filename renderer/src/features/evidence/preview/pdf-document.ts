import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { openjpegBase, PdfAssets } from './pdf-assets.ts'

/** More would take more memory than a school laptop has to spare; the rest of the page is drawn. */
const MOST_PIXELS_OF_A_PICTURE = 50_000_000

export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>
  /** Ends the worker, whatever it is doing. */
  readonly close: () => void
}

/**
 * Opens a PDF in a worker of its own.
 *
 * No script of the document runs, nothing is evaluated, and nothing is fetched but fonts from
 * our own origin. Its links are not made: a page is only a picture.
 */
export function openPdf(data: ArrayBuffer, trustedScriptUrl: (address: string) => string): OpenPdf {
  const port = new Worker(trustedScriptUrl(workerAddress), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    data,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    useWasm: false,
    wasmUrl: openjpegBase,
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: PdfAssets,
    maxImageSize: MOST_PIXELS_OF_A_PICTURE,
    // Damaged files are told on the screen and need no second telling in the console.
    verbosity: VerbosityLevel.ERRORS,
  })
  const close = () => {
    void task.destroy().catch(() => undefined)
    port.terminate()
  }
  return { document: task.promise, close }
}

/** Why a PDF is not shown. Whatever pdf.js found in the bytes, to her it is one of three. */
export function describePdfProblem(problem: unknown): string {
  if (problem instanceof Error && problem.name === 'PasswordException') {
    return 'This PDF is protected with a password. The partnership could not open it either: save it without one, then replace it.'
  }
  return 'This PDF is damaged or of an unusual kind, so it cannot be drawn here.'
}
