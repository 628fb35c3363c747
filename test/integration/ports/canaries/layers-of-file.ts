import { open } from 'node:fs/promises'
import PostalMime from 'postal-mime'
import { readProtected } from '../../../../electron/ports/protection/zip-aes.ts'
import { allLayers, type Layer, layersWith } from '../../../tools/all-layers.ts'
import { pdfFacts, pdfPages } from '../../../tools/poppler.ts'

/** A file that leaves, with all that is in it: what is locked opened, and what is drawn read. */
export async function layersOfFile(
  path: string,
  bytes: Buffer,
  passphrase: string,
): Promise<readonly Layer[]> {
  const layers = [...(await allLayers(path, bytes))]
  if (path.endsWith('_protected.zip')) layers.push(...(await unlocked(path, passphrase)))
  if (path.endsWith('.eml')) layers.push(...(await insideLetter(path, bytes)))
  const read: Layer[] = []
  for (const layer of layers) if (isPdf(layer)) read.push(...(await drawnIn(layer)))
  return [...layers, ...read]
}

/** Layers in which a text stands in any of the ways in which bytes may say it. */
export function layersSaying(layers: readonly Layer[], text: string): readonly string[] {
  return [...new Set(formsOf(text).flatMap((form) => layersWith(layers, form)))]
}

function formsOf(text: string): readonly string[] {
  const forms = [text, encodeURI(text), encodeURIComponent(text), JSON.stringify(text).slice(1, -1)]
  return [...new Set([...forms, text.replaceAll('/', '\\'), text.replaceAll(/\s/g, '')])]
}

const isPdf = ({ bytes }: Layer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-'

async function unlocked(path: string, passphrase: string): Promise<readonly Layer[]> {
  const handle = await open(path)
  const chunks: Buffer[] = []
  try {
    const read = await readProtected(handle, passphrase, {
      signal: new AbortController().signal,
      write: async (bytes) => {
        chunks.push(Buffer.from(bytes))
      },
    })
    if (read.type !== 'read') throw new Error(`${path} does not open: ${JSON.stringify(read)}`)
    return await allLayers(`${path}/unlocked`, Buffer.concat(chunks))
  } finally {
    await handle.close()
  }
}

async function insideLetter(path: string, bytes: Buffer): Promise<readonly Layer[]> {
  const mail = await PostalMime.parse(bytes)
  const words = { name: `${path}/words`, bytes: Buffer.from(`${mail.subject}\n${mail.text}`) }
  const carried = await Promise.all(
    mail.attachments.map(({ filename, content }) =>
      allLayers(`${path}/${filename}`, Buffer.from(content as ArrayBuffer)),
    ),
  )
  return [words, ...carried.flat()]
}

/** As a reader sees it; letters may be drawn far apart, so that nothing between them counts. */
async function drawnIn({ name, bytes }: Layer): Promise<readonly Layer[]> {
  const drawn = (await pdfPages(bytes)).join('').replaceAll(/\s/g, '')
  const facts = await pdfFacts(bytes, 'pdfinfo')
  return [
    { name: `${name} (drawn)`, bytes: Buffer.from(drawn) },
    { name: `${name} (facts)`, bytes: Buffer.from(facts) },
  ]
}
