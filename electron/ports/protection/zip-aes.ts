import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web'
import {
  configure,
  ERR_INVALID_PASSWORD,
  type FileEntry,
  Reader,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'
import { blocksOf, type FileHandle } from '../disk/byte-flow.ts'
import { errorCode } from '../disk/disk.ts'

// The host has no page to start workers from, and a stored entry needs none.
configure({ useWebWorkers: false })

/** 256 bits, in the manner of WinZip that 7-Zip reads too. */
const STRENGTH = 3

export interface FileToProtect {
  readonly name: string
  readonly handle: FileHandle
  readonly size: number
  readonly at: Date
}

interface Flow {
  /** Each piece of the plain file as it goes by; it is not kept. */
  readonly onBytes: (bytes: Uint8Array) => void
  readonly signal: AbortSignal
}

/**
 * An AES-256 zip around one file, as a stream.
 *
 * The file is stored and not packed again: it is a zip by itself.
 */
export function protectedZip(file: FileToProtect, passphrase: string, flow: Flow): Readable {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const stream = Readable.fromWeb(readable)
  // Whoever reads it is told; stopped after that, nobody reads any more, and it is no bug.
  stream.on('error', () => undefined)
  const writing = async () => {
    const zip = new ZipWriter(writable as never)
    const source = ReadableStream.from(copiedBlocks(file.handle, flow))
    await zip.add(file.name, source as never, {
      password: passphrase,
      encryptionStrength: STRENGTH,
      level: 0,
      uncompressedSize: file.size,
      lastModDate: file.at,
      extendedTimestamp: false,
      signal: flow.signal,
    })
    await zip.close()
  }
  writing().catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error('writing stopped')),
  )
  return stream
}

/** The library holds a piece for a while, and the disk reads the next one into the same memory. */
async function* copiedBlocks(handle: FileHandle, { onBytes, signal }: Flow) {
  for await (const block of blocksOf(handle)) {
    signal.throwIfAborted()
    onBytes(block)
    yield Uint8Array.from(block)
  }
}

export type Unprotected =
  | { readonly type: 'read'; readonly sha256: string; readonly size: number }
  | {
      readonly type: 'refused'
      readonly because: 'wrong-passphrase' | 'not-protected' | 'damaged'
    }

interface Unprotecting extends Pick<Flow, 'signal'> {
  /** Size of the plain file, before its first byte; it is what the zip says, and can be a lie. */
  readonly onEntry?: (size: number) => Promise<void>
  readonly write: (bytes: Uint8Array, at: number) => Promise<void>
}

const refused = (because: 'wrong-passphrase' | 'not-protected' | 'damaged'): Unprotected => ({
  type: 'refused',
  because,
})

/** Opens a zip as a stranger would who was told the passphrase, and hands over the one file in it. */
export async function readProtected(
  handle: FileHandle,
  passphrase: string,
  unprotecting: Unprotecting,
): Promise<Unprotected> {
  const { signal } = unprotecting
  try {
    const zip = new ZipReader(await readerOf(handle))
    const [entry, ...others] = await zip.getEntries().catch((error: unknown) => {
      if (isOfDisk(error)) throw error
      // No zip at all, or one that was cut short.
      return []
    })
    const isOurs = entry?.encrypted === true && !entry.directory && !entry.zipCrypto
    if (!isOurs || others.length > 0) return refused('not-protected')
    return await readEntry(entry, passphrase, unprotecting)
  } catch (error) {
    signal.throwIfAborted()
    if (isOfDisk(error)) throw error
    const wrong = error instanceof Error && error.message === ERR_INVALID_PASSWORD
    return refused(wrong ? 'wrong-passphrase' : 'damaged')
  }
}

async function readEntry(
  entry: FileEntry,
  passphrase: string,
  { onEntry, write, signal }: Unprotecting,
): Promise<Unprotected> {
  await onEntry?.(entry.uncompressedSize)
  const hash = createHash('sha256')
  let size = 0
  const sink = new WritableStream<Uint8Array>({
    write: async (bytes) => {
      signal.throwIfAborted()
      if (size + bytes.length > entry.uncompressedSize) throw new Error('more than it says')
      hash.update(bytes)
      await write(bytes, size)
      size += bytes.length
    },
  })
  await entry.getData(sink as never, { password: passphrase, signal })
  if (size !== entry.uncompressedSize) return refused('damaged')
  return { type: 'read', sha256: hash.digest('hex'), size }
}

/** Errors of the disk and of ports tell what they are; those of the library do not. */
const isOfDisk = (error: unknown): boolean =>
  errorCode(error) !== null || (error instanceof Error && 'failure' in error)

/** The file where it lies, piece by piece as the library asks. */
async function readerOf(handle: FileHandle): Promise<Reader<null>> {
  const { size } = await handle.stat()
  return Object.assign(new Reader<null>(null), {
    size,
    readUint8Array: async (at: number, length: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - at)))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, at)
      return bytes.subarray(0, bytesRead)
    },
  })
}
