import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Disk } from './disk.ts'

export type FileHandle = Awaited<ReturnType<Disk['open']>>

const BLOCK_BYTES = 1024 * 1024
export const HEAD_BYTES = 16 * 1024

export interface Poured {
  readonly size: number
  /** The first bytes, for looking at without reading them again. */
  readonly head: Buffer
  /** More came than was allowed; what is on the disk is of no use then. */
  readonly tooBig: boolean
}

interface Pouring {
  readonly limit: number
  readonly signal: AbortSignal
  readonly look?: (chunk: Buffer) => void
}

/** Writes what arrives while it is hashed. */
export async function pourHashed(
  source: Readable,
  handle: FileHandle,
  pouring: Pouring,
): Promise<Poured & { readonly sha256: string }> {
  const hash = createHash('sha256')
  const poured = await pour(source, handle, {
    ...pouring,
    look: (chunk) => void hash.update(chunk),
  })
  return { ...poured, sha256: hash.digest('hex') }
}

/**
 * Writes what arrives, and counts it itself.
 *
 * Nothing is copied: small pieces are gathered and handed to the disk as they are, and one
 * write runs while the next pieces arrive.
 */
export async function pour(
  source: Readable,
  handle: FileHandle,
  { limit, signal, look }: Pouring,
): Promise<Poured> {
  let size = 0
  let at = 0
  let head: Buffer | null = null
  let held: Buffer[] = []
  let heldBytes = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async (): Promise<void> => {
    await writing
    if (heldBytes === 0) return
    head ??= firstBytes(held)
    writing = writePieces(handle, held, at)
    // Heard of at the next flush; until then it must not count as unhandled.
    writing.catch(() => undefined)
    at += heldBytes
    held = []
    heldBytes = 0
  }
  // A request that is refused half way must stay open to be answered.
  const chunks: AsyncIterable<Buffer> = source.iterator({ destroyOnReturn: false })
  for await (const chunk of chunks) {
    signal.throwIfAborted()
    size += chunk.length
    if (size > limit) break
    look?.(chunk)
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes >= BLOCK_BYTES) await flush()
  }
  signal.throwIfAborted()
  await flush()
  await writing
  return { size, head: head ?? Buffer.alloc(0), tooBig: size > limit }
}

function firstBytes(pieces: readonly Buffer[]): Buffer {
  const few: Buffer[] = []
  for (let bytes = 0, at = 0; bytes < HEAD_BYTES && at < pieces.length; at += 1) {
    const piece = pieces[at] ?? Buffer.alloc(0)
    few.push(piece.subarray(0, HEAD_BYTES - bytes))
    bytes += piece.length
  }
  return Buffer.concat(few)
}

async function writePieces(handle: FileHandle, pieces: Buffer[], at: number): Promise<void> {
  const wanted = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const { bytesWritten } = await handle.writev(pieces, at)
  if (bytesWritten === wanted) return
  // A nearly full disk takes a part; the rest then tells why.
  const rest = Buffer.concat(pieces).subarray(bytesWritten)
  for (let done = 0; done < rest.length; ) {
    const step = await handle.write(rest, done, rest.length - done, at + bytesWritten + done)
    done += step.bytesWritten
  }
}

/** Blocks that were used and can be used again: a fresh megabyte costs more than reading it. */
const spare: Buffer[] = []

function takeBlock(): Buffer {
  return spare.pop() ?? Buffer.allocUnsafeSlow(BLOCK_BYTES)
}

/**
 * A file in blocks of a megabyte, read again into the same memory: use each before the next.
 */
export async function* blocksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  const block = takeBlock()
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await handle.read(block, 0, BLOCK_BYTES, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield block.subarray(0, bytesRead)
      if (bytesRead < BLOCK_BYTES) return
    }
  } finally {
    if (spare.length < 8) spare.push(block)
  }
}

/** What the disk really holds. */
export async function hashFile(
  disk: Disk,
  path: string,
  signal?: AbortSignal,
): Promise<{ sha256: string; size: number }> {
  const handle = await disk.open(path, 'r')
  try {
    return await hashHandle(handle, signal)
  } finally {
    await handle.close()
  }
}

export async function hashHandle(
  handle: FileHandle,
  signal?: AbortSignal,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const block of blocksOf(handle)) {
    signal?.throwIfAborted()
    hash.update(block)
    size += block.length
  }
  return { sha256: hash.digest('hex'), size }
}
