import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** Days of approval and review stand on the front page or the second. */
const MOST_PAGES = 3

/**
 * The words of the first pages of a PDF; empty where they cannot be had.
 *
 * Read in a worker of its own. Nothing of the document runs and nothing is fetched for it.
 */
export async function textOfPdf(
  data: ArrayBuffer,
  trustedScriptUrl: (address: string) => string,
): Promise<string> {
  const port = new Worker(trustedScriptUrl(workerAddress), { type: 'module' })
  const task = getDocument({
    data,
    worker: PDFWorker.create({ port }),
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await firstPages(await task.promise)
  } catch {
    // A scan, a password, damage: whatever pdf.js calls it, there are no words to be had.
    return ''
  } finally {
    void task.destroy().catch(() => undefined)
    port.terminate()
  }
}

async function firstPages(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = []
  for (let at = 1; at <= Math.min(pdf.numPages, MOST_PAGES); at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent()
    const words = items.map((item) =>
      'str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : '',
    )
    pages.push(words.join(''))
  }
  return pages.join('\n')
}
