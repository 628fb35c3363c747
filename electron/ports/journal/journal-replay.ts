import { join } from 'node:path'
import type { Tallies } from '../../../renderer/src/domain/ledger/change.ts'
import type { TableRows } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { Disk } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import { snapshotPath, snapshotsIn } from '../safety/snapshot-format.ts'
import { readSnapshot } from '../safety/snapshot-read.ts'
import { damagedAt, segmentsIn, withSegment } from './journal-segment.ts'
import { aWalk, type JournalEnd, takeSegment, type Walk } from './journal-walk.ts'
import { softTallies } from './row-sums.ts'

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
  const walked = start === null ? null : await tryWalk(disk, folder, start, options)
  // A snapshot of another history than the journal's, or from beyond its end, is no start.
  const walk = walked?.isMet ? walked : await walkOn(disk, folder, aWalk(), options)
  const { rows, seq } = walk.replay
  const tallies = await softTallies(rows)
  const carried = walk.inCheckpoint ? tallies : walk.carried
  const { lastId, lastAt, schema, storeId, generation } = walk
  return { rows, tallies, carried, seq, lastId, lastAt, schema, storeId, generation }
}

/** Null when the journal does not go on from there; read from its own start it tells why. */
async function tryWalk(
  disk: Disk,
  folder: string,
  walk: Walk,
  options: ReplayOptions,
): Promise<Walk | null> {
  try {
    return await walkOn(disk, folder, walk, options)
  } catch (error) {
    if (failureOf(error)?.reason !== 'damaged') throw error
    return null
  }
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
