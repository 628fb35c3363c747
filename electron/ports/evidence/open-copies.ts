import { join } from 'node:path'
import { type Ground, makeFolder, patiently } from '../disk/disk.ts'
import { safeName } from '../disk/safe-name.ts'
import type { SystemOpener } from './open-by-system.ts'

export interface OpenCopies {
  open(path: string, fileName: string): Promise<boolean>
  /** Removes the copies; one that a program still holds goes at the next start. */
  sweep(): Promise<void>
}

/** Programs are given read-only copies, so that nothing they do reaches the vault. */
export function createOpenCopies(
  { disk, newId, log }: Ground,
  folder: string,
  opener: SystemOpener,
): OpenCopies {
  return {
    open: async (path, fileName) => {
      const place = join(folder, newId())
      await makeFolder(disk, place)
      const copy = join(place, safeName(fileName))
      await patiently(() => disk.copyFile(path, copy))
      await patiently(() => disk.chmod(copy, 0o400))
      return await opener.open(copy)
    },
    sweep: async () => {
      try {
        await disk.rm(folder, { recursive: true, force: true })
      } catch {
        log('open copies: some are still in use')
      }
    },
  }
}
