import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** The file system as the ports use it; tests hand in one that fails on purpose. */
export type Disk = Pick<
  typeof fs,
  | 'chmod'
  | 'copyFile'
  | 'link'
  | 'mkdir'
  | 'open'
  | 'readFile'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'statfs'
  | 'truncate'
  | 'unlink'
  | 'utimes'
>

export const realDisk: Disk = fs

/** What a port needs of the machine and of time, so that a fault can be injected. */
export interface Ground {
  readonly disk: Disk
  readonly now: () => Date
  readonly newId: () => string
  /** Ids and kinds only; never a name, a text or an answer. */
  readonly log: (line: string) => void
}

// Antivirus and sync clients hold a file for some tens of milliseconds after it was written.
const PAUSES_MS = [10, 40, 100, 250]

/** Does the work again while something else holds the file: five tries at most. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      await delay(pause)
    }
  }
  return await work()
}

function isBusy(error: unknown): boolean {
  const code = errorCode(error)
  return code === 'EBUSY' || code === 'EPERM'
}

export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

export async function exists(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.stat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** For what is nobody else's business. */
const OWNER_ONLY = 0o700

/**
 * Makes a folder and those above it, for this account alone unless told otherwise.
 *
 * On a read-only disk Node's recursive way says that something is not there. Asked for the
 * first missing folder alone, it says why.
 */
export async function makeFolder(disk: Disk, folder: string, mode = OWNER_ONLY): Promise<void> {
  try {
    await patiently(() => disk.mkdir(folder, { recursive: true, mode }))
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    const above = dirname(folder)
    if (above !== folder && !(await exists(disk, above))) await makeFolder(disk, above, mode)
    await disk.mkdir(folder, { mode })
  }
}

/** Names in a folder; none where the folder was never made. */
export async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  try {
    return (await disk.readdir(folder)).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
