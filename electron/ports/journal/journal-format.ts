import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { type JournalRecord, uuid } from '../../contract/values.ts'
import { readAs } from '../disk/file-format.ts'

/**
 * A segment of the journal is a text file.
 *
 *     {"kind":"safeguarding-desk/journal","format":1,...}     the header, one line of JSON
 *     <length> <crc32> <type> <seq> <id> <body>               one line for each record
 *
 * `length` counts the bytes and `crc32` (eight hex digits) covers the bytes from `type` to
 * the end of `body`. So a reader that knows nothing of us can still split it at blanks.
 */
export const segmentHeader = z.object({
  kind: z.literal('safeguarding-desk/journal'),
  format: z.literal(1),
  sealing: z.literal('none'),
  storeId: uuid,
  generation: z.number().int().positive(),
  segment: z.number().int().positive(),
  schema: z.number().int().positive(),
  /** Where the segment goes on from: the last change before it, and how many lines restate it. */
  seq: z.number().int().nonnegative(),
  lastId: z.string().nullable(),
  checkpoint: z.number().int().nonnegative(),
})
export type SegmentHeader = z.infer<typeof segmentHeader>

const NEWLINE = 0x0a
const SPACE = 0x20
/** `<length> <crc32> ` takes at most this much. */
const FRAME_MAX = 20

export function encodeHeader(header: SegmentHeader): Buffer {
  return Buffer.from(`${JSON.stringify(header)}\n`)
}

/** Null when the line is no header of ours. @throws when a later version of the app wrote it */
export function decodeHeader(line: Buffer): SegmentHeader | null {
  return readAs(segmentHeader, line.toString('utf8'), 'journal')
}

export function encodeRecord({ type, seq, id, body }: JournalRecord): Buffer {
  const payload = Buffer.from(`${type} ${seq} ${id} ${body}`)
  const frame = `${payload.length} ${crc32(payload).toString(16).padStart(8, '0')} `
  return Buffer.concat([Buffer.from(frame), payload, Buffer.of(NEWLINE)])
}

export type Frame =
  | { readonly type: 'record'; readonly record: JournalRecord; readonly next: number }
  /** The bytes end before the record does. */
  | { readonly type: 'short' }
  | { readonly type: 'bad' }

/** The record that begins at a place in some bytes. */
export function frameAt(bytes: Buffer, at: number): Frame {
  const head = /^(\d{1,10}) ([0-9a-f]{8}) /.exec(bytes.toString('latin1', at, at + FRAME_MAX))
  if (head === null) return isFrameStart(bytes, at) ? { type: 'short' } : { type: 'bad' }
  const start = at + head[0].length
  const end = start + Number(head[1])
  if (end >= bytes.length) return { type: 'short' }
  const payload = bytes.subarray(start, end)
  if (bytes[end] !== NEWLINE || crc32(payload) !== Number.parseInt(head[2] ?? '', 16)) {
    return { type: 'bad' }
  }
  const record = splitPayload(payload)
  return record === null ? { type: 'bad' } : { type: 'record', record, next: end + 1 }
}

function isFrameStart(bytes: Buffer, at: number): boolean {
  if (bytes.length - at >= FRAME_MAX) return false
  return /^\d{0,10}( [0-9a-f]{0,8} ?)?$/.test(bytes.toString('latin1', at))
}

function splitPayload(payload: Buffer): JournalRecord | null {
  const first = payload.indexOf(SPACE)
  const second = payload.indexOf(SPACE, first + 1)
  const third = payload.indexOf(SPACE, second + 1)
  if (first < 0 || second < 0 || third < 0) return null
  const type = payload.toString('latin1', 0, first)
  const seq = Number(payload.toString('latin1', first + 1, second))
  if ((type !== 'checkpoint' && type !== 'change') || !Number.isSafeInteger(seq)) return null
  return {
    type,
    seq,
    id: payload.toString('latin1', second + 1, third),
    body: payload.toString('utf8', third + 1),
  }
}

/** Whether a whole record stands anywhere behind a place: then that place is a damage, not an end. */
export function recordFollows(bytes: Buffer, from: number): boolean {
  let line = bytes.indexOf(NEWLINE, from)
  while (line >= 0) {
    if (frameAt(bytes, line + 1).type === 'record') return true
    line = bytes.indexOf(NEWLINE, line + 1)
  }
  return false
}
