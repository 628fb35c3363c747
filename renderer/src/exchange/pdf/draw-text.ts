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
      drawPiece(pen, piece, x, y + line.ascent, element !== null)
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

function drawPiece({ doc }: Pen, piece: Piece, x: number, baseline: number, read: boolean): void {
  const { text, face, size, color, width, run } = piece
  if (text === '') return
  // Glyphs of Gurmukhi stand in the order of drawing; the text says the order of reading.
  const told = read && run.font === 'Gurmukhi'
  if (told) doc.markContent('Span', { lang: 'pa', actual: text })
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
  if (told) doc.endMarkedContent()
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

  const begin = (kind: string, to: string | undefined): Open => {
    if (element === null || kind === 'silent') {
      doc.markContent('Artifact', { type: decoration })
      return { kind, link: null, areas: [] }
    }
    if (to === undefined) {
      element.struct.add(doc.markStructureContent(element.role))
      return { kind, link: null, areas: [] }
    }
    const struct = doc.struct('Link')
    element.struct.add(struct)
    struct.add(doc.markStructureContent('Link'))
    return { kind, link: { struct, to }, areas: [] }
  }

  return {
    turnTo: ({ run }: Piece) => {
      const to = run.to === undefined ? undefined : book.anchors.get(run.to)?.name
      const kind = run.silent ? 'silent' : `words ${to ?? ''}`
      if (open?.kind === kind) return
      close()
      open = begin(kind, to)
    },
    cover: (area: Area) => {
      open?.areas.push(area)
    },
    close,
  }
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
