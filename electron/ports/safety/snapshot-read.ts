import { type Replay, startReplay } from '../../../renderer/src/domain/ledger/replay.ts'
import { tablesThatDiffer } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { JournalRecord } from '../../contract/values.ts'
import type { Disk } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { damagedIn, recordsFrom } from '../journal/journal-segment.ts'
import { softTallies } from '../journal/row-sums.ts'
import { type SnapshotHeader, withSnapshot } from './snapshot-format.ts'

export interface ReadSnapshot {
  readonly header: SnapshotHeader
  /** Stands behind the snapshot, ready for the changes that followed it. */
  readonly replay: Replay
}

/**
 * A snapshot with every line of it read and its sums reckoned anew.
 *
 * @throws `damaged` when a line is missing or a sum differs from what its header says
 */
export async function readSnapshot(disk: Disk, path: string): Promise<ReadSnapshot> {
  return await withSnapshot(disk, path, async (open) => {
    const { header, about } = open
    const replay = startReplay()
    let lines = 0
    for await (const { record, next } of recordsFrom(open, open.start)) {
      const isOne = record.type === 'checkpoint' && record.seq === header.seq
      if (!isOne || !takes(replay, record)) throw damagedIn(about, next)
      lines += 1
    }
    const differing = tablesThatDiffer(header.tallies, await softTallies(replay.rows))
    if (lines !== header.checkpoint || differing.length > 0) throw portError('damaged', { about })
    return { header, replay }
  })
}

function takes(replay: Replay, record: JournalRecord): boolean {
  try {
    replay.take(record)
    return true
  } catch {
    return false
  }
}
