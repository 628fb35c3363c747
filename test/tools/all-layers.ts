import type { Readable } from 'node:stream'
import { inflateSync } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'

export interface Layer {
  /** Way to it: `return.xlsx/docProps/core.xml`. */
  readonly name: string
  readonly bytes: Buffer
}

const ZIP = Buffer.from('PK\u0003\u0004')
const PDF = Buffer.from('%PDF-')

/** A file and all that is packed in it: zips in zips, and what a pdf holds deflated. */
export async function allLayers(name: string, bytes: Buffer): Promise<readonly Layer[]> {
  const self = { name, bytes }
  if (bytes.subarray(0, 4).equals(ZIP)) return [self, ...(await insideZip(name, bytes))]
  if (bytes.subarray(0, 5).equals(PDF)) return [self, ...insidePdf(name, bytes)]
  return [self]
}

/** Layers in which a text stands, as bytes of UTF-8 or UTF-16 at any place, whatever its case. */
export function layersWith(layers: readonly Layer[], text: string): readonly string[] {
  const sought = text.toLowerCase()
  const utf16 = Buffer.from(sought, 'utf16le')
  const inBytes = [Buffer.from(sought), utf16, Buffer.from(utf16).swap16()].map(lettersOf)
  return layers
    .filter((layer) => {
      const letters = knownLetters.get(layer) ?? lettersOf(layer.bytes)
      knownLetters.set(layer, letters)
      return (
        layer.name.toLowerCase().includes(sought) || inBytes.some((form) => letters.includes(form))
      )
    })
    .map(({ name }) => name)
}

const knownLetters = new WeakMap<Layer, string>()

/** One letter for each byte, so that texts of any encoding are sought alike. */
const lettersOf = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase()

async function insideZip(name: string, bytes: Buffer): Promise<readonly Layer[]> {
  const zip = await fromBufferPromise(bytes)
  const layers: Layer[] = []
  for await (const entry of zip.eachEntry()) {
    const inside = `${name}/${entry.fileName}`
    const extra = Buffer.from(`${entry.fileComment}${entry.extraFields.map(({ data }) => data)}`)
    layers.push({ name: `${inside} (its entry)`, bytes: extra })
    // What is locked says nothing but its name.
    if (entry.isEncrypted()) continue
    const content = await whole(await zip.openReadStreamPromise(entry))
    layers.push(...(await allLayers(inside, content)))
  }
  return layers
}

async function whole(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function insidePdf(name: string, bytes: Buffer): readonly Layer[] {
  const text = bytes.toString('latin1')
  const layers: Layer[] = []
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = found.index + found[0].length
    const end = text.indexOf('endstream', start)
    try {
      layers.push({
        name: `${name}/stream ${layers.length + 1}`,
        bytes: inflateSync(bytes.subarray(start, end)),
      })
    } catch {
      // Not deflated: a picture, say, which was looked at with the whole file.
    }
  }
  return layers
}
