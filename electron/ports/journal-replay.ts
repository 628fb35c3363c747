import { join } from 'node:path'
import type { Change, Tallies } from '../../renderer/src/domain/ledger/change.ts'
import { type Replay, startReplay } from '../../renderer/src/domain/ledger/replay.ts'
import { type TableRows, withTallies } from '../../renderer/src/domain/ledger/tallies.ts'
import type { JournalRecord } from '../contract/values.ts'
import type { Disk } from './disk.ts'
import { failureOf } from './failures.ts'
import { damagedAt, recordsFrom, segmentsIn, withSegment } from './journal-segment.ts'
import { softTallies } from './row-sums.ts'
import { snapshotPath, snapshotsIn } from './snapshot-format.ts'
import { readSnapshot } from './snapshot-read.ts'

/** A desk as its journal tells it. */
export interface ReplayedDesk {
  readonly rows: TableRows
  /** Of the rows. */
  readonly tallies: Tallies
  /** As checkpoints and changes carry them; others than `tallies` when a row was altered. */
  readonly carried: Tallies
  readonly seq: number
  readonly lastId: string | null
  /** Of the last change; null before any. */
  readonly lastAt: string | null
  /** Of the newest segment; 0 while the journal is empty. */
  readonly schema: number
  readonly storeId: string | null
  readonly generation: number
}

export interface ReplayOptions {
  /** Begins at the newest proven snapshot that can be read, or else at the first segment. */
  readonly fromSnapshot?: boolean
  /** Reads no further than this: what is appended meanwhile is for the next time. */
  readonly end?: JournalEnd | undefined
  readonly signal?: AbortSignal
  /** Hears of snapshots that call themselves proven and cannot be read any more. */
  readonly onDamagedSnapshot?: (number: number) => void
  /** Where the journal lies, when that is not the folder's own. */
  readonly journal?: string
}

export interface JournalEnd {
  readonly segment: number
  /** Bytes of that segment that are whole and on the disk. */
  readonly good: number
}

interface Walk {
  readonly replay: Replay
  carried: Tallies
  lastId: string | null
  /** Whether the journal holds the moment at which the walk began. */
  isMet: boolean
  lastAt: string | null
  inCheckpoint: boolean
  schema: number
  storeId: string | null
  generation: number
}

/**
 * Replays a desk's folder, in memory about that of its rows.
 *
 * @throws `damaged` about the place of what cannot be read, `newer` about what is not ours
 */
export async function replayFolder(
  disk: Disk,
  folder: string,
  options: ReplayOptions = {},
): Promise<ReplayedDesk> {
  const start = options.fromSnapshot ? await fromSnapshot(disk, folder, options) : null
  const walked = start === null ? null : await walkOn(disk, folder, start, options)
  // A snapshot of another history than the journal's, or from beyond its end, is no start.
  const walk = walked?.isMet ? walked : await walkOn(disk, folder, aWalk(), options)
  const { rows, seq } = walk.replay
  const tallies = await softTallies(rows)
  const carried = walk.inCheckpoint ? tallies : walk.carried
  const { lastId, lastAt, schema, storeId, generation } = walk
  return { rows, tallies, carried, seq, lastId, lastAt, schema, storeId, generation }
}

function aWalk(): Walk {
  const nothing = { carried: {}, lastId: null, lastAt: null, inCheckpoint: false, schema: 0 }
  return { replay: startReplay(), ...nothing, isMet: true, storeId: null, generation: 0 }
}

async function walkOn(
  disk: Disk,
  folder: string,
  walk: Walk,
  options: ReplayOptions,
): Promise<Walk> {
  const journal = options.journal ?? join(folder, 'journal')
  const from = walk.storeId === null ? null : walk.replay.seq
  for (const segment of await segmentsFrom(disk, journal, from)) {
    if (options.end !== undefined && segment > options.end.segment) break
    await takeSegment(disk, journal, segment, walk, options)
  }
  return walk
}

/** The segments that hold anything behind a moment; all of them for null. */
async function segmentsFrom(disk: Disk, journal: string, seq: number | null): Promise<number[]> {
  const all = await segmentsIn(disk, journal)
  mustBeUnbroken(all)
  if (seq === null) return all
  for (const segment of all.toReversed()) {
    const starts = await withSegment(disk, journal, segment, async ({ header }) => header.seq)
    if (starts <= seq) return all.filter((each) => each >= segment)
  }
  return all
}

function mustBeUnbroken(segments: readonly number[]): void {
  const missing = segments.findIndex((segment, index) => segment !== index + 1)
  if (missing >= 0) throw damagedAt(missing + 1, 0)
}

async function takeSegment(
  disk: Disk,
  journal: string,
  segment: number,
  walk: Walk,
  { end, signal }: ReplayOptions,
): Promise<void> {
  await withSegment(disk, journal, segment, async (open) => {
    const { header } = open
    const { replay } = walk
    const isFirst = walk.storeId === null
    const follows = isFirst
      ? header.seq === 0 || header.checkpoint > 0
      : header.storeId === walk.storeId && header.seq <= replay.seq
    if (!follows) throw damagedAt(segment, 0)
    if (isFirst) walk.lastId = header.lastId
    const from = replay.seq
    if (header.seq === from && header.lastId === walk.lastId) walk.isMet = true
    const size = end?.segment === segment ? Math.min(open.size, end.good) : open.size
    let lines = 0
    for await (const { record, next } of recordsFrom({ ...open, size }, open.start)) {
      signal?.throwIfAborted()
      if (record.type === 'checkpoint') lines += 1
      else if (record.seq === from && record.id === walk.lastId) walk.isMet = true
      if (record.seq < from || (record.seq === from && record.type === 'change')) continue
      await takeRecord(walk, record, () => damagedAt(segment, next))
    }
    if (lines !== header.checkpoint) throw damagedAt(segment, open.start)
    const { schema, storeId, generation } = header
    Object.assign(walk, { schema, storeId, generation: Math.max(walk.generation, generation) })
  })
}

async function takeRecord(walk: Walk, record: JournalRecord, damage: () => Error): Promise<void> {
  if (record.type === 'change' && walk.inCheckpoint) {
    walk.carried = await softTallies(walk.replay.rows)
    walk.inCheckpoint = false
  }
  const change = taken(walk.replay, record, damage)
  if (change === null) {
    walk.inCheckpoint = true
    return
  }
  walk.carried = withTallies(walk.carried, change.tally ?? {})
  walk.lastId = record.id
  walk.lastAt = change.at
}

/** A line that is whole and yet no change was written by something else than this app. */
function taken(replay: Replay, record: JournalRecord, damage: () => Error): Change | null {
  try {
    return replay.take(record)
  } catch {
    throw damage()
  }
}

/** A walk that stands behind the newest proven snapshot; null when none can be read. */
async function fromSnapshot(
  disk: Disk,
  folder: string,
  options: ReplayOptions,
): Promise<Walk | null> {
  const snapshots = join(folder, 'snapshots')
  for (const number of (await snapshotsIn(disk, snapshots)).toReversed()) {
    try {
      const { header, replay } = await readSnapshot(disk, snapshotPath(snapshots, number))
      if (!header.proven) continue
      const { tallies: carried, lastId, lastAt, schema, storeId, generation } = header
      const stand = { carried, lastId, lastAt, schema, storeId, generation }
      return { replay, ...stand, isMet: false, inCheckpoint: false }
    } catch (error) {
      if (failureOf(error)?.reason !== 'damaged') throw error
      options.onDamagedSnapshot?.(number)
    }
  }
  return null
}
