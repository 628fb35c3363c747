import type { JournalRecord } from '../../contract/values.ts'
import { patiently } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { marksOf } from './journal-changes.ts'
import { encodeRecord } from './journal-format.ts'
import { segmentPath } from './journal-segment.ts'
import {
  type DeskJournal,
  type FileHandle,
  mustBeGeneration,
  mustBeOurs,
  type Standing,
} from './journal-standing.ts'
import { talliesAfter } from './journal-tallies.ts'

/** One write and one fsync for each call, however many changes it carries. */
export async function append(
  { ground, desk, folder, standing }: DeskJournal,
  generation: number,
  records: readonly JournalRecord[],
): Promise<{ lastSeq: number }> {
  mustBeOurs(desk)
  mustBeGeneration(desk, generation)
  const fresh = unseen(standing, records)
  const last = fresh.at(-1)
  if (last === undefined) return { lastSeq: standing.lastSeq }
  if (standing.segment === 0) throw portError('gone', { about: 'journal' })
  const bytes = Buffer.concat(fresh.map(encodeRecord))
  const path = segmentPath(folder, standing.segment)
  standing.handle ??= await patiently(() => ground.disk.open(path, 'r+'))
  await cutTail(standing, standing.handle)
  standing.tail = true
  try {
    await writeAll(standing.handle, bytes, standing.good)
    await standing.handle.datasync()
  } catch (error) {
    await takeBack(standing, standing.handle)
    throw error
  }
  standing.good += bytes.length
  standing.tail = false
  standing.lastSeq = last.seq
  standing.lastId = last.id
  standing.lastAt = marksOf(last).at ?? null
  if (standing.tallies !== null) standing.tallies = talliesAfter(standing.tallies, fresh)
  return { lastSeq: last.seq }
}

/** The records that the journal does not hold yet; a fork or a gap is refused. */
function unseen(
  { lastSeq, lastId }: Standing,
  records: readonly JournalRecord[],
): readonly JournalRecord[] {
  const end = records.find((record) => record.seq === lastSeq)
  if (end !== undefined && lastId !== null && end.id !== lastId) {
    throw portError('damaged', { about: `change ${lastSeq}` })
  }
  const fresh = records.filter((record) => record.seq > lastSeq)
  fresh.forEach((record, index) => {
    if (record.type !== 'change' || record.seq !== lastSeq + 1 + index) {
      throw portError('damaged', { about: `change ${lastSeq + 1 + index}` })
    }
  })
  return fresh
}

async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

async function cutTail(standing: Standing, handle: FileHandle): Promise<void> {
  if (!standing.tail) return
  await handle.truncate(standing.good)
  standing.tail = false
}

/**
 * Undoes a write that failed, now or before the next one.
 *
 * The file is opened anew: after a failed fsync the system may call the same pages clean.
 */
async function takeBack(standing: Standing, handle: FileHandle): Promise<void> {
  try {
    await cutTail(standing, handle)
  } catch {
    // `tail` stays set, so the next append cuts first.
  }
  standing.handle = null
  try {
    await handle.close()
  } catch {
    // The caller hears of the write that failed, which is the cause of this.
  }
}
