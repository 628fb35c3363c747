import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { tablesThatDiffer } from '../../renderer/src/domain/ledger/tallies.ts'
import type { JobProgress } from '../contract/channels.ts'
import type { Source } from './backup-files.ts'
import { into, takeBackup } from './backup-gate.ts'
import { type BackupFile, MANIFEST } from './backup-manifest.ts'
import { blocksOf } from './byte-flow.ts'
import { errorCode, exists, type Ground, patiently } from './disk.ts'
import { portError } from './failures.ts'
import { replayFolder } from './journal-replay.ts'
import { stepwise } from './stepwise.ts'
import { writeStoredZip, type ZipPart } from './stored-zip.ts'

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
  const text = Buffer.from(`${JSON.stringify(manifest)}\n`)
  const total = sources.reduce((sum, { size }) => sum + size, text.length)
  const head: ZipPart = {
    name: MANIFEST,
    size: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
    blocks: async function* () {
      yield text
    },
  }
  const parts = sources.map(
    (source): ZipPart => ({
      name: source.path,
      size: source.size,
      sha256: source.sha256,
      blocks: async function* () {
        const from = await disk.open(source.from, 'r').catch((error: unknown) => {
          throw errorCode(error) === 'ENOENT' ? portError('damaged', { about: source.path }) : error
        })
        try {
          yield* blocksOf(from)
        } finally {
          await from.close()
        }
      },
    }),
  )
  const handle = await patiently(() => disk.open(draft, 'wx', 0o600))
  const step = stepwise(total, (doneBytes) =>
    progress({ phase: 'writing', doneBytes, totalBytes: total }),
  )
  let done = 0
  try {
    const onBytes = (bytes: number): void => {
      done += bytes
      step(done)
    }
    const size = await writeStoredZip(handle, [head, ...parts], { onBytes, signal })
    await handle.sync()
    return size
  } finally {
    await handle.close()
  }
}

/** Reads the finished file as a stranger would, and its journal to the last change. */
export async function proveDraft(
  { disk }: Ground,
  draft: string,
  manifest: BackupFile,
  { work, progress, signal }: Drafting,
): Promise<void> {
  const folder = join(work, 'proof')
  const lay = into(folder)
  let step: ((done: number) => void) | null = null
  const taken = await takeBackup(disk, draft, {
    signal,
    to: (path) => (path.startsWith('journal/') ? lay(path) : null),
    onBytes: (done, totalBytes) => {
      step ??= stepwise(totalBytes, (doneBytes) =>
        progress({ phase: 'verifying', doneBytes, totalBytes }),
      )
      step(done)
    },
  })
  if (taken.type === 'refused')
    throw portError('damaged', { about: taken.entry ?? basename(draft) })
  const { tallies, seq } = await replayFolder(disk, folder, { signal })
  const isSame = seq === manifest.seq && tablesThatDiffer(tallies, manifest.tallies).length === 0
  if (!isSame || !(await exists(disk, draft))) throw portError('damaged', { about: 'journal' })
}
