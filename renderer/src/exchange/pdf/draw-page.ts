import type { PdfDocument } from 'pdfkit'
import { drawText, type Pen } from './draw-text.ts'
import type { PlacedShapes, Sheet } from './flow.ts'
import { PAGE } from './look.ts'
import type { Shape } from './model.ts'

export function drawSheet(pen: Pen, { under, items }: Sheet): void {
  if (under.length > 0) {
    pen.doc.markContent('Artifact', { type: pen.decoration })
    for (const { shapes, x, y } of under) drawShapes(pen.doc, shapes, x, y)
    pen.doc.endMarkedContent()
  }
  for (const item of items) {
    if (item.kind === 'text') drawText(pen, item)
    else drawFigure(pen, item)
  }
}

function drawFigure({ doc }: Pen, { shapes, element, ...at }: PlacedShapes): void {
  if (element === null) return
  const { x, y, width, height } = at
  element.struct.add(doc.markStructureContent(element.role))
  drawShapes(doc, shapes, x, y)
  doc.endMarkedContent()
  // Where the picture is, for whoever makes it larger.
  const box = [x, PAGE.height - y - height, x + width, PAGE.height - y]
  element.struct.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box }
}

const FRAME_LINE = 0.5

function drawShapes(doc: PdfDocument, shapes: readonly Shape[], x: number, y: number): void {
  for (const shape of shapes) {
    const { width, height, fill, line } = shape
    doc.rect(x + shape.x, y + shape.y, width, height)
    if (fill !== undefined) doc.fill(fill)
    else if (line !== undefined) doc.lineWidth(FRAME_LINE).stroke(line)
  }
}
