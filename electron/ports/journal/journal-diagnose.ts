import { join } from 'node:path'
import type { SeqRange } from '../../contract/safety-values.ts'
import type { JournalRecord } from '../../contract/values.ts'
import type { Disk } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import { snapshotPath, snapshotsIn } from '../safety/snapshot-format.ts'
import { readSnapshot } from '../safety/snapshot-read.ts'
import { checkpointOf } from '../safety/snapshot-rows.ts'
import { gapsIn } from './journal-gaps.ts'
import { type Anchor, changeIn, type Salvaged, salvage } from './journal-salvage.ts'

/** What is known of a desk's history, from whatever can still be read. */
export interface Diagnosis extends Salvaged {
  /** As far as anybody knows of a change: the journal, who remembers it, a snapshot. */
  readonly end: number
  readonly gaps: readonly SeqRange[]
  /** The newest rows that need no change before them; null where there are none. */
  readonly anchor: Anchor | null
  readonly lastSeq: number
  readonly lastAt: string | null
}

/** What a working copy knows, and of which schema its rows are. */
export interface Given {
  readonly schema: number
  readonly records: readonly JournalRecord[]
}

export async function diagnose(
  disk: Disk,
  deskFolder: string,
  /** The last change that anybody else remembers. */
  remembered: number,
  /** What the working copy knows; the journal is believed where both do. */
  given: Given = { schema: 0, records: [] },
): Promise<Diagnosis> {
  const found = await salvage(disk, join(deskFolder, 'journal'))
  const changes = new Map(found.changes)
  for (const record of given.records) {
    const isNews = record.type === 'change' && !changes.has(record.seq)
    if (isNews && changeIn(record) !== null) changes.set(record.seq, record)
  }
  const snapshot = await newestSnapshot(disk, join(deskFolder, 'snapshots'))
  const anchor = newest([...found.checkpoints, snapshot, checkpointIn(given)])
  const lastSeq = Math.max(found.base, ...changes.keys())
  const end = Math.max(lastSeq, remembered, anchor?.seq ?? 0)
  const gaps = gapsIn(found.base, end, (seq) => changes.has(seq))
  const last = changes.get(lastSeq)
  const lastAt = last === undefined ? null : (changeIn(last)?.at ?? null)
  return { ...found, changes, end, gaps, anchor, lastSeq, lastAt }
}

/** Rows that the working copy sends with its changes, when its journal lost a checkpoint. */
function checkpointIn({ schema, records }: Given): Anchor | null {
  const lines = records.filter(({ type }) => type === 'checkpoint')
  const seq = lines[0]?.seq
  if (seq === undefined || lines.some((line) => line.seq !== seq)) return null
  return { seq, schema, lines }
}

function newest(anchors: readonly (Anchor | null)[]): Anchor | null {
  return anchors.reduce<Anchor | null>((best, each) => {
    if (each === null || best === null) return best ?? each
    const isNewer = each.seq > best.seq || (each.seq === best.seq && each.schema > best.schema)
    return isNewer ? each : best
  }, null)
}

async function newestSnapshot(disk: Disk, folder: string): Promise<Anchor | null> {
  for (const number of (await snapshotsIn(disk, folder)).toReversed()) {
    try {
      const { header, replay } = await readSnapshot(disk, snapshotPath(folder, number))
      const { seq, schema, proven } = header
      if (proven) return { seq, schema, lines: [...checkpointOf(seq, replay.rows)] }
    } catch (error) {
      if (failureOf(error)?.reason !== 'damaged') throw error
    }
  }
  return null
}
