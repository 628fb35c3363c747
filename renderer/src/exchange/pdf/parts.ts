import type { Content, TableCell } from 'pdfmake/interfaces'
import { ACCENT, BOX, HAIRLINE, INK, MUTED, REGISTER, SIZE, TEXT_WIDTH } from './look.ts'

/** A new chapter: on a new page, in the outline, with a line below. */
export function chapter(title: string, id: string): Content[] {
  return [
    {
      text: title,
      id,
      outline: true,
      outlineText: title,
      outlineExpanded: true,
      fontSize: SIZE.title,
      bold: true,
      color: ACCENT,
      pageBreak: 'before',
    },
    rule(ACCENT, 1, [0, 4, 0, 10]),
  ]
}

export function heading(
  title: string,
  anchor: { readonly id?: string; readonly outline?: boolean } = {},
): Content {
  const look = { fontSize: SIZE.section, bold: true, color: INK }
  return { ...anchor, ...look, text: title, margin: [0, 14, 0, 6] }
}

export function rule(
  colour: string = HAIRLINE,
  width = 0.5,
  margin: [number, number, number, number] = [0, 0, 0, 0],
): Content {
  const line = { type: 'line' as const, x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0 }
  return { canvas: [{ ...line, lineWidth: width, lineColor: colour }], margin }
}

export function box(tint: string, inside: Content[]): Content {
  return {
    table: { widths: [TEXT_WIDTH - 20], body: [[{ stack: inside, fillColor: tint }]] },
    layout: BOX,
    margin: [0, 0, 0, 10],
  }
}

export function headCell(text: string, alignment: 'left' | 'right' = 'left'): TableCell {
  return { text, alignment, bold: true, fontSize: SIZE.small, color: MUTED }
}

interface RegisterOptions {
  /** False when a row may be longer than a page: pdfmake would cut what it may not break. */
  readonly keepRows: boolean
}

/** A table whose heading repeats on every page. */
export function register(
  widths: number[],
  headings: readonly (string | TableCell)[],
  rows: TableCell[][],
  { keepRows }: RegisterOptions,
): Content {
  const head = headings.map((each) => (typeof each === 'string' ? headCell(each) : each))
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: keepRows ? 1 : 0,
      dontBreakRows: keepRows,
      widths,
      body: [head, ...rows],
    },
    layout: REGISTER,
  }
}

/** Up to here a text surely fits on a page, whatever stands beside it, and is kept in one piece. */
const KEPT_TOGETHER = 1500

/** True when texts that stand together, in a block or a row, are sure to fit on one page. */
export function fitsOnPage(texts: readonly string[], charactersInLine = 70): boolean {
  const lengths = texts.map((text) => text.length + charactersInLine * text.split('\n').length)
  return lengths.reduce((sum, length) => sum + length, 0) < KEPT_TOGETHER
}

export function small(text: string, colour: string = MUTED): Content {
  return { text, fontSize: SIZE.small, color: colour }
}
