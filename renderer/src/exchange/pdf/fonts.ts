/** TrueType files for the PDF: nothing falls back between fonts, so we choose per run. */
export interface PdfFonts {
  readonly sans: { readonly regular: Uint8Array; readonly bold: Uint8Array }
  readonly gurmukhi: { readonly regular: Uint8Array; readonly bold: Uint8Array }
}

export type FontName = 'Sans' | 'Gurmukhi'
