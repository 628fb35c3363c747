import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>
  /** Ends the worker, whatever it is doing. */
  readonly close: () => void
}

/** What only drawing needs. */
interface Drawing {
  readonly wasmUrl?: string
  /** Called with `new` for the bytes of a font. */
  readonly BinaryDataFactory?: object
  readonly maxImageSize?: number
}

/**
 * Opens a PDF in a worker of its own.
 *
 * No script of the document runs, nothing is evaluated, and nothing is fetched for it but what
 * `drawing` names of our own origin.
 *
 * @param data is handed over to the worker, and empty here from then on
 * @param trustedScriptUrl makes of a worker's address what `new Worker` takes
 */
export function openPdf(
  data: ArrayBuffer,
  trustedScriptUrl: (address: string) => string,
  drawing: Drawing = {},
): OpenPdf {
  const port = new Worker(trustedScriptUrl(workerAddress), { type: 'module' })
  const task = getDocument({
    ...drawing,
    data,
    worker: PDFWorker.create({ port }),
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    // Damaged files are told on the screen and need no second telling in the console.
    verbosity: VerbosityLevel.ERRORS,
  })
  const close = () => {
    // What was still being read is refused by this very ending; there is nothing to tell.
    void task.destroy().catch(() => undefined)
    port.terminate()
  }
  return { document: task.promise, close }
}
