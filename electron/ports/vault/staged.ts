import { join } from 'node:path'
import { pourHashed } from '../disk/byte-flow.ts'
import { type Ground, makeFolder, patiently } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import type { PortRegistry } from '../registry.ts'

export const STAGED_MAX_BYTES = 2_000_000_000

export interface StagedFile {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

export interface StagedFiles {
  serve(registry: PortRegistry): void
  find(stagedId: string): StagedFile | null
  /** Nothing staged outlives the process it was sent to. */
  sweep(): Promise<void>
}

/** Files of this session that a job will use: a drawn PDF, a workbook. */
export function createStagedFiles(ground: Ground, folder: string): StagedFiles {
  const { disk, newId } = ground
  const staged = new Map<string, StagedFile>()
  return {
    find: (stagedId) => staged.get(stagedId) ?? null,
    sweep: () => disk.rm(folder, { recursive: true, force: true }),
    serve: (registry) => {
      registry.fileIn('staged:put', async ({ fileName, size }, body, signal) => {
        await makeFolder(disk, folder)
        await mustHaveRoom(disk, folder, size)
        const stagedId = newId()
        const path = join(folder, stagedId)
        try {
          const handle = await patiently(() => disk.open(path, 'wx', 0o600))
          const sent = await pourHashed(body, handle, { limit: STAGED_MAX_BYTES, signal }).finally(
            () => handle.close(),
          )
          if (sent.tooBig) throw portError('too-big', { about: fileName, bytes: STAGED_MAX_BYTES })
          staged.set(stagedId, { path, sha256: sent.sha256, size: sent.size })
          return { stagedId, sha256: sent.sha256, size: sent.size }
        } catch (error) {
          await discard(disk, path)
          throw error
        }
      })
      registry.ask('staged:discard', async ({ stagedIds }) => {
        for (const stagedId of stagedIds) {
          const file = staged.get(stagedId)
          staged.delete(stagedId)
          if (file !== undefined) await discard(disk, file.path)
        }
        return {}
      })
    },
  }
}
