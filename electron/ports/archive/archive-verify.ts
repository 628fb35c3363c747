import { createHash, type Hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { JobRequest } from '../../contract/channels.ts'
import { blocksOf } from '../disk/byte-flow.ts'
import type { Ground } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { withZip, type ZipDirectory } from './zip-directory.ts'

export type ArchiveEntry = JobRequest<'archive:write'>['entries'][number]

interface Verifying {
  readonly signal: AbortSignal
  readonly onBytes: (doneBytes: number) => void
}

interface Pair {
  readonly want: ArchiveEntry
  readonly entry: Entry
}

/** Where the bytes of an entry lie in the file, when they lie there as they are. */
interface Stored extends Pair {
  readonly start: number
  readonly end: number
}

/**
 * Opens a finished zip as a stranger would and compares every entry with what was wanted.
 *
 * One pass over the whole file proves its own hash and all entries that are stored as they
 * are; those that are compressed are inflated after it.
 */
export async function verifyArchive(
  { disk }: Ground,
  path: string,
  wanted: readonly ArchiveEntry[],
  sha256: string,
  verifying: Verifying,
): Promise<void> {
  const handle = await disk.open(path, 'r')
  try {
    const opened = await withZip(path, wanted.length, async (directory) => {
      const pairs = pairUp(directory, wanted)
      const stored = await findStored(directory.zip, pairs)
      const whole = await passOver(blocksOf(handle), stored, verifying)
      if (whole !== sha256) throw portError('damaged')
      for (const pair of pairs.filter(isCompressed)) await inflate(directory.zip, pair, verifying)
    })
    if (!opened.ok) throw portError('damaged')
  } finally {
    await handle.close()
  }
}

function pairUp({ entries }: ZipDirectory, wanted: readonly ArchiveEntry[]): Pair[] {
  if (entries.length !== wanted.length) throw portError('damaged')
  return wanted.map((want, index) => {
    const entry = entries[index]
    const isSame = entry?.fileName === want.path && entry.uncompressedSize === want.size
    if (entry === undefined || !isSame) throw portError('damaged', { about: want.path })
    return { want, entry }
  })
}

function isCompressed({ entry }: Pair): boolean {
  return entry.compressionMethod !== 0
}

async function findStored(zip: ZipFile, pairs: readonly Pair[]): Promise<Stored[]> {
  const stored: Stored[] = []
  for (const pair of pairs) {
    if (isCompressed(pair)) continue
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(pair.entry, { minimal: true })
    stored.push({ ...pair, start: fileDataStart, end: fileDataStart + pair.entry.compressedSize })
  }
  return stored
}

async function passOver(
  blocks: AsyncIterable<Buffer>,
  stored: readonly Stored[],
  { signal, onBytes }: Verifying,
): Promise<string> {
  const whole = createHash('sha256')
  let at = 0
  let current = 0
  let check = newCheck()
  for await (const block of blocks) {
    signal.throwIfAborted()
    whole.update(block)
    for (
      let next = stored[current];
      next && next.start < at + block.length;
      next = stored[current]
    ) {
      feed(check, block.subarray(Math.max(0, next.start - at), next.end - at))
      if (next.end > at + block.length) break
      conclude(check, next)
      check = newCheck()
      current += 1
    }
    at += block.length
    onBytes(at)
  }
  if (current < stored.length)
    throw portError('damaged', { about: stored[current]?.want.path ?? '' })
  return whole.digest('hex')
}

async function inflate(zip: ZipFile, pair: Pair, { signal }: Verifying): Promise<void> {
  const check = newCheck()
  const stream = await zip.openReadStreamPromise(pair.entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    signal.throwIfAborted()
    feed(check, chunk)
  }
  conclude(check, pair)
}

interface Check {
  readonly hash: Hash
  crc: number
  size: number
}

function newCheck(): Check {
  return { hash: createHash('sha256'), crc: 0, size: 0 }
}

function feed(check: Check, bytes: Buffer): void {
  check.hash.update(bytes)
  check.crc = crc32(bytes, check.crc)
  check.size += bytes.length
}

function conclude({ hash, crc, size }: Check, { want, entry }: Pair): void {
  const isSame = size === want.size && crc === entry.crc32 && hash.digest('hex') === want.sha256
  if (!isSame) throw portError('damaged', { about: want.path })
}
