import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import {
  type FilePart,
  type FileWords,
  type PicturesOnPage,
  type Unread,
  unreadable,
} from '../../domain/returns/attachments/attachment-words.ts'
import { reflow } from '../../domain/returns/attachments/reflow.ts'
import { openPdf } from './open-pdf.ts'
import { type PictureOnPage, picturesOnPage } from './pictures-on-page.ts'

/** Longer than any policy with its appendices; the rest of a longer one is told as unread. */
const MOST_PAGES = 300
/** Pages on which pictures are sought beside words: it takes longer than reading. */
const MOST_PAGES_LOOKED_AT = 60

/**
 * The words of a PDF, page by page.
 *
 * A page without words is a picture unless nothing is drawn on it. pdf.js ends with the signal,
 * whatever it is doing, and what it calls the ending is of no interest.
 */
export async function wordsOfPdf(
  data: ArrayBuffer,
  trustedScriptUrl: (address: string) => string,
  signal: AbortSignal,
): Promise<FileWords> {
  const { document, close } = openPdf(data, trustedScriptUrl)
  const ended = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
  })
  try {
    return await Promise.race([ended, document.then((pdf) => wordsOfPages(pdf, signal))])
  } catch (problem) {
    signal.throwIfAborted()
    const isLocked = problem instanceof Error && problem.name === 'PasswordException'
    return unreadable({ because: isLocked ? 'password' : 'damaged' })
  } finally {
    close()
  }
}

/** All pages of a PDF that is open. */
export async function wordsOfPages(pdf: PDFDocumentProxy, signal: AbortSignal): Promise<FileWords> {
  const parts: FilePart[] = []
  const pictures: number[] = []
  const beside = new Map<number, readonly PictureOnPage[]>()
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    signal.throwIfAborted()
    const page = await pdf.getPage(number)
    const text = reflow(await textOf(page))
    if (text !== '') {
      parts.push({ place: `Page ${number}`, text })
      if (number <= MOST_PAGES_LOOKED_AT) beside.set(number, await picturesOnPage(page))
    }
    // One drawn page is enough to know that it holds scans: drawing all would take long.
    else if (pictures.length > 0 || (await isDrawnOn(page))) pictures.push(number)
    page.cleanup()
  }
  return { parts, unread: unreadOf(parts, { pictures, beside: ownPictures(beside) }, pdf.numPages) }
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
  return `${words.join('')}\n${(await notesOn(page)).join('\n')}`
}

/** What was typed into a form, or noted in the margin. */
async function notesOn(page: PDFPageProxy): Promise<readonly string[]> {
  const notes: readonly Readonly<Record<string, unknown>>[] = await page.getAnnotations()
  return notes.flatMap(({ fieldValue, contentsObj }) => {
    const note = (contentsObj as { readonly str?: unknown } | undefined)?.str
    return [fieldValue, note].filter(
      (text): text is string => typeof text === 'string' && text !== '',
    )
  })
}

/** Lines as well as pictures: some programs write letters as drawings. */
const DRAWS: ReadonlySet<number> = new Set(
  Object.entries(OPS).flatMap(([name, code]) =>
    /^(?:paint|constructPath)/.test(name) ? [code] : [],
  ),
)

async function isDrawnOn(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((code) => DRAWS.has(code))
}

/** Without those that are on several pages: a letterhead shows nobody. */
function ownPictures(
  beside: ReadonlyMap<number, readonly PictureOnPage[]>,
): readonly PicturesOnPage[] {
  const pagesWith = new Map<PictureOnPage, number>()
  for (const pictures of beside.values()) {
    for (const one of new Set(pictures)) pagesWith.set(one, (pagesWith.get(one) ?? 0) + 1)
  }
  return [...beside].flatMap(([page, pictures]) => {
    const count = pictures.filter((one) => pagesWith.get(one) === 1).length
    return count === 0 ? [] : [{ page, count }]
  })
}

function unreadOf(
  parts: readonly FilePart[],
  { pictures: pages, beside }: Seen,
  all: number,
): Unread | null {
  if (all > MOST_PAGES) return { because: 'too-long' }
  if (parts.length === 0) return { because: 'no-words' }
  if (pages.length > 0) return { because: 'some-pages', pages }
  return beside.length > 0 ? { because: 'pictures-on-pages', pages: beside } : null
}

interface Seen {
  readonly pictures: readonly number[]
  readonly beside: readonly PicturesOnPage[]
}
