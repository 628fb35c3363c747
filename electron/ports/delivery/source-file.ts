import { createHash } from 'node:crypto'
import { errorCode, type Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import { trouble } from './trouble.ts'

/** What a file must be, wherever it lies. */
export interface Wanted {
  readonly sha256: string
  readonly size: number
}

/** Bytes that can be read again from the start. */
export interface Source {
  readonly size: number
  read(): AsyncIterable<Buffer>
}

const BLOCK_BYTES = 256 * 1024

/**
 * A finished file on its way out, hashed while it is read.
 *
 * The last block is handed on only when the whole file proved to be the one that was made, so
 * that a changed file never arrives complete.
 *
 * @throws `file-gone`, `file-changed`
 */
export function sourceOf(
  ground: Ground,
  pathOf: () => Promise<string>,
  wanted: Wanted,
  onBytes: (bytes: number) => void,
): Source {
  return {
    size: wanted.size,
    read: async function* () {
      const hash = createHash('sha256')
      let size = 0
      let held: Buffer | null = null
      for await (const block of blocksOf(ground, pathOf)) {
        hash.update(block)
        size += block.length
        if (size > wanted.size) throw trouble('file-changed')
        if (held !== null) yield held
        onBytes(block.length)
        held = block
      }
      if (size !== wanted.size || hash.digest('hex') !== wanted.sha256)
        throw trouble('file-changed')
      if (held !== null) yield held
    },
  }
}

/** Fresh memory for each block: a socket holds on to what it was given. */
async function* blocksOf(
  { disk }: Ground,
  pathOf: () => Promise<string>,
): AsyncGenerator<Buffer, void> {
  const handle = await own(async () => await disk.open(await pathOf(), 'r'))
  try {
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK_BYTES)
      const { bytesRead } = await own(() => handle.read(block, 0, BLOCK_BYTES, null))
      if (bytesRead === 0) return
      yield block.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** An error of this computer's own disk is none of the place that the file goes to. */
async function own<T>(reading: () => Promise<T>): Promise<T> {
  try {
    return await reading()
  } catch (error) {
    if (failureOf(error)?.reason === 'gone') throw trouble('file-gone')
    if (errorCode(error) === 'EIO') throw trouble('file-changed')
    throw error
  }
}

/** A few bytes of our own. */
export function sourceOfText(text: string): Source & Wanted {
  const bytes = Buffer.from(text)
  return {
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    read: async function* () {
      yield bytes
    },
  }
}
