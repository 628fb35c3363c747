import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { errorCode } from '../disk/disk.ts'

/** Why an entry was not read to its end. */
type NotInflated = 'too-big' | 'damaged'

/**
 * Reads one entry to its end, counting what comes and never believing its header.
 *
 * @param allowed bytes that it may have once inflated
 * @param onChunk gets each piece in order
 * @returns its inflated size in bytes, or why it was given up
 * @throws what the disk says; what is wrong with the zip is an answer
 */
export async function inflateEntry(
  zip: ZipFile,
  entry: Entry,
  allowed: number,
  onChunk: (chunk: Buffer) => void,
): Promise<number | NotInflated> {
  if (entry.uncompressedSize > allowed) return 'too-big'
  let size = 0
  let check = 0
  let stream: Readable | null = null
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > allowed) return 'too-big'
      check = crc32(chunk, check)
      onChunk(chunk)
    }
  } catch (error) {
    // yauzl's errors carry no code, zlib's do; those of the disk are the only others.
    const code = errorCode(error)
    if (code !== null && !code.startsWith('Z_')) throw error
    return 'damaged'
  } finally {
    stream?.destroy()
  }
  return check === entry.crc32 ? size : 'damaged'
}
