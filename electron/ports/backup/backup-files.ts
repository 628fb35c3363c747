import { dirname, join } from 'node:path'
import type { TableRows } from '../../../renderer/src/domain/ledger/tallies.ts'
import { sha256 as sha256Text } from '../../contract/values.ts'
import { hashFile } from '../disk/byte-flow.ts'
import { type Disk, errorCode, makeFolder, namesIn } from '../disk/disk.ts'
import type { JournalTip } from '../journal/journal.ts'
import { segmentPath, segmentsIn } from '../journal/journal-segment.ts'
import { snapshotPath, snapshotsIn } from '../safety/snapshot-format.ts'
import type { ListedFile } from './backup-manifest.ts'

export interface Source extends ListedFile {
  readonly from: string
}

/**
 * The desk's words as they stand at one moment, in a folder of their own.
 *
 * Evidence is only ever added to and can be read in its place; the journal grows meanwhile.
 */
export async function freezeJournal(
  disk: Disk,
  folder: string,
  to: string,
  tip: JournalTip,
): Promise<void> {
  const journal = join(folder, 'journal')
  await makeFolder(disk, join(to, 'journal'))
  for (const segment of await segmentsIn(disk, journal)) {
    if (segment > tip.segment) continue
    const copy = segmentPath(join(to, 'journal'), segment)
    await disk.copyFile(segmentPath(journal, segment), copy)
    if (segment === tip.segment) await disk.truncate(copy, tip.good)
  }
  const snapshots = join(folder, 'snapshots')
  const newest = (await snapshotsIn(disk, snapshots)).at(-1)
  if (newest !== undefined) {
    const copy = snapshotPath(join(to, 'snapshots'), newest)
    await copyIfThere(disk, snapshotPath(snapshots, newest), copy)
  }
  for (const name of await namesIn(disk, join(folder, 'aside'))) {
    if (!/^\d+\.json$/.test(name)) continue
    await copyIfThere(disk, join(folder, 'aside', name), join(to, 'aside', name))
  }
}

/** A snapshot may be rotated out at this very moment. */
async function copyIfThere(disk: Disk, from: string, to: string): Promise<void> {
  await makeFolder(disk, dirname(to))
  try {
    await disk.copyFile(from, to)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

export async function frozenSources(disk: Disk, frozen: string): Promise<Source[]> {
  const sources: Source[] = []
  for (const part of ['journal', 'snapshots', 'aside']) {
    for (const name of await namesIn(disk, join(frozen, part))) {
      const from = join(frozen, part, name)
      sources.push({ path: `${part}/${name}`, from, ...(await hashFile(disk, from)) })
    }
  }
  return sources
}

/** Every file of evidence there is, by its name; what it holds is seen when it is read. */
export async function evidenceSources(disk: Disk, folder: string): Promise<Source[]> {
  const root = join(folder, 'evidence')
  const sources: Source[] = []
  for (const shelf of (await namesIn(disk, root)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of await namesIn(disk, join(root, shelf))) {
      if (!sha256Text.safeParse(name).success || !name.startsWith(shelf)) continue
      const from = join(root, shelf, name)
      const { size } = await disk.stat(from)
      sources.push({ path: `evidence/${shelf}/${name}`, from, size, sha256: name })
    }
  }
  return sources
}

/** Hashes of the files that records of evidence name. */
export function namedFiles(rows: TableRows): ReadonlySet<string> {
  const named = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('sha256' in value && sha256Text.safeParse(value.sha256).success) {
      named.add(String(value.sha256))
    }
    for (const inside of Object.values(value)) look(inside)
  }
  for (const row of rows.get('evidence')?.values() ?? []) look(row)
  return named
}
