import { join } from 'node:path'
import { type FileHandle, hashFile } from '../disk/byte-flow.ts'
import { errorCode, type Ground, patiently } from '../disk/disk.ts'
import { discard, syncFolder } from '../disk/durable-file.ts'
import { inTime } from '../disk/in-time.ts'
import type { Carrier, Look } from './carrier.ts'
import type { Source, Wanted } from './source-file.ts'
import { trouble, troubleOfFolder } from './trouble.ts'

/** A folder that a sync program, a server or a stick carries on. */
export function createFolderCarrier(ground: Ground, folder: string, signal: AbortSignal): Carrier {
  const { disk } = ground
  const at = (name: string): string => join(folder, name)
  return {
    place: folder,
    greet: async () => {
      const isFolder = disk.stat(folder).then((stat) => stat.isDirectory())
      // A share that is away answers after half a minute or never.
      if (!(await inTime(isFolder, false))) throw trouble('place-gone')
    },
    // OneDrive and Google Drive leave files of this ending where they are.
    tempName: (mark) => `.tmp-${mark}.tmp`,
    look: (name, wanted, onBytes) =>
      lookAt(ground, at(name), wanted, signal, onBytes).catch(troubleOfFolder),
    put: (temp, source) => write(ground, at(temp), source, signal).catch(troubleOfFolder),
    claim: (temp, name) => claim(ground, at(temp), at(name)).catch(troubleOfFolder),
    arrived: async (name, wanted) => {
      await settle(ground, folder).catch(troubleOfFolder)
      return (await lookAt(ground, at(name), wanted, signal).catch(troubleOfFolder)) === 'same'
    },
    drop: async (temp) => {
      await discard(disk, at(temp))
      return (await lookForName(ground, folder, temp)) === 'absent'
    },
  }
}

/** A folder that is away keeps what is in it. */
async function lookForName(
  { disk }: Ground,
  folder: string,
  name: string,
): Promise<'absent' | 'there' | 'away'> {
  const isThere = (path: string) =>
    disk.stat(path).then(
      () => true,
      () => false,
    )
  if (!(await isThere(folder))) return 'away'
  return (await isThere(join(folder, name))) ? 'there' : 'absent'
}

async function lookAt(
  { disk }: Ground,
  path: string,
  wanted: Wanted,
  signal: AbortSignal,
  onBytes?: (bytes: number) => void,
): Promise<Look> {
  try {
    const stat = await disk.stat(path)
    if (stat.isFile() && stat.size === 0 && wanted.size > 0) return 'absent'
    if (!stat.isFile() || stat.size !== wanted.size) return 'other'
    const { sha256, size } = await hashFile(disk, path, signal)
    onBytes?.(size)
    return sha256 === wanted.sha256 ? 'same' : 'other'
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent'
    throw error
  }
}

/** Anew each time, and through no link that somebody laid there. */
async function write(
  { disk }: Ground,
  path: string,
  source: Source,
  signal: AbortSignal,
): Promise<void> {
  await patiently(() => disk.rm(path, { force: true }))
  const handle = await patiently(() => disk.open(path, 'wx', 0o666))
  try {
    await fill(handle, source, signal)
  } catch (error) {
    await handle.close()
    await discard(disk, path)
    throw error
  }
  await handle.close()
}

async function fill(handle: FileHandle, source: Source, signal: AbortSignal): Promise<void> {
  for await (const block of source.read()) {
    signal.throwIfAborted()
    for (let done = 0; done < block.length; ) {
      const { bytesWritten } = await handle.write(block, done, block.length - done, null)
      done += bytesWritten
    }
  }
  await handle.sync()
}

/**
 * What a disk says that knows no second name for a file: FAT, exFAT and many shares.
 *
 * `EISDIR` is what Windows' "incorrect function" becomes here.
 */
const NO_LINKS = new Set([
  ...['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'],
  ...['EISDIR', 'UNKNOWN'],
])

/** A link, unlike a rename, never replaces. An empty file of that name is none: see below. */
async function claim(
  ground: Ground,
  temp: string,
  path: string,
): Promise<'claimed' | 'taken' | 'missing'> {
  const { disk } = ground
  try {
    await disk.link(temp, path)
  } catch (error) {
    const code = errorCode(error) ?? ''
    if (code === 'ENOENT') return 'missing'
    if (code !== 'EEXIST' && !NO_LINKS.has(code)) throw error
    return await renameIntoFree(ground, temp, path)
  }
  await discard(disk, temp)
  return 'claimed'
}

/**
 * An empty file holds the name for the moment that the rename takes.
 *
 * One that is there already is what a killed run left of that moment: it has nothing to lose.
 */
async function renameIntoFree(
  { disk }: Ground,
  temp: string,
  path: string,
): Promise<'claimed' | 'taken'> {
  try {
    await (await disk.open(path, 'wx', 0o666)).close()
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    const there = await disk.stat(path)
    if (!there.isFile() || there.size > 0) return 'taken'
  }
  await patiently(() => disk.rename(temp, path))
  return 'claimed'
}

/** Some shares know no such call; the file itself was made safe before. */
async function settle({ disk }: Ground, folder: string): Promise<void> {
  try {
    await syncFolder(disk, folder)
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EPERM'].includes(errorCode(error) ?? ''))
      throw error
  }
}
