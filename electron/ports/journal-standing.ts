import type { JournalHead } from '../contract/values.ts'
import type { DeskFile } from './desks.ts'
import type { Disk, Ground } from './disk.ts'
import { portError } from './failures.ts'
import { damagedAt, recordsFrom, segmentsIn, withSegment } from './journal-segment.ts'

export type FileHandle = Awaited<ReturnType<Disk['open']>>

/** The journal of one desk as this process knows it. `segment` is 0 while there is none. */
export interface Standing {
  segment: number
  schema: number
  lastSeq: number
  lastId: string | null
  /** Everything before this byte is whole and on the disk. */
  good: number
  /** Bytes behind `good` may stand in the file and must go before the next write. */
  tail: boolean
  handle: FileHandle | null
}

export interface DeskJournal {
  readonly ground: Ground
  readonly desk: DeskFile
  readonly folder: string
  readonly standing: Standing
}

/** Reads the newest segment to its end, which finds a cut tail and a damage alike. */
export async function survey(disk: Disk, folder: string, desk: DeskFile): Promise<Standing> {
  const segment = (await segmentsIn(disk, folder)).at(-1)
  if (segment === undefined) {
    return { segment: 0, schema: 0, lastSeq: 0, lastId: null, good: 0, tail: false, handle: null }
  }
  return await withSegment(disk, folder, segment, async (open) => {
    const { header } = open
    if (header.storeId !== desk.storeId || header.generation !== desk.generation) {
      throw damagedAt(segment, 0)
    }
    let { seq: lastSeq, lastId } = header
    let good = open.start
    let checkpoint = 0
    for await (const { record, next } of recordsFrom(open, open.start)) {
      if (record.type === 'checkpoint') checkpoint += 1
      else if (record.seq !== lastSeq + 1) throw damagedAt(segment, good)
      else [lastSeq, lastId] = [record.seq, record.id]
      good = next
    }
    // A checkpoint was renamed into place whole, so a missing line of it is a damage.
    if (checkpoint !== header.checkpoint) throw damagedAt(segment, good)
    const tail = good < open.size
    return { segment, schema: header.schema, lastSeq, lastId, good, tail, handle: null }
  })
}

export async function headOf({ desk, standing }: DeskJournal): Promise<JournalHead> {
  const { segment, schema, lastSeq, lastId } = standing
  const { storeId, generation } = desk
  const end = { storeId, generation, schema, segment, lastSeq, lastId }
  return { ...end, tallies: null, witnessSeq: lastSeq, replaced: [] }
}

/** A restore raises the generation; a working copy from before it may not write any more. */
export function mustBeGeneration(desk: DeskFile, generation: number): void {
  if (generation !== desk.generation) throw portError('gone', { about: 'generation' })
}
