/** What we use of pdfkit, which comes without types of its own. */
declare module 'pdfkit' {
  export interface PdfReference {
    readonly data: Record<string, unknown>
  }

  /** What a page's content, or an annotation on it, becomes in the tree of tags. */
  export interface StructContent {
    readonly refs: readonly unknown[]
  }

  export interface StructElement {
    readonly dictionary: PdfReference
    add(child: StructElement | StructContent): StructElement
    /** Nothing can be added from here on; the element is written. */
    end(): void
  }

  export interface StructOptions {
    readonly alt?: string
    readonly actual?: string
    readonly lang?: string
    readonly scope?: 'Column' | 'Row'
  }

  export interface OutlineItem {
    addItem(title: string, options: OutlineOptions): OutlineItem
  }

  export interface OutlineOptions {
    readonly top: number
    readonly left: number
    readonly expanded: boolean
  }

  export interface FragmentOptions {
    readonly lineBreak: false
    readonly baseline: 'alphabetic'
    readonly textWidth: number
    readonly wordCount: number
    readonly features?: object
  }

  export interface PdfDocument {
    readonly outline: OutlineItem
    /** Private in pdfkit; see `xmp.ts` for why we replace it. */
    _addInfo: () => void
    appendXML(xml: string): void
    on(event: 'data', hear: (chunk: Uint8Array) => void): PdfDocument
    on(event: 'end', hear: () => void): PdfDocument
    addPage(): PdfDocument
    end(): void
    registerFont(name: string, file: Uint8Array): PdfDocument
    font(name: string): PdfDocument
    fontSize(size: number): PdfDocument
    currentLineHeight(): number
    widthOfString(text: string, options?: { readonly features?: object }): number
    fillColor(colour: string): PdfDocument
    text(text: string, x: number, y: number, options: FragmentOptions): PdfDocument
    rect(x: number, y: number, width: number, height: number): PdfDocument
    fill(colour: string): PdfDocument
    lineWidth(width: number): PdfDocument
    stroke(colour: string): PdfDocument
    struct(role: string, options?: StructOptions): StructElement
    addStructure(element: StructElement): PdfDocument
    markStructureContent(
      role: string,
      told?: { readonly lang: string; readonly actual: string },
    ): StructContent
    markContent(role: 'Artifact', options: { readonly type: string }): PdfDocument
    endMarkedContent(): PdfDocument
    addNamedDestination(name: string, fit: 'XYZ', x: number, y: number, zoom: null): void
    goTo(
      x: number,
      y: number,
      width: number,
      height: number,
      name: string,
      // biome-ignore lint/complexity/noBannedTypes: pdfkit writes a plain string as a name, and only a String object as text
      options: { readonly structParent: StructElement; readonly Contents: String },
    ): PdfDocument
  }

  export const PDFDocument: new (options: object) => PdfDocument
}

declare module 'linebreak' {
  /** Where lines may break, by Unicode's rules. */
  const LineBreaker: new (text: string) => { nextBreak(): { readonly position: number } | null }
  // biome-ignore lint/style/noDefaultExport: that is how it is published
  export default LineBreaker
}
