import { dirname } from 'node:path'
import type { Tallies } from '../../../renderer/src/domain/ledger/change.ts'
import type { JournalHead } from '../../contract/values.ts'
import type { Disk, Ground } from '../disk/disk.ts'
import { failureOf, portError } from '../disk/failures.ts'
import type { Witness } from '../safety/witness.ts'
import type { DeskFile } from '../vault/desk-file.ts'
import { replayFolder } from './journal-replay.ts'
import { damagedAt, recordsFrom, segmentsIn, withSegment } from './journal-segment.ts'
import { talliesAfter } from './journal-tallies.ts'

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
  /** When the last change was made; null before any, undefined until somebody asks. */
  lastAt?: string | null
  /** Sums of all rows at the end, as the changes carry them; null until somebody asks. */
  tallies: Tallies | null
}

export interface DeskJournal {
  readonly ground: Ground
  readonly desk: DeskFile
  readonly folder: string
  readonly standing: Standing
  /** What is remembered of this history elsewhere. */
  readonly witness: Witness | null
}

/** Reads the newest segment to its end, which finds a cut tail and a damage alike. */
export async function survey(
  disk: Disk,
  folder: string,
  desk: DeskFile,
  witness: Witness | null,
): Promise<Standing> {
  const segment = (await segmentsIn(disk, folder)).at(-1)
  if (segment === undefined) {
    const empty = { segment: 0, schema: 0, lastSeq: 0, lastId: null, good: 0, tail: false }
    return { ...empty, handle: null, tallies: null }
  }
  return await withSegment(disk, folder, segment, async (open) => {
    const { header } = open
    // A restore leaves the segments as they were and raises the desk's own generation.
    if (header.storeId !== desk.storeId || header.generation > desk.generation) {
      throw damagedAt(segment, 0)
    }
    let { seq: lastSeq, lastId } = header
    let good = open.start
    let checkpoint = 0
    let tallies = sumsAt(witness, segment, header)
    for await (const { record, next } of recordsFrom(open, open.start)) {
      if (record.type === 'checkpoint') checkpoint += 1
      else if (record.seq !== lastSeq + 1) throw damagedAt(segment, good)
      else {
        lastSeq = record.seq
        lastId = record.id
        if (tallies !== null) tallies = talliesAfter(tallies, [record])
        else tallies = sumsAt(witness, segment, { seq: lastSeq, lastId })
      }
      good = next
    }
    // A checkpoint was renamed into place whole, so a missing line of it is a damage.
    if (checkpoint !== header.checkpoint) throw damagedAt(segment, good)
    const tail = good < open.size
    return { segment, schema: header.schema, lastSeq, lastId, good, tail, handle: null, tallies }
  })
}

/** What the witness knows of the sums at a moment, when it was taken at that very one. */
function sumsAt(
  witness: Witness | null,
  segment: number,
  at: { readonly seq: number; readonly lastId: string | null },
): Tallies | null {
  const isHere =
    witness?.segment === segment && witness.lastSeq === at.seq && witness.lastId === at.lastId
  return isHere ? witness.tallies : null
}

/**
 * The sums at the journal's end, reckoned from its newest checkpoint where nobody remembers them.
 *
 * Null while the journal is empty, and where something in it cannot be read.
 */
export async function sumsOf({ ground, folder, standing }: DeskJournal): Promise<Tallies | null> {
  const { segment, good } = standing
  if (segment === 0) return null
  if (standing.tallies === null) {
    const options = { fromSnapshot: true, journal: folder, end: { segment, good } }
    try {
      const { carried } = await replayFolder(ground.disk, dirname(folder), options)
      standing.tallies = carried
    } catch (error) {
      if (failureOf(error)?.reason !== 'damaged') throw error
    }
  }
  return standing.tallies
}

/** @param isDamaged whether a damage is known that the newest segment need not show */
export async function headOf(journal: DeskJournal, isDamaged: boolean): Promise<JournalHead> {
  const { desk, standing, witness } = journal
  const { segment, schema, lastSeq, lastId } = standing
  const { storeId, generation } = desk
  const end = { storeId, generation, schema, segment, lastSeq, lastId }
  const tallies = await sumsOf(journal)
  const witnessSeq = Math.max(lastSeq, witness?.lastSeq ?? 0)
  return { ...end, tallies, witnessSeq, isDamaged, replaced: [...desk.replaced] } as JournalHead
}

/** Nobody writes to a copy that was opened to look at. */
export function mustBeOurs({ desk }: DeskFile): void {
  if (desk.isCopy) throw portError('read-only', { about: 'copy' })
}

/** A restore raises the generation; a working copy from before it may not write any more. */
export function mustBeGeneration(desk: DeskFile, generation: number): void {
  if (generation !== desk.generation) throw portError('gone', { about: 'generation' })
}
