import type { Change, Tallies } from '../../../renderer/src/domain/ledger/change.ts'
import { type Replay, startReplay } from '../../../renderer/src/domain/ledger/replay.ts'
import { withTallies } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { JournalRecord } from '../../contract/values.ts'
import type { Disk } from '../disk/disk.ts'
import { damagedAt, recordsFrom, withSegment } from './journal-segment.ts'
import { softTallies } from './row-sums.ts'

export interface JournalEnd {
  readonly segment: number
  /** Bytes of that segment that are whole and on the disk. */
  readonly good: number
}

/** How far into a journal its replay has come. */
export interface Walk {
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

export function aWalk(): Walk {
  const nothing = { carried: {}, lastId: null, lastAt: null, inCheckpoint: false, schema: 0 }
  return { replay: startReplay(), ...nothing, isMet: true, storeId: null, generation: 0 }
}

export interface WalkOptions {
  readonly end?: JournalEnd | undefined
  readonly signal?: AbortSignal
}

export async function takeSegment(
  disk: Disk,
  journal: string,
  segment: number,
  walk: Walk,
  { end, signal }: WalkOptions,
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
