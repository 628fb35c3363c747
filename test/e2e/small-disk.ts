import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that can be made full or read-only, and well again. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves no room, or only so many bytes. */
  fill(leave?: number): Promise<void>
  free(): void
  makeReadOnly(): void
  makeWritable(): void
  remove(): Promise<void>
}

const SIZE = 2_000_000_000

/** Only where this account may mount a disk in memory; null elsewhere. */
export async function aSmallDisk(): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'safeguarding-desk-disk-'))
  if (!mount('-t', 'tmpfs', '-o', `size=${SIZE},mode=700`, 'tmpfs', folder)) {
    await rm(folder, { recursive: true, force: true })
    return null
  }
  const again = (options: string): void => {
    if (!mount('-o', `remount,${options}`, folder)) throw new Error(`the disk is not ${options}`)
  }
  return {
    folder,
    fill: async (leave = 0) => {
      const { blocks, bfree, bsize } = await statfs(folder)
      again(`size=${(blocks - bfree) * bsize + leave}`)
    },
    free: () => again(`size=${SIZE}`),
    makeReadOnly: () => again('ro'),
    makeWritable: () => again('rw'),
    remove: async () => {
      spawnSync('umount', ['--lazy', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args, { stdio: 'ignore' }).status === 0
}
