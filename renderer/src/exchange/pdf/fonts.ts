/** TrueType files for the PDF: pdfmake cannot fall back between fonts, so we choose per run. */
export interface PdfFonts {
  readonly sans: { readonly regular: Uint8Array; readonly bold: Uint8Array }
  readonly gurmukhi: { readonly regular: Uint8Array; readonly bold: Uint8Array }
}

export type FontName = 'Sans' | 'Gurmukhi'

/** The file names under which pdfmake's own little file system holds them. */
export const FONT_FILES = {
  Sans: { normal: 'sans-regular.ttf', bold: 'sans-bold.ttf' },
  Gurmukhi: { normal: 'gurmukhi-regular.ttf', bold: 'gurmukhi-bold.ttf' },
} as const
