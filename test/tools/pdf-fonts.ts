import { readFileSync } from 'node:fs'
import type { PdfFonts } from '../../renderer/src/exchange/pdf/fonts.ts'

function font(name: string): Uint8Array {
  const url = new URL(`../../renderer/assets/fonts/pdf/${name}.ttf`, import.meta.url)
  return new Uint8Array(readFileSync(url))
}

/** The fonts that ship, read from the disk. */
export function pdfFonts(): PdfFonts {
  return {
    sans: { regular: font('NotoSans-Regular'), bold: font('NotoSans-Bold') },
    gurmukhi: { regular: font('NotoSansGurmukhi-Regular'), bold: font('NotoSansGurmukhi-Bold') },
  }
}
