import { join } from 'node:path'
import type { Readable } from 'node:stream'
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
  /** Keeps what a stream gives, unless it gives more than was allowed. */
  keep(
    source: Readable,
    pouring: { readonly limit: number; readonly signal: AbortSignal },
  ): Promise<(StagedFile & { readonly stagedId: string }) | 'too-big'>
  discard(stagedIds: readonly string[]): Promise<void>
  /** Nothing staged outlives the process it was sent to. */
  sweep(): Promise<void>
}

/** Files of this session that a job will use: a drawn PDF, a workbook. */
export function createStagedFiles(ground: Ground, folder: string): StagedFiles {
  const { disk, newId } = ground
  const staged = new Map<string, StagedFile>()
  const keep: StagedFiles['keep'] = async (source, pouring) => {
    await makeFolder(disk, folder)
    const stagedId = newId()
    const path = join(folder, stagedId)
    try {
      const handle = await patiently(() => disk.open(path, 'wx', 0o600))
      const sent = await pourHashed(source, handle, pouring).finally(() => handle.close())
      if (sent.tooBig) {
        await discard(disk, path)
        return 'too-big'
      }
      const file = { path, sha256: sent.sha256, size: sent.size }
      staged.set(stagedId, file)
      return { ...file, stagedId }
    } catch (error) {
      await discard(disk, path)
      throw error
    }
  }
  const drop = async (stagedIds: readonly string[]) => {
    for (const stagedId of stagedIds) {
      const file = staged.get(stagedId)
      staged.delete(stagedId)
      if (file !== undefined) await discard(disk, file.path)
    }
  }
  return {
    find: (stagedId) => staged.get(stagedId) ?? null,
    keep,
    discard: drop,
    sweep: () => disk.rm(folder, { recursive: true, force: true }),
    serve: (registry) => {
      registry.fileIn('staged:put', async ({ fileName, size }, body, signal) => {
        await makeFolder(disk, folder)
        await mustHaveRoom(disk, folder, size)
        const kept = await keep(body, { limit: STAGED_MAX_BYTES, signal })
        if (kept === 'too-big') {
          throw portError('too-big', { about: fileName, bytes: STAGED_MAX_BYTES })
        }
        return { stagedId: kept.stagedId, sha256: kept.sha256, size: kept.size }
      })
      registry.fileOut('staged:get', async ({ stagedId }) => {
        const file = staged.get(stagedId)
        if (file === undefined) throw portError('gone')
        const handle = await disk.open(file.path, 'r')
        const stream = handle.createReadStream({ highWaterMark: 1024 * 1024 })
        return { stream, size: file.size, mediaType: 'application/octet-stream' }
      })
      registry.ask('staged:discard', async ({ stagedIds }) => {
        await drop(stagedIds)
        return {}
      })
    },
  }
}
