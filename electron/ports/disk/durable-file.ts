import { basename, dirname, join } from 'node:path'
import { type Disk, errorCode, namesIn, patiently } from './disk.ts'

const TEMP_MARK = '.part-'

/** A name beside the target, so that the rename stays on one disk. */
export function tempBeside(path: string, id: string): string {
  return join(dirname(path), `${TEMP_MARK}${id.slice(-12)}-${basename(path)}`)
}

/** Whole new content or whole old content, never a mixture, also after a power cut. */
export async function writeDurably(
  disk: Disk,
  path: string,
  bytes: Uint8Array | string,
  id: string,
): Promise<void> {
  const temp = tempBeside(path, id)
  try {
    const handle = await patiently(() => disk.open(temp, 'wx', 0o600))
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await patiently(() => disk.rename(temp, path))
  } catch (error) {
    await discard(disk, temp)
    throw error
  }
  await syncFolder(disk, dirname(path))
}

/** Makes a rename last. Windows has no such call and keeps its directory in a journal of its own. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes what is not needed any more; the error that led here matters more than one of this. */
export async function discard(disk: Disk, path: string): Promise<void> {
  try {
    await disk.rm(path, { force: true })
  } catch (error) {
    if (errorCode(error) === null) throw error
  }
}

/** A killed process leaves its temporary files; the next start sweeps them. */
export async function sweepTemps(disk: Disk, folder: string): Promise<number> {
  const orphans = (await namesIn(disk, folder)).filter((name) => name.startsWith(TEMP_MARK))
  for (const name of orphans) await disk.rm(join(folder, name), { force: true, recursive: true })
  return orphans.length
}
