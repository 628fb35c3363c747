import type { Disk } from './disk.ts'
import { portError } from './failures.ts'

const RESERVE_BYTES = 200 * 1024 * 1024

export async function freeBytes(disk: Disk, folder: string): Promise<number> {
  const { bavail, bsize } = await disk.statfs(folder)
  return bavail * bsize
}

/**
 * Refuses before the first byte: a disk that runs full in the middle threatens everything
 * else on it, the working copy first.
 */
export async function mustHaveRoom(disk: Disk, folder: string, bytes: number): Promise<void> {
  const free = await freeBytes(disk, folder)
  if (free < 2 * bytes + RESERVE_BYTES) throw portError('disk-full', { bytes: free })
}
