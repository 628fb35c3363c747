import { dirname } from 'node:path'
import type { JournalRecord } from '../../contract/values.ts'
import { type Ground, makeFolder, patiently } from '../disk/disk.ts'
import { discard, syncFolder, tempBeside } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'
import { encodeHeader, type SegmentHeader } from './journal-format.ts'
import { segmentPath } from './journal-segment.ts'
import { type DeskJournal, mustBeGeneration, mustBeOurs } from './journal-standing.ts'
import { talliesIn } from './journal-tallies.ts'
import { writeLines } from './write-lines.ts'

export interface SegmentStart {
  readonly generation: number
  readonly schema: number
  readonly checkpoint: readonly JournalRecord[]
}

/** A new segment appears whole: header and checkpoint are renamed into place together. */
export async function startSegment(
  { ground, desk, folder, standing, witness }: DeskJournal,
  { generation, schema, checkpoint }: SegmentStart,
): Promise<{ segment: number }> {
  mustBeOurs(desk)
  mustBeGeneration(desk, generation)
  // Where changes are remembered, an empty folder is a loss to be mended and not a new desk.
  if (standing.segment === 0 && (witness?.lastSeq ?? 0) > 0) {
    throw portError('damaged', { about: 'journal' })
  }
  const seq = checkpoint[0]?.seq ?? standing.lastSeq
  const isOneMoment = checkpoint.every((r) => r.type === 'checkpoint' && r.seq === seq)
  // A checkpoint of another moment than the journal's end would lose or repeat changes.
  if (!isOneMoment || (standing.segment > 0 && seq !== standing.lastSeq)) {
    throw portError('damaged', { about: `checkpoint ${seq}` })
  }
  const { disk } = ground
  const tallies = checkpoint.length > 0 ? await talliesIn(checkpoint) : (standing.tallies ?? {})
  await makeFolder(disk, folder)
  if (standing.tail) await disk.truncate(segmentPath(folder, standing.segment), standing.good)
  standing.tail = false
  const segment = standing.segment + 1
  const header: SegmentHeader = {
    kind: 'safeguarding-desk/journal',
    format: 1,
    sealing: 'none',
    storeId: desk.storeId,
    generation,
    segment,
    schema,
    seq,
    lastId: standing.lastId,
    checkpoint: checkpoint.length,
  }
  const good = await writeSegment(ground, segmentPath(folder, segment), header, checkpoint)
  const before = standing.handle
  standing.handle = null
  Object.assign(standing, { segment, schema, lastSeq: seq, good, tail: false, tallies })
  await before?.close()
  return { segment }
}

/** A segment appears whole: it is written beside its place and renamed. */
export async function writeSegment(
  { disk, newId }: Ground,
  path: string,
  header: SegmentHeader,
  records: readonly JournalRecord[],
): Promise<number> {
  const temp = tempBeside(path, newId())
  let size = 0
  try {
    size = await writeLines(disk, temp, encodeHeader(header), records)
    await patiently(() => disk.rename(temp, path))
  } catch (error) {
    await discard(disk, temp)
    throw error
  }
  await syncFolder(disk, dirname(path))
  return size
}
