import { join } from 'node:path'
import { z } from 'zod'
import type { JournalRecord } from '../../contract/values.ts'
import type { Disk } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import { salvage } from './journal-salvage.ts'
import { recordsFrom, segmentsIn, withSegment } from './journal-segment.ts'
import type { JournalEnd } from './journal-walk.ts'

const marks = z.object({
  at: z.iso.datetime().optional(),
  what: z.object({ kind: z.string() }).optional(),
})

/** What a change says of itself without its rows; empty for one that is none of ours. */
export function marksOf({ body }: JournalRecord): z.infer<typeof marks> {
  try {
    return marks.safeParse(JSON.parse(body)).data ?? {}
  } catch {
    return {}
  }
}

interface Hearing {
  readonly end?: JournalEnd | undefined
  readonly signal?: AbortSignal
}

/**
 * Hears each change of a journal in its order, without making its rows.
 *
 * @returns the number of the change before the first one; 0 for a journal that has all of them
 * @throws `damaged` about the place of what cannot be read
 */
export async function eachChange(
  disk: Disk,
  journal: string,
  hear: (change: JournalRecord) => void,
  { end, signal }: Hearing = {},
): Promise<number> {
  let base: number | null = null
  for (const segment of await segmentsIn(disk, journal)) {
    if (end !== undefined && segment > end.segment) break
    await withSegment(disk, journal, segment, async (open) => {
      base ??= open.header.seq
      const size = end?.segment === segment ? Math.min(open.size, end.good) : open.size
      for await (const { record } of recordsFrom({ ...open, size }, open.start)) {
        signal?.throwIfAborted()
        if (record.type === 'change') hear(record)
      }
    })
  }
  return base ?? 0
}

/** When the last change of a journal was made; null before any. */
export async function lastAtIn(disk: Disk, journal: string): Promise<string | null> {
  for (const segment of (await segmentsIn(disk, journal)).toReversed()) {
    const last = await withSegment(disk, journal, segment, async (open) => {
      let change: JournalRecord | null = null
      for await (const { record } of recordsFrom(open, open.start)) {
        if (record.type === 'change') change = record
      }
      return change
    })
    if (last !== null) return marksOf(last).at ?? null
  }
  return null
}

/**
 * How many changes of a desk another folder of it never had, told by ids and not by numbers.
 *
 * Of a journal that is damaged here those that can still be read.
 */
export async function changesOnlyIn(
  disk: Disk,
  desk: string,
  other: string,
  hearing: Hearing,
): Promise<number> {
  const ids = new Set<string>()
  const { signal } = hearing
  const add = ({ id }: JournalRecord): void => void ids.add(id)
  const base = await eachChange(disk, join(other, 'journal'), add, signal ? { signal } : {})
  const only = new Set<string>()
  const look = (record: JournalRecord): void => {
    // What the other has as rows alone, and what a mending wrote for a lost change, is no work.
    if (record.seq <= base || ids.has(record.id)) return
    if (marksOf(record).what?.kind !== 'unreadable') only.add(record.id)
  }
  const journal = join(desk, 'journal')
  try {
    await eachChange(disk, journal, look, hearing)
  } catch (error) {
    if (failureOf(error)?.reason !== 'damaged') throw error
    for (const record of (await salvage(disk, journal)).changes.values()) look(record)
  }
  return only.size
}
