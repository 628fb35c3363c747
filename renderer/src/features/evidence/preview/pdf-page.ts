import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** Sixteen million pixels are 64 MB; a larger canvas some graphics cards refuse. */
const MOST_PIXELS = 16_000_000

/** How much a page is enlarged so that it fills `width` sharply, and no more than memory allows. */
export function scaleFor(
  page: { readonly width: number; readonly height: number },
  width: number,
  pixelRatio: number,
): number {
  const wanted = (width / page.width) * pixelRatio
  const most = Math.sqrt(MOST_PIXELS / (page.width * page.height))
  return Math.min(wanted, most)
}

/** Draws one page onto a canvas. Aborting stops it at the next step. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<string> {
  const page = await document.getPage(number)
  signal.throwIfAborted()
  await paint(page, canvas, signal)
  const text = await textOf(page)
  page.cleanup()
  return text
}

async function paint(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const width = canvas.parentElement?.clientWidth ?? canvas.clientWidth
  const scale = scaleFor(page.getViewport({ scale: 1 }), width, window.devicePixelRatio)
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport })
  const stop = () => task.cancel()
  signal.addEventListener('abort', stop)
  try {
    await task.promise
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** The words of a page, for who hears it instead of seeing it. A scan has none. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .trim()
}
