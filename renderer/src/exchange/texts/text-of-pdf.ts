import type { PDFDocumentProxy } from 'pdfjs-dist'
import { openPdf } from './open-pdf.ts'

/** Days of approval and review stand on the front page or the second. */
const MOST_PAGES = 3

/** The words of the first pages of a PDF; empty where they cannot be had. */
export async function textOfPdf(
  data: ArrayBuffer,
  trustedScriptUrl: (address: string) => string,
): Promise<string> {
  const { document, close } = openPdf(data, trustedScriptUrl)
  try {
    return await firstPages(await document)
  } catch {
    // A scan, a password, damage: whatever pdf.js calls it, there are no words to be had.
    return ''
  } finally {
    close()
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
