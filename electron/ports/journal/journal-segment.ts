import { join } from 'node:path'
import type { JournalRecord } from '../../contract/values.ts'
import { type Disk, namesIn } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { decodeHeader, frameAt, recordFollows, type SegmentHeader } from './journal-format.ts'

type FileHandle = Awaited<ReturnType<Disk['open']>>

const CHUNK_BYTES = 1024 * 1024
const HEADER_MAX_BYTES = 64 * 1024

export function segmentPath(folder: string, segment: number): string {
  return join(folder, `${String(segment).padStart(6, '0')}.jsonl`)
}

/** Numbers of the segments there are, rising. */
export async function segmentsIn(disk: Disk, folder: string): Promise<number[]> {
  const names = await namesIn(disk, folder)
  return names.flatMap((name) => {
    const digits = /^(\d{6,})\.jsonl$/.exec(name)?.[1]
    return digits === undefined ? [] : [Number(digits)]
  })
}

const segmentName = (segment: number): string => `journal ${String(segment).padStart(6, '0')}`

export function damagedAt(segment: number, byte: number): Error {
  return damagedIn(segmentName(segment), byte)
}

export function damagedIn(about: string, byte: number): Error {
  return portError('damaged', { about: `${about}, byte ${byte}` })
}

/** An open file of record lines behind a header: a segment, or a snapshot. */
export interface OpenLines<H> {
  readonly header: H
  /** Where the first record begins. */
  readonly start: number
  readonly size: number
  readonly handle: FileHandle
  /** What a damage in it is called. */
  readonly about: string
}
export type OpenSegment = OpenLines<SegmentHeader>

interface LinesFile<H> {
  readonly path: string
  readonly about: string
  /** Null when the line is no header of such a file. */
  readonly decode: (line: Buffer) => H | null
}

export async function withLines<H, T>(
  disk: Disk,
  { path, about, decode }: LinesFile<H>,
  work: (open: OpenLines<H>) => Promise<T>,
): Promise<T> {
  const handle = await disk.open(path, 'r')
  try {
    const { size } = await handle.stat()
    const head = Buffer.alloc(Math.min(HEADER_MAX_BYTES, size))
    await handle.read(head, 0, head.length, 0)
    const end = head.indexOf('\n')
    const header = end < 0 ? null : decode(head.subarray(0, end))
    if (header === null) throw damagedIn(about, 0)
    return await work({ header, start: end + 1, size, handle, about })
  } finally {
    await handle.close()
  }
}

export function withSegment<T>(
  disk: Disk,
  folder: string,
  segment: number,
  work: (open: OpenSegment) => Promise<T>,
): Promise<T> {
  const decode = (line: Buffer): SegmentHeader | null => {
    const header = decodeHeader(line)
    return header?.segment === segment ? header : null
  }
  const about = segmentName(segment)
  return withLines(disk, { path: segmentPath(folder, segment), about, decode }, work)
}

export interface ReadStep {
  readonly record: JournalRecord
  readonly next: number
}

/**
 * The records of a segment from a place on, up to its end or its cut tail.
 *
 * A tail that a kill or a power cut left is an end like any other: nothing in it was ever
 * called saved. An unreadable record with a readable one behind it is a damage and is thrown.
 */
export async function* recordsFrom(
  open: OpenLines<unknown>,
  from: number,
): AsyncGenerator<ReadStep> {
  let base = Math.max(from, open.start)
  let held: Buffer = Buffer.alloc(0)
  let at = 0
  for (;;) {
    const frame = frameAt(held, at)
    if (frame.type === 'record') {
      at = frame.next
      yield { record: frame.record, next: base + at }
      continue
    }
    const more =
      frame.type === 'short' ? await readMore(open, base + held.length, held.length) : null
    if (more !== null) {
      held = Buffer.concat([held.subarray(at), more])
      base += at
      at = 0
      continue
    }
    if (await damageAt(open, base + at)) throw damagedIn(open.about, base + at)
    return
  }
}

/** The next bytes, in pieces that grow with what is held so that one long record stays linear. */
async function readMore(
  open: OpenLines<unknown>,
  from: number,
  held: number,
): Promise<Buffer | null> {
  const length = Math.min(Math.max(CHUNK_BYTES, held), open.size - from)
  if (length <= 0) return null
  const chunk = Buffer.alloc(length)
  const { bytesRead } = await open.handle.read(chunk, 0, length, from)
  return bytesRead === 0 ? null : chunk.subarray(0, bytesRead)
}

async function damageAt(open: OpenLines<unknown>, at: number): Promise<boolean> {
  const rest = Buffer.alloc(Math.max(0, open.size - at))
  if (rest.length === 0) return false
  const { bytesRead } = await open.handle.read(rest, 0, rest.length, at)
  return recordFollows(rest.subarray(0, bytesRead), 0)
}
