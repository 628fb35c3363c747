import { join } from 'node:path'
import { tablesThatDiffer } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { JobProgress } from '../../contract/channels.ts'
import type { RestoreReport } from '../../contract/safety-values.ts'
import { stepwise } from '../archive/job-steps.ts'
import { makeFolder } from '../disk/disk.ts'
import { syncFolder } from '../disk/durable-file.ts'
import { failureOf } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { type ReplayedDesk, replayFolder } from '../journal/journal-replay.ts'
import { deskFileOf, writeDesk } from '../vault/desk-file.ts'
import { into, takeBackup } from './backup-gate.ts'
import { type BackupFile, type Refused, refused } from './backup-manifest.ts'
import { type ReportParts, reportOf } from './restore-report.ts'

export interface Opened {
  readonly type: 'opened'
  readonly manifest: BackupFile
  readonly report: RestoreReport
}

export interface Opening {
  readonly progress: (progress: JobProgress<'backups:open'>) => void
  readonly signal: AbortSignal
}

/** Lays a backup out in a folder as a desk, once every byte of it was proven. */
export async function openBackup(
  parts: ReportParts,
  path: string,
  folder: string,
  { progress, signal }: Opening,
): Promise<Opened | Refused> {
  const { disk } = parts.ground
  await makeFolder(disk, folder)
  await mustHaveRoom(disk, folder, (await disk.stat(path)).size / 2)
  let step: ((phase: 'unpacking', done: number) => void) | null = null
  const taken = await takeBackup(disk, path, {
    signal,
    to: into(folder),
    onBytes: (done, totalBytes) => {
      step ??= stepwise(progress, totalBytes)
      step('unpacking', done)
    },
  })
  if (taken.type === 'refused') return taken
  const { manifest } = taken
  const replayed = await replayOrNull(parts, folder, manifest, signal)
  if (replayed === null) return refused('damaged', 'journal')
  const { desk, storeId, generation } = manifest
  await writeDesk(parts.ground, folder, deskFileOf(desk, { storeId, generation, replaced: [] }))
  for (const part of new Set(manifest.files.map(({ path: name }) => name.replace(/[^/]*$/, '')))) {
    await syncFolder(disk, join(folder, part))
  }
  const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0)
  progress({ phase: 'comparing', doneBytes: bytes, totalBytes: bytes })
  return {
    type: 'opened',
    manifest,
    report: await reportOf(parts, manifest, replayed, folder, signal),
  }
}

/** The journal to its last change; null when it does not tell what the manifest says. */
async function replayOrNull(
  { ground }: ReportParts,
  folder: string,
  manifest: BackupFile,
  signal: AbortSignal,
): Promise<ReplayedDesk | null> {
  try {
    const replayed = await replayFolder(ground.disk, folder, { signal })
    const { tallies, seq, lastId, storeId, schema } = replayed
    const isSame =
      seq === manifest.seq &&
      lastId === manifest.lastId &&
      storeId === manifest.storeId &&
      schema === manifest.schema &&
      tablesThatDiffer(tallies, manifest.tallies).length === 0
    return isSame ? replayed : null
  } catch (error) {
    const reason = failureOf(error)?.reason
    if (reason === 'damaged' || reason === 'newer') return null
    throw error
  }
}
