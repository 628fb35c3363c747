import { join } from 'node:path'
import { tablesThatDiffer } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { JobProgress } from '../../contract/channels.ts'
import { counter, stepwise } from '../archive/job-steps.ts'
import { type ZipEntry, zipStream } from '../archive/zip-stream.ts'
import { pour } from '../disk/byte-flow.ts'
import { type Disk, exists, type Ground, patiently } from '../disk/disk.ts'
import { DESK_FOLDER, naming, portError } from '../disk/failures.ts'
import { replayFolder } from '../journal/journal-replay.ts'
import type { Source } from './backup-files.ts'
import { into, takeBackup } from './backup-gate.ts'
import { type BackupFile, MANIFEST } from './backup-manifest.ts'

export interface Drafting {
  /** A folder for what has to lie somewhere to be looked at. */
  readonly work: string
  readonly progress: (progress: JobProgress<'backups:make'>) => void
  readonly signal: AbortSignal
}

/** The whole backup under a name that nobody takes for one. */
export async function writeDraft(
  { disk }: Ground,
  draft: string,
  manifest: BackupFile,
  sources: readonly Source[],
  { progress, signal }: Drafting,
): Promise<number> {
  const head = Buffer.from(`${JSON.stringify(manifest)}\n`)
  const step = stepwise(
    progress,
    sources.reduce((sum, { size }) => sum + size, head.length),
  )
  const stop = new AbortController()
  const handle = await patiently(() => disk.open(draft, 'wx', 0o600))
  try {
    const zip = zipStream(
      [{ path: MANIFEST, from: { bytes: head }, compress: false }, ...sources.map(entryOf)],
      {
        disk,
        modified: manifest.at,
        count: counter((done) => step('writing', done)),
        signal: AbortSignal.any([signal, stop.signal]),
      },
    )
    const { size } = await pour(zip, handle, { limit: Number.POSITIVE_INFINITY, signal })
    await handle.sync()
    return size
  } finally {
    // Closes the source that was being read when it went wrong.
    stop.abort()
    await handle.close()
  }
}

function entryOf({ path, from, size }: Source): ZipEntry {
  return { path, from: { file: from, size }, compress: false }
}

/**
 * Reads the finished file as a stranger would, and its journal to the last change.
 *
 * @throws `damaged` about the part that is not as the manifest promised, or about nothing known
 */
export async function proveDraft(
  { disk }: Ground,
  draft: string,
  manifest: BackupFile,
  { work, progress, signal }: Drafting,
): Promise<void> {
  const folder = join(work, 'proof')
  try {
    await proveIn(folder, disk, draft, manifest, { progress, signal })
  } finally {
    await disk.rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function proveIn(
  folder: string,
  disk: Disk,
  draft: string,
  manifest: BackupFile,
  { progress, signal }: Pick<Drafting, 'progress' | 'signal'>,
): Promise<void> {
  const lay = into(folder)
  const total = manifest.files.reduce((sum, { size }) => sum + size, 0)
  const step = stepwise(progress, total)
  const taken = await takeBackup(disk, draft, {
    signal,
    to: (path) => (path.startsWith('journal/') ? lay(path) : null),
    onBytes: (done) => step('verifying', done),
  })
  if (taken.type === 'refused') {
    const part = manifest.files.find(({ path }) => path === taken.entry)
    throw portError('damaged', part === undefined ? {} : { about: part.path })
  }
  const { tallies, seq } = await replayFolder(disk, folder, { signal }).catch(naming(DESK_FOLDER))
  const isSame = seq === manifest.seq && tablesThatDiffer(tallies, manifest.tallies).length === 0
  if (!isSame) throw portError('damaged', { about: 'journal' })
  if (!(await exists(disk, draft))) throw portError('gone')
}
