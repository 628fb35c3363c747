/// <reference path="./pdfkit.d.ts" />
import type { OutlineItem, PdfDocument } from 'pdfkit'
import { boxOf, childrenOf } from './boxes.ts'
import { drawSheet } from './draw-page.ts'
import type { Pen } from './draw-text.ts'
import { createFaces } from './faces.ts'
import { type Book, createBook, createFlow, type Flow } from './flow.ts'
import type { PdfFonts } from './fonts.ts'
import type { Setting } from './lines.ts'
import { PAGE, TEXT_WIDTH } from './look.ts'
import type { PdfDefinition } from './model.ts'
import { placeChildren } from './stack-box.ts'
import { createTags } from './tags.ts'
import { infoOf, writeXmp } from './xmp.ts'

/** The share of the time after which all is measured and placed. */
const PLACED = 0.4

/**
 * Draws one tagged PDF. `onProgress` gets 0 to 1.
 *
 * First everything is measured and placed; then pages are drawn, one after the other, since
 * a page says how many there are and on which one a chapter stands.
 */
export async function drawPdf(
  definition: PdfDefinition,
  fonts: PdfFonts,
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  const doc = await startDocument(definition)
  const bytes = collect(doc)
  const faces = createFaces(doc, fonts)
  const setting: Setting = { faces, base: definition.base, lines: definition.lines }
  const book = createBook(createTags(doc))
  placeContent(book, definition, setting)
  onProgress(PLACED)
  const frames = placeFrames(book, definition, setting)
  await drawPages({ doc, book, faces, decoration: 'Layout' }, frames, (done) =>
    onProgress(PLACED + done * (1 - PLACED)),
  )
  doc.end()
  return await bytes
}

/** Loaded at the first PDF. Tests in Node run the browser's build, the code that ships. */
async function startDocument(definition: PdfDefinition): Promise<PdfDocument> {
  const { PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    // Otherwise Helvetica is looked for, which we do not ship.
    font: null,
    pdfVersion: '1.7',
    lang: 'en-GB',
    tagged: true,
    displayTitle: true,
    info: infoOf(definition),
  })
  writeXmp(doc, definition)
  return doc
}

function placeContent(book: Book, { content }: PdfDefinition, setting: Setting): void {
  const flow = createFlow(book, PAGE.top, PAGE.height - PAGE.bottom)
  const children = childrenOf(content, TEXT_WIDTH, setting)
  placeChildren(flow, children, PAGE.side, { page: 0, y: PAGE.top }, book.tags.root)
}

/** What stands on every page, in sheets of its own: all of it is decoration. */
function placeFrames(book: Book, { frame }: PdfDefinition, setting: Setting): Book {
  const frames: Book = { ...book, sheets: [] }
  const anywhere: Flow = createFlow(frames, 0, PAGE.height)
  book.sheets.forEach((_, page) => {
    for (const { x, y, width, block } of frame(page + 1, book.sheets.length)) {
      if (block.kind === 'page-break') continue
      boxOf(block, width, setting).place(anywhere, x, { page, y }, null)
    }
  })
  return frames
}

async function drawPages(pen: Pen, frames: Book, onProgress: (done: number) => void) {
  const { doc, book } = pen
  const outlines = createOutlines(doc, book)
  const ended = new Set<unknown>()
  for (const [page, sheet] of book.sheets.entries()) {
    doc.addPage()
    const framed = frames.sheets[page]
    if (framed !== undefined) drawSheet({ ...pen, decoration: 'Pagination' }, framed)
    drawSheet(pen, sheet)
    for (const anchor of book.anchors.values()) {
      if (anchor.page === page)
        doc.addNamedDestination(anchor.name, 'XYZ', anchor.x, anchor.y, null)
    }
    outlines.addOf(page)
    // What ends here is written now, so that neither it nor its bytes pile up.
    for (const top of book.tags.tops) {
      if (top.lastPage > page || ended.has(top)) continue
      top.struct.end()
      ended.add(top)
    }
    onProgress((page + 1) / book.sheets.length)
    await Promise.resolve()
  }
}

function createOutlines(doc: PdfDocument, book: Book) {
  const made = new Map<string, OutlineItem>()
  return {
    addOf: (page: number) => {
      for (const { title, under, open, anchor, ...at } of book.outlines) {
        if (at.page !== page) continue
        const parent = (under === undefined ? undefined : made.get(under)) ?? doc.outline
        // pdfkit counts `left` from the right edge.
        const options = { top: at.y, left: PAGE.width, expanded: open ?? false }
        const item = parent.addItem(title, options)
        if (anchor !== undefined) made.set(anchor, item)
      }
    },
  }
}

function collect(doc: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', () => resolve(joined(chunks)))
  })
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
