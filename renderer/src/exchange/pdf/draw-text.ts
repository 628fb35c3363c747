import type { PdfDocument, StructElement } from 'pdfkit'
import { type Faces, looseFeatures } from './faces.ts'
import type { Book, PlacedText } from './flow.ts'
import type { Line, Piece } from './lines.ts'
import type { Element } from './tags.ts'

export interface Pen {
  readonly doc: PdfDocument
  readonly book: Book
  readonly faces: Faces
  /** What decoration is called: it belongs to the layout, or to each page. */
  readonly decoration: 'Layout' | 'Pagination'
}

/** Draws lines of one paragraph so that each letter is in the tree of tags, or decoration. */
export function drawText(pen: Pen, { lines, element, ...placed }: PlacedText): void {
  const marks = createMarks(pen, element)
  let y = placed.y
  for (const line of lines) {
    const pieces = line.pieces.map((piece) => withPageNumber(pen, piece))
    const width = line.width + widthOf(pieces) - widthOf(line.pieces)
    let x = placed.right ? placed.x + placed.width - width : placed.x
    for (const piece of pieces) {
      marks.turnTo(piece)
      drawPiece(pen, piece, x, y + line.ascent)
      marks.cover({ x, y, width: piece.width, height: line.height, text: piece.text })
      x += piece.width
    }
    y += line.height
  }
  marks.close()
}

const widthOf = (pieces: Line['pieces']): number =>
  pieces.reduce((sum, { width }) => sum + width, 0)

function withPageNumber({ book, faces }: Pen, piece: Piece): Piece {
  const { pageOf } = piece.run
  if (pageOf === undefined) return piece
  const anchor = book.anchors.get(pageOf)
  const text = anchor === undefined ? '' : String(anchor.page + 1)
  return { ...piece, text, width: faces.widthOf(piece.face, text) * piece.size }
}

function drawPiece({ doc }: Pen, piece: Piece, x: number, baseline: number): void {
  const { text, face, size, color, width, run } = piece
  if (text === '') return
  doc
    .font(face)
    .fontSize(size)
    .fillColor(color)
    .text(text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      textWidth: width,
      wordCount: 1,
      ...(run.loose ? { features: looseFeatures() } : {}),
    })
}

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
}

interface Open {
  readonly kind: string
  readonly link: { readonly struct: StructElement; readonly to: string } | null
  readonly areas: Area[]
}

/** Opens and closes marks as the text turns from words to signs and links, and back. */
function createMarks({ doc, book, decoration }: Pen, element: Element | null) {
  let open: Open | null = null

  const close = () => {
    if (open === null) return
    doc.endMarkedContent()
    if (open.link !== null) closeLink(doc, open.link, open.areas)
    open = null
  }

  const begin = (kind: string, piece: Piece, to: string | undefined): Open => {
    if (element === null || piece.run.silent) {
      doc.markContent('Artifact', { type: decoration })
      return { kind, link: null, areas: [] }
    }
    const link = to === undefined ? null : { struct: doc.struct('Link'), to }
    if (link !== null) element.struct.add(link.struct)
    const parent = link === null ? element : { role: 'Link', struct: link.struct }
    if (piece.run.font === 'Gurmukhi') beginPunjabi(doc, parent.struct, piece.text)
    else parent.struct.add(doc.markStructureContent(parent.role))
    return { kind, link, areas: [] }
  }

  return {
    turnTo: (piece: Piece) => {
      const { to, silent, font } = piece.run
      const name = to === undefined ? undefined : book.anchors.get(to)?.name
      const kind = silent ? 'silent' : `${font} ${name ?? ''}`
      // Each piece of Punjabi says its own text.
      if (open?.kind === kind && (font === 'Sans' || silent)) return
      close()
      open = begin(kind, piece, name)
    },
    cover: (area: Area) => {
      if (open?.link) open.areas.push(...joinedTo(open.areas.pop(), area))
    },
    close,
  }
}

/** Glyphs of Gurmukhi stand in the order of drawing; the text says the order of reading. */
function beginPunjabi(doc: PdfDocument, parent: StructElement, text: string): void {
  const told = { lang: 'pa', actual: text }
  const span = doc.struct('Span', told)
  parent.add(span)
  span.add(doc.markStructureContent('Span', told))
}

/** One place to press for what stands on one line, whatever its looks. */
function joinedTo(last: Area | undefined, area: Area): readonly Area[] {
  if (last === undefined) return [area]
  if (last.y !== area.y) return [last, area]
  const width = area.x + area.width - last.x
  return [{ ...last, width, text: last.text + area.text }]
}

/** Written at once: pdfkit notes the page of an annotation when its element ends. */
function closeLink(
  doc: PdfDocument,
  { struct, to }: { readonly struct: StructElement; readonly to: string },
  areas: readonly Area[],
): void {
  const words = areas
    .map(({ text }) => text)
    .join('')
    .trim()
  for (const { x, y, width, height } of areas) {
    doc.goTo(x, y, width, height, to, { structParent: struct, Contents: new String(words) })
  }
  struct.end()
}
