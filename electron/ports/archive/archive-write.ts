import { dirname } from 'node:path'
import type { JobProgress, JobRequest, JobResponse } from '../../contract/channels.ts'
import { pourHashed } from '../disk/byte-flow.ts'
import { type Ground, patiently } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import { failureOf, naming, portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import type { JobTools, PortRegistry } from '../registry.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import { type ArchiveEntry, verifyArchive } from './archive-verify.ts'
import { counter, stepwise } from './job-steps.ts'
import { type OpenSaved, withSavedZips } from './saved-zip.ts'
import { firstTwin, isSafeZipName } from './zip-names.ts'
import { type ZipEntry, zipStream } from './zip-stream.ts'

type Order = JobRequest<'archive:write'>
type Tools = JobTools<JobProgress<'archive:write'>>

type FileSource = Exclude<ArchiveEntry['source'], { readonly type: 'saved' }>

export interface ArchiveSources {
  readonly pathOf: (deskId: string, source: FileSource) => string
  /** A source was not where it must be. */
  readonly lacking: (deskId: string) => void
}

// Zip64 begins here; the readers of this world know it, but yazl cannot foresee it.
const LARGEST_BYTES = 4_000_000_000

/** Writes a zip beside its place, reads every byte of it back, and only then gives it its name. */
export function serveArchiveWrite(
  registry: PortRegistry,
  ground: Ground,
  saved: SavedFiles,
  sources: ArchiveSources,
): void {
  let busy = false
  registry.job('archive:write', async (order, tools) => {
    if (busy) throw portError('locked', { about: order.fileName })
    busy = true
    try {
      return await withSavedZips(saved, fileIdsOf(order), (openSaved) =>
        write(
          ground,
          saved,
          (entry) => sourceOf(order.deskId, entry, sources, openSaved),
          order,
          tools,
        ),
      )
    } catch (error) {
      if (failureOf(error)?.reason === 'gone') sources.lacking(order.deskId)
      throw error
    } finally {
      busy = false
    }
  })
}

type FromOf = (entry: ArchiveEntry) => ZipEntry['from']

async function write(
  ground: Ground,
  saved: SavedFiles,
  fromOf: FromOf,
  order: Order,
  tools: Tools,
): Promise<JobResponse<'archive:write'>> {
  mustBeOrderly(order)
  const { disk } = ground
  const totalBytes = order.entries.reduce((sum, { size }) => sum + size, 0)
  const draft = await saved.draftPath(order.fileName)
  let isLent = false
  try {
    await mustHaveRoom(disk, dirname(draft), totalBytes / 2)
    const report = stepwise(tools.progress, totalBytes)
    const written = await writeDraft(
      ground,
      fromOf,
      order,
      draft,
      (done) => {
        report('writing', done)
      },
      tools.signal,
    )
    await verifyArchive(ground, draft, order.entries, written.sha256, {
      signal: tools.signal,
      onBytes: (done) => report('verifying', done),
    })
    tools.signal.throwIfAborted()
    isLent = order.passing === true
    const given = isLent
      ? saved.lend(draft, order.fileName)
      : await saved.publish(draft, order.fileName)
    return { ...given, sha256: written.sha256, size: written.size }
  } finally {
    if (!isLent) await discard(disk, draft)
  }
}

function mustBeOrderly({ entries }: Order): void {
  const names = entries.map(({ path }) => path)
  const bad = names.find((name) => !isSafeZipName(name) || name.endsWith('/')) ?? firstTwin(names)
  if (bad !== null && bad !== undefined) throw new Error('archive:write: a path cannot be used')
}

async function writeDraft(
  { disk }: Ground,
  fromOf: FromOf,
  order: Order,
  draft: string,
  onBytes: (done: number) => void,
  signal: AbortSignal,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const handle = await patiently(() => disk.open(draft, 'wx', 0o600)).catch(naming(dirname(draft)))
  const stop = new AbortController()
  try {
    const zip = zipStream(entriesOf(order, fromOf), {
      disk,
      modified: order.modified,
      count: counter(onBytes),
      signal: AbortSignal.any([signal, stop.signal]),
    })
    const written = await pourHashed(zip, handle, { limit: LARGEST_BYTES, signal })
    if (written.tooBig) throw portError('too-big', { bytes: LARGEST_BYTES })
    await handle.sync()
    return written
  } finally {
    // Closes the source that was being read when it went wrong.
    stop.abort()
    await handle.close()
  }
}

function entriesOf({ entries }: Order, fromOf: FromOf): ZipEntry[] {
  return entries.map((entry) => ({
    path: entry.path,
    from: fromOf(entry),
    compress: entry.compress,
  }))
}

function sourceOf(
  deskId: string,
  { source, size }: ArchiveEntry,
  sources: ArchiveSources,
  openSaved: OpenSaved,
): ZipEntry['from'] {
  if (source.type !== 'saved') return { file: sources.pathOf(deskId, source), size }
  return { open: () => openSaved(source.fileId, source.path), size }
}

/** The saved zips that something is taken out of; each is opened once. */
function fileIdsOf({ entries }: Order): readonly string[] {
  return [
    ...new Set(entries.flatMap(({ source }) => (source.type === 'saved' ? [source.fileId] : []))),
  ]
}
