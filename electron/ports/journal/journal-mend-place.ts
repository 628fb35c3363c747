import { join } from 'node:path'
import { type Disk, exists, namesIn, patiently } from '../disk/disk.ts'
import { syncFolder } from '../disk/durable-file.ts'

const NEW_MARK = 'journal.new-'
const READY = 'journal.ready'

/** Where a journal is written anew, and where it waits once it was read back. */
export const newJournal = (deskFolder: string, id: string): string =>
  join(deskFolder, `${NEW_MARK}${id.slice(-12)}`)

/**
 * Puts a journal that was read back in the place of the old one, which goes to be kept.
 *
 * Killed anywhere, the next start has the old one or the new one: see `finishMending`.
 */
export async function swapJournal(
  disk: Disk,
  deskFolder: string,
  made: string,
  /** Null when there is nothing to keep. */
  keptAt: string | null,
): Promise<void> {
  const [journal, ready] = [join(deskFolder, 'journal'), join(deskFolder, READY)]
  await disk.rm(ready, { recursive: true, force: true })
  await patiently(() => disk.rename(made, ready))
  await syncFolder(disk, deskFolder)
  if (keptAt !== null) await patiently(() => disk.rename(journal, keptAt))
  try {
    await patiently(() => disk.rename(ready, journal))
  } catch (error) {
    if (keptAt !== null) await disk.rename(keptAt, journal).catch(() => undefined)
    throw error
  }
  await syncFolder(disk, deskFolder)
}

/** What a kill left of a mending: the new journal where the old one has gone already, else the old. */
export async function finishMending(disk: Disk, deskFolder: string): Promise<void> {
  const names = await namesIn(disk, deskFolder)
  for (const name of names.filter((each) => each.startsWith(NEW_MARK))) {
    await disk.rm(join(deskFolder, name), { recursive: true, force: true })
  }
  if (!names.includes(READY)) return
  const [journal, ready] = [join(deskFolder, 'journal'), join(deskFolder, READY)]
  if (await exists(disk, journal)) await disk.rm(ready, { recursive: true, force: true })
  else await patiently(() => disk.rename(ready, journal))
  await syncFolder(disk, deskFolder)
}
