import { type Disk, errorCode, exists, patiently } from './disk.ts'
import { discard } from './durable-file.ts'

/**
 * Gives a finished file its name, unless something has it already.
 *
 * A second name and then the end of the first: wherever a run is killed, nothing bears the name
 * but the whole file. Holding the name with an empty file would leave that to be found.
 *
 * @returns false when the name is taken
 */
export async function giveName(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await disk.link(from, to)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    return await renameIfFree(disk, from, to)
  }
  await discard(disk, from)
  return true
}

/** For disks that know no second name, as sticks do; whatever else is wrong is told here too. */
async function renameIfFree(disk: Disk, from: string, to: string): Promise<boolean> {
  if (await exists(disk, to)) return false
  await patiently(() => disk.rename(from, to))
  return true
}
