import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { AskResponse } from '../../contract/channels.ts'
import { hashFile } from '../disk/byte-flow.ts'
import type { Ground } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import type { PortRegistry } from '../registry.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import { withZip, type ZipDirectory } from './zip-directory.ts'

const MOST_ENTRIES = 10_000
/** Lists and letters; evidence goes from zip to zip and never through memory. */
const LARGEST_ENTRY_BYTES = 20_000_000

/** Opens what lies in a saved zip. @throws `damaged` where it does not lie there */
export type OpenSaved = (fileId: string, path: string) => Promise<Readable>

type Saved = Pick<SavedFiles, 'pathOf'>

/** Keeps saved zips open while something is taken out of them. */
export async function withSavedZips<T>(
  saved: Saved,
  fileIds: readonly string[],
  work: (open: OpenSaved) => Promise<T>,
): Promise<T> {
  const [fileId, ...others] = fileIds
  if (fileId === undefined) return await work(() => Promise.reject(portError('gone')))
  return await withSavedZip(await saved.pathOf(fileId), ({ zip, entries }) => {
    const entryByPath = new Map(entries.map((entry) => [entry.fileName, entry]))
    return withSavedZips(saved, others, (openOther) =>
      work(async (wanted, path) => {
        if (wanted !== fileId) return await openOther(wanted, path)
        const entry = entryByPath.get(path)
        if (entry === undefined) throw portError('damaged', { about: path })
        return await zip.openReadStreamPromise(entry)
      }),
    )
  })
}

async function withSavedZip<T>(
  path: string,
  work: (directory: ZipDirectory) => Promise<T>,
): Promise<T> {
  const opened = await withZip(path, MOST_ENTRIES, work)
  if (!opened.ok) throw portError('damaged', { about: basename(path) })
  return opened.value
}

/** Tells what lies in zips that were saved, so that they can be divided without being unpacked. */
export function serveSavedZips(registry: PortRegistry, { disk }: Ground, saved: Saved): void {
  registry.ask('saved:list', async ({ fileId }): Promise<AskResponse<'saved:list'>> => {
    const path = await saved.pathOf(fileId)
    const { sha256, size } = await hashFile(disk, path)
    const entries = await withSavedZip(path, async (directory) =>
      directory.entries.map(({ fileName, uncompressedSize, compressedSize }) => ({
        path: fileName,
        size: uncompressedSize,
        packedSize: compressedSize,
      })),
    )
    return { sha256, size, entries }
  })
  registry.fileOut('saved:entry', async ({ fileId, path }) => {
    const bytes = await withSavedZips(saved, [fileId], async (open) =>
      gather(await open(fileId, path), path),
    )
    return {
      stream: Readable.from([bytes]),
      size: bytes.length,
      mediaType: 'application/octet-stream',
    }
  })
}

async function gather(stream: Readable, about: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_ENTRY_BYTES)
      throw portError('too-big', { about, bytes: LARGEST_ENTRY_BYTES })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
