import type { BufferOptions, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces'

/** What we use of pdfmake's browser build; its published types describe the Node build. */
export interface PdfMake {
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
  localAccessPolicy: (path: string) => boolean
  setUrlAccessPolicy(policy: (url: string) => boolean): void
  setFonts(fonts: TFontDictionary): void
  setProgressCallback(callback: (done: number) => void): void
  createPdf(
    definition: TDocumentDefinitions,
    options?: BufferOptions,
  ): { getBuffer(): Promise<Uint8Array> }
}

/** Loaded at the first PDF. Node runs the browser's build too: tests then run the code that ships. */
export async function loadPdfMake(): Promise<PdfMake> {
  const loaded: unknown = await import('pdfmake/build/pdfmake.min.js')
  return (loaded as { readonly default: PdfMake }).default
}
