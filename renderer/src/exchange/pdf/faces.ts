import type { PdfDocument } from 'pdfkit'
import { tableOffset } from './coverage.ts'
import type { FontName, PdfFonts } from './fonts.ts'

/** The name under which pdfkit knows a font. */
export type Face = 'Sans' | 'Sans bold' | 'Gurmukhi' | 'Gurmukhi bold'

/** For a size of 1. */
interface Metrics {
  readonly ascent: number
  readonly height: number
  readonly space: number
}

export interface Faces {
  readonly metrics: (face: Face) => Metrics
  /** For a size of 1. */
  readonly widthOf: (face: Face, text: string, loose?: boolean) => number
}

export function faceOf(font: FontName, bold: boolean): Face {
  return bold ? `${font} bold` : font
}

/** No placing of accents; see the typesetter. A new object each time: fontkit writes into it. */
export const looseFeatures = (): object => ({ mark: false, mkmk: false })

/** Measures in this size: widths come in whole units of the font then. */
const MEASURED = 1000

/** Longer words are rare, and would fill the store. */
const REMEMBERED = 40

export function createFaces(doc: PdfDocument, fonts: PdfFonts): Faces {
  const files: Readonly<Record<Face, Uint8Array>> = {
    Sans: fonts.sans.regular,
    'Sans bold': fonts.sans.bold,
    Gurmukhi: fonts.gurmukhi.regular,
    'Gurmukhi bold': fonts.gurmukhi.bold,
  }
  for (const [name, file] of Object.entries(files)) doc.registerFont(name, file)
  const widths = new Map<string, number>()
  const metrics = new Map<Face, Metrics>()

  const measure = (face: Face, text: string, features?: object): number =>
    doc
      .font(face)
      .fontSize(MEASURED)
      .widthOfString(text, features === undefined ? {} : { features }) / MEASURED

  const widthOf = (face: Face, text: string, loose = false): number => {
    if (loose) return measure(face, text, looseFeatures())
    // With features, even with none, pdfkit keeps no layout of the text.
    if (text.length > REMEMBERED) return measure(face, text, {})
    const key = `${face}|${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const width = measure(face, text)
    widths.set(key, width)
    return width
  }

  return {
    widthOf,
    metrics: (face) => {
      const known = metrics.get(face)
      if (known !== undefined) return known
      const height = doc.font(face).fontSize(MEASURED).currentLineHeight() / MEASURED
      const made = { ascent: ascentOf(files[face]), height, space: widthOf(face, ' ') }
      metrics.set(face, made)
      return made
    },
  }
}

/** https://learn.microsoft.com/typography/opentype/spec/hhea */
function ascentOf(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18)
  return view.getInt16(tableOffset(view, 'hhea') + 4) / unitsPerEm
}
