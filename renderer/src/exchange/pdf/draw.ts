import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { FONT_FILES, type PdfFonts } from './fonts.ts'
import { loadPdfMake } from './pdfmake.ts'

/** Draws one PDF. `onProgress` gets 0 to 1. */
export async function drawPdf(
  definition: TDocumentDefinitions,
  fonts: PdfFonts,
  onProgress: (done: number) => void = () => undefined,
): Promise<Uint8Array> {
  const pdfMake = await loadPdfMake()
  // Nothing may be fetched or read from the disk, whatever a text says.
  pdfMake.setUrlAccessPolicy(() => false)
  pdfMake.localAccessPolicy = () => false
  pdfMake.virtualfs.writeFileSync(FONT_FILES.Sans.normal, fonts.sans.regular)
  pdfMake.virtualfs.writeFileSync(FONT_FILES.Sans.bold, fonts.sans.bold)
  pdfMake.virtualfs.writeFileSync(FONT_FILES.Gurmukhi.normal, fonts.gurmukhi.regular)
  pdfMake.virtualfs.writeFileSync(FONT_FILES.Gurmukhi.bold, fonts.gurmukhi.bold)
  pdfMake.setFonts({ Sans: { ...FONT_FILES.Sans }, Gurmukhi: { ...FONT_FILES.Gurmukhi } })
  pdfMake.setProgressCallback(onProgress)
  return new Uint8Array(await pdfMake.createPdf(definition).getBuffer())
}
