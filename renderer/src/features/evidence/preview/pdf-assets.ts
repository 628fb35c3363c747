import openjpegAddress from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url'

/** The fourteen fonts that a PDF may use without bringing them along, from our own origin. */
const fonts = import.meta.glob<string>(
  '../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  { query: '?url', import: 'default', eager: true },
)

const fontAddresses: ReadonlyMap<string, string> = new Map(
  Object.entries(fonts).map(([path, address]) => [path.split('/').at(-1) ?? '', address]),
)

interface BinaryRequest {
  readonly kind: string
  readonly filename: string
}

/**
 * What pdf.js calls with `new` when a page needs a font.
 *
 * A plain function that hands back an object: the build gives every file a name with its hash,
 * and pdf.js only knows how to put a name after a folder.
 */
export function PdfAssets() {
  return {
    fetch: async ({ filename }: BinaryRequest): Promise<Uint8Array> => {
      const address = fontAddresses.get(filename)
      if (address === undefined) throw new Error(`not shipped: ${filename}`)
      const response = await fetch(address)
      if (!response.ok) throw new Error(`${filename}: ${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    },
  }
}

/**
 * Where the worker finds the JPEG 2000 decoder that needs no WebAssembly, which our policy forbids.
 *
 * pdf.js puts the file's plain name behind this; behind a `#` it changes nothing.
 */
export const openjpegBase = `${new URL(openjpegAddress, document.baseURI).href}#/`
