import { type OpenPdf, openPdf } from '../../../exchange/texts/open-pdf.ts'
import { openjpegBase, PdfAssets } from './pdf-assets.ts'

/** More would take more memory than a school laptop has to spare; the rest of the page is drawn. */
const MOST_PIXELS_OF_A_PICTURE = 50_000_000

/** Opens a PDF to be drawn. Its links are not made: a page is only a picture. */
export function openToDraw(
  data: ArrayBuffer,
  trustedScriptUrl: (address: string) => string,
): OpenPdf {
  return openPdf(data, trustedScriptUrl, {
    wasmUrl: openjpegBase,
    BinaryDataFactory: PdfAssets,
    maxImageSize: MOST_PIXELS_OF_A_PICTURE,
  })
}

/** Why a PDF is not shown. Whatever pdf.js found in the bytes, to her it is one of three. */
export function describePdfProblem(problem: unknown): string {
  if (problem instanceof Error && problem.name === 'PasswordException') {
    return 'This PDF is protected with a password. The partnership could not open it either: save it without one, then replace it.'
  }
  return 'This PDF is damaged or of an unusual kind, so it cannot be drawn here.'
}
