import type { Change } from '../../../renderer/src/domain/ledger/change.ts'
import type { JournalRecord } from '../../contract/values.ts'
import { type Disk, errorCode } from '../disk/disk.ts'
import { decodeHeader, frameAt, type SegmentHeader } from './journal-format.ts'
import { segmentPath, segmentsIn } from './journal-segment.ts'

export interface Anchor {
  readonly seq: number
  readonly schema: number
  readonly lines: readonly JournalRecord[]
}

/** Everything of a journal that can still be read. */
export interface Salvaged {
  readonly changes: ReadonlyMap<number, JournalRecord>
  /** Checkpoints with all their lines, rising. */
  readonly checkpoints: readonly Anchor[]
  /** Whether a checkpoint is known to have lost lines: then changes alone may not give the rows. */
  readonly hasDamagedCheckpoint: boolean
  /** Whether a segment is missing, or its header or checkpoint cannot be read. */
  readonly hasDamagedStart: boolean
  /** Where the history begins. */
  readonly base: number
}

interface Finds {
  readonly changes: Map<number, JournalRecord>
  readonly checkpoints: Anchor[]
  hasDamagedCheckpoint: boolean
  hasDamagedStart: boolean
}

/**
 * Reads past every damage: each line proves itself, so what stands behind a bad one counts.
 *
 * @throws `newer` when a segment was written by a later version
 */
export async function salvage(disk: Disk, journal: string): Promise<Salvaged> {
  const finds: Finds = {
    changes: new Map(),
    checkpoints: [],
    hasDamagedCheckpoint: false,
    hasDamagedStart: false,
  }
  let base = 0
  for (const [index, segment] of (await segmentsIn(disk, journal)).entries()) {
    if (segment !== index + 1) finds.hasDamagedStart = true
    const bytes = await bytesOf(disk, segmentPath(journal, segment))
    const header = headerOf(bytes, segment)
    takeLines(finds, segment, header, bytes)
    const first = finds.checkpoints[0]
    // Rows that nobody wrote down cannot be what a history begins with.
    if (segment === 1 && first !== undefined && first.lines.length > 0) base = first.seq
  }
  return { ...finds, base }
}

async function bytesOf(disk: Disk, path: string): Promise<Buffer> {
  try {
    return await disk.readFile(path)
  } catch (error) {
    if (errorCode(error) !== 'EIO') throw error
    // A bad sector: what lies there is missing, as if the file were.
    return Buffer.alloc(0)
  }
}

function headerOf(bytes: Buffer, segment: number): SegmentHeader | null {
  const end = bytes.indexOf('\n')
  const header = end < 0 ? null : decodeHeader(bytes.subarray(0, end))
  return header?.segment === segment ? header : null
}

function takeLines(
  finds: Finds,
  segment: number,
  header: SegmentHeader | null,
  bytes: Buffer,
): void {
  const lines: JournalRecord[] = []
  for (const record of readableIn(bytes)) {
    if (record.type === 'checkpoint') lines.push(record)
    else if (changeIn(record) !== null && !finds.changes.has(record.seq)) {
      finds.changes.set(record.seq, record)
    }
  }
  if (header !== null && lines.length === header.checkpoint) {
    finds.checkpoints.push({ seq: header.seq, schema: header.schema, lines })
    return
  }
  finds.hasDamagedStart = true
  if (segment > 1 || lines.length > 0 || (header?.checkpoint ?? 0) > 0) {
    finds.hasDamagedCheckpoint = true
  }
}

function* readableIn(bytes: Buffer): Generator<JournalRecord> {
  for (let at = 0; at < bytes.length; ) {
    const frame = frameAt(bytes, at)
    if (frame.type === 'record') {
      yield frame.record
      at = frame.next
    } else {
      const line = bytes.indexOf('\n', at)
      at = line < 0 ? bytes.length : line + 1
    }
  }
}

/** A record as the change that it says it is; null when it is none. */
export function changeIn({ seq, id, body }: JournalRecord): Change | null {
  try {
    const change = JSON.parse(body) as Partial<Change> | null
    const isOne = change?.seq === seq && change.id === id && Array.isArray(change.rows)
    return isOne ? (change as Change) : null
  } catch {
    return null
  }
}
