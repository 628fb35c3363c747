import { basename, join } from 'node:path'
import { z } from 'zod'
import { type SnapshotCard, snapshotReason } from '../../contract/safety-values.ts'
import { instant, tallies, uuid } from '../../contract/values.ts'
import { type Disk, namesIn } from '../disk/disk.ts'
import { readAs } from '../disk/file-format.ts'
import { type OpenLines, withLines } from '../journal/journal-segment.ts'

/** The first line of a snapshot. Lines of a checkpoint follow, as in a segment of the journal. */
export const snapshotHeader = z.object({
  kind: z.literal('safeguarding-desk/snapshot'),
  format: z.literal(1),
  sealing: z.literal('none'),
  number: z.number().int().positive(),
  storeId: uuid,
  generation: z.number().int().positive(),
  schema: z.number().int().positive(),
  seq: z.number().int().nonnegative(),
  lastId: z.string().nullable(),
  /** Of the last change in it; null before any. */
  lastAt: z.string().nullable(),
  at: instant,
  reason: snapshotReason,
  /** Whether its rows had the sums that the changes carry. */
  proven: z.boolean(),
  shrunk: z.boolean(),
  /** Of the rows in it. */
  tallies,
  checkpoint: z.number().int().positive(),
})
export type SnapshotHeader = z.infer<typeof snapshotHeader>

export function snapshotPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.jsonl`)
}

/** Numbers of the snapshots in a folder, rising. */
export async function snapshotsIn(disk: Disk, folder: string): Promise<number[]> {
  return (await namesIn(disk, folder)).flatMap((name) => {
    const digits = /^(\d{6,})\.jsonl$/.exec(name)?.[1]
    return digits === undefined ? [] : [Number(digits)]
  })
}

export function withSnapshot<T>(
  disk: Disk,
  path: string,
  work: (open: OpenLines<SnapshotHeader>) => Promise<T>,
): Promise<T> {
  const about = `snapshot ${basename(path)}`
  const decode = (line: Buffer): SnapshotHeader | null =>
    readAs(snapshotHeader, line.toString('utf8'), about)
  return withLines(disk, { path, about, decode }, work)
}

export function cardOf(header: SnapshotHeader): SnapshotCard {
  const { number, seq, at, reason, proven, shrunk, tallies } = header
  return {
    name: basename(snapshotPath('', number)),
    number,
    seq,
    at,
    reason,
    proven,
    shrunk,
    tallies,
  }
}
