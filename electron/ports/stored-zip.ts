import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { FileHandle } from './byte-flow.ts'
import { portError } from './failures.ts'

export interface ZipPart {
  readonly name: string
  readonly size: number
  /** The bytes that it must have; a part that has others is named by the error. */
  readonly sha256: string
  /** Each block may be used again once the next is asked for. */
  readonly blocks: () => AsyncIterable<Buffer>
}

interface Written {
  readonly name: Buffer
  readonly size: number
  readonly crc: number
  readonly offset: number
}

const LIMIT = 0xffffffff
const PLAIN = 20
const ZIP64 = 45
const UTF8 = 0x800
/** 1 January 2026: what counts is written inside, and equal content gives equal bytes. */
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1

/** The part that an error is about, whose bytes are not those that were promised. */
export function differingPart(error: unknown): ZipPart | null {
  return error instanceof Error && 'part' in error ? (error.part as ZipPart) : null
}

function partDiffers(part: ZipPart): Error {
  return Object.assign(new Error('a part differs'), { part })
}

/**
 * Writes parts one after the other as they are, each hashed while the disk takes it.
 *
 * The header of a part is written behind its bytes, when its checksum is known, so that every
 * reader finds sizes and sums where it looks first. Offsets beyond 4 GiB are told by Zip64.
 */
export async function writeStoredZip(
  handle: FileHandle,
  parts: readonly ZipPart[],
  { onBytes, signal }: { onBytes: (bytes: number) => void; signal: AbortSignal },
): Promise<number> {
  const written: Written[] = []
  let at = 0
  for (const part of parts) {
    if (part.size >= LIMIT) throw portError('too-big', { about: part.name, bytes: LIMIT })
    const name = Buffer.from(part.name)
    const start = at + 30 + name.length
    const crc = await writePart(handle, part, start, { onBytes, signal })
    const one = { name, size: part.size, crc, offset: at }
    await writeAll(handle, Buffer.concat([localHeader(one), name]), at)
    written.push(one)
    at = start + part.size
  }
  const list = Buffer.concat(written.flatMap((one) => [listHeader(one), one.name, offset64(one)]))
  const end = Buffer.concat([list, endOf(written.length, list.length, at)])
  await writeAll(handle, end, at)
  return at + end.length
}

async function writePart(
  handle: FileHandle,
  part: ZipPart,
  start: number,
  { onBytes, signal }: { onBytes: (bytes: number) => void; signal: AbortSignal },
): Promise<number> {
  const hash = createHash('sha256')
  let crc = 0
  let size = 0
  for await (const block of part.blocks()) {
    signal.throwIfAborted()
    if (size + block.length > part.size) throw partDiffers(part)
    const writing = writeAll(handle, block, start + size)
    // Heard of below; until then it must not count as unhandled.
    writing.catch(() => undefined)
    hash.update(block)
    crc = crc32(block, crc)
    size += block.length
    await writing
    onBytes(block.length)
  }
  if (size !== part.size || hash.digest('hex') !== part.sha256) throw partDiffers(part)
  return crc
}

async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

function localHeader(one: Written): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  common(head, 4, one, PLAIN)
  return head
}

function listHeader(one: Written): Buffer {
  const head = Buffer.alloc(46)
  const isFar = one.offset >= LIMIT
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE((3 << 8) | ZIP64, 4)
  common(head, 6, one, isFar ? ZIP64 : PLAIN)
  head.writeUInt16LE(offset64(one).length, 30)
  head.writeUInt32LE((0o100644 << 16) >>> 0, 38)
  head.writeUInt32LE(isFar ? LIMIT : one.offset, 42)
  return head
}

/** What both headers hold in the same order: version, flags, method, date, crc, sizes, name. */
function common(head: Buffer, at: number, { name, size, crc }: Written, version: number): void {
  head.writeUInt16LE(version, at)
  head.writeUInt16LE(UTF8, at + 2)
  head.writeUInt16LE(DOS_DATE, at + 8)
  head.writeUInt32LE(crc, at + 10)
  head.writeUInt32LE(size, at + 14)
  head.writeUInt32LE(size, at + 18)
  head.writeUInt16LE(name.length, at + 22)
}

function offset64({ offset }: Written): Buffer {
  if (offset < LIMIT) return Buffer.alloc(0)
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(offset), 4)
  return extra
}

function endOf(count: number, listBytes: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  const isFar = at >= LIMIT
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(listBytes, 12)
  end.writeUInt32LE(isFar ? LIMIT : at, 16)
  if (!isFar && count < 0xffff) return end
  const far = Buffer.alloc(76)
  far.writeUInt32LE(0x06064b50, 0)
  far.writeBigUInt64LE(44n, 4)
  far.writeUInt16LE((3 << 8) | ZIP64, 12)
  far.writeUInt16LE(ZIP64, 14)
  far.writeBigUInt64LE(BigInt(count), 24)
  far.writeBigUInt64LE(BigInt(count), 32)
  far.writeBigUInt64LE(BigInt(listBytes), 40)
  far.writeBigUInt64LE(BigInt(at), 48)
  far.writeUInt32LE(0x07064b50, 56)
  far.writeBigUInt64LE(BigInt(at + listBytes), 64)
  far.writeUInt32LE(1, 72)
  return Buffer.concat([far, end])
}
