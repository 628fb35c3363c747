/** The browser's build of pdfmake, used in Node too: tests then run the code that ships. */
declare module 'pdfmake/build/pdfmake.min.js' {
  import type { BufferOptions, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces'

  interface PdfMake {
    virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
    localAccessPolicy: ((path: string) => boolean) | undefined
    setUrlAccessPolicy(policy: (url: string) => boolean): void
    setFonts(fonts: TFontDictionary): void
    setProgressCallback(callback: ((done: number) => void) | undefined): void
    createPdf(
      definition: TDocumentDefinitions,
      options?: BufferOptions,
    ): { getBuffer(): Promise<Uint8Array> }
  }
  const pdfMake: PdfMake
  // biome-ignore lint/style/noDefaultExport: a CommonJS file has no named ones
  export default pdfMake
}
