import sansBold from '../../../assets/fonts/pdf/NotoSans-Bold.ttf?url'
import sansRegular from '../../../assets/fonts/pdf/NotoSans-Regular.ttf?url'
import gurmukhiBold from '../../../assets/fonts/pdf/NotoSansGurmukhi-Bold.ttf?url'
import gurmukhiRegular from '../../../assets/fonts/pdf/NotoSansGurmukhi-Regular.ttf?url'
import type { PdfFonts } from './fonts.ts'

/** The shipped fonts, from our own origin. */
export async function loadPdfFonts(): Promise<PdfFonts> {
  const [regular, bold, punjabi, punjabiBold] = await Promise.all(
    [sansRegular, sansBold, gurmukhiRegular, gurmukhiBold].map(load),
  )
  if (!regular || !bold || !punjabi || !punjabiBold) throw new Error('a font is missing')
  return {
    sans: { regular, bold },
    gurmukhi: { regular: punjabi, bold: punjabiBold },
  }
}

async function load(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`font ${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
