import { join } from 'node:path'
import { type TableRows, tablesThatDiffer } from '../../../renderer/src/domain/ledger/tallies.ts'
import { type Ground, makeFolder, patiently } from '../disk/disk.ts'
import { discard, syncFolder, tempBeside } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { writeLines } from '../journal/write-lines.ts'
import { type SnapshotHeader, snapshotPath } from './snapshot-format.ts'
import { readSnapshot } from './snapshot-read.ts'
import { checkpointOf, linesOf } from './snapshot-rows.ts'

/**
 * Writes a snapshot beside its place, reads it back from the disk, and only then names it.
 *
 * @throws `damaged` when the disk kept something else than it was given
 */
export async function writeSnapshot(
  { disk, newId }: Ground,
  folder: string,
  rows: TableRows,
  head: Omit<SnapshotHeader, 'kind' | 'format' | 'sealing' | 'checkpoint'>,
  /** How large it may become, as far as can be told before. */
  expectedBytes: number,
): Promise<void> {
  await makeFolder(disk, folder)
  await mustHaveRoom(disk, folder, expectedBytes)
  const path = snapshotPath(folder, head.number)
  const temp = tempBeside(path, newId())
  const kind = { kind: 'safeguarding-desk/snapshot', format: 1, sealing: 'none' } as const
  const header: SnapshotHeader = { ...kind, ...head, checkpoint: linesOf(rows) }
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  try {
    await writeLines(disk, temp, line, checkpointOf(head.seq, rows))
    const back = await readSnapshot(disk, temp)
    if (tablesThatDiffer(back.header.tallies, head.tallies).length > 0) {
      throw portError('damaged', { about: `snapshot ${head.number}` })
    }
    await patiently(() => disk.rename(temp, path))
  } catch (error) {
    await discard(disk, temp)
    throw error
  }
  await syncFolder(disk, folder)
}

export const snapshotFolder = (deskFolder: string): string => join(deskFolder, 'snapshots')
