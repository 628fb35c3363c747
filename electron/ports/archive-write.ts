import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { dirname } from 'node:path'
import { PassThrough, type Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import type { JobProgress, JobRequest, JobResponse } from '../contract/channels.ts'
import { type ArchiveEntry, verifyArchive } from './archive-verify.ts'
import { type Poured, pour } from './byte-flow.ts'
import { type Ground, patiently } from './disk.ts'
import { discard } from './durable-file.ts'
import { naming, portError } from './failures.ts'
import { mustHaveRoom } from './free-space.ts'
import type { JobTools, PortRegistry } from './registry.ts'
import type { SavedFiles } from './saved-files.ts'
import { firstTwin, isSafeZipName } from './zip-names.ts'

type Order = JobRequest<'archive:write'>
type Tools = JobTools<JobProgress<'archive:write'>>

export interface ArchiveSources {
  readonly pathOf: (deskId: string, source: ArchiveEntry['source']) => string
}

const BLOCK_BYTES = 1024 * 1024
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
      return await write(ground, saved, sources, order, tools)
    } finally {
      busy = false
    }
  })
}

async function write(
  ground: Ground,
  saved: SavedFiles,
  sources: ArchiveSources,
  order: Order,
  tools: Tools,
): Promise<JobResponse<'archive:write'>> {
  mustBeOrderly(order)
  const { disk } = ground
  const totalBytes = order.entries.reduce((sum, { size }) => sum + size, 0)
  const draft = await saved.draftPath(order.fileName)
  try {
    await mustHaveRoom(disk, dirname(draft), totalBytes / 2)
    const report = stepwise(tools.progress, totalBytes)
    const written = await writeDraft(
      ground,
      sources,
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
    const published = await saved.publish(draft, order.fileName)
    return { ...published, sha256: written.sha256, size: written.size }
  } finally {
    await discard(disk, draft)
  }
}

function mustBeOrderly({ entries }: Order): void {
  const names = entries.map(({ path }) => path)
  const bad = names.find((name) => !isSafeZipName(name) || name.endsWith('/')) ?? firstTwin(names)
  if (bad !== null && bad !== undefined) throw new Error('archive:write: a path cannot be used')
}

async function writeDraft(
  { disk }: Ground,
  sources: ArchiveSources,
  order: Order,
  draft: string,
  onBytes: (done: number) => void,
  signal: AbortSignal,
): Promise<Poured> {
  const handle = await patiently(() => disk.open(draft, 'wx', 0o600)).catch(naming(dirname(draft)))
  const stop = new AbortController()
  try {
    const zip = zipStream(sources, order, counter(onBytes), AbortSignal.any([signal, stop.signal]))
    const written = await pour(zip, handle, { limit: LARGEST_BYTES, signal })
    if (written.tooBig) throw portError('too-big', { bytes: LARGEST_BYTES })
    await handle.sync()
    return written
  } finally {
    // Closes the source that was being read when it went wrong.
    stop.abort()
    await handle.close()
  }
}

/** The bytes of the zip, entry after entry; any error of a source becomes its own. */
function zipStream(
  sources: ArchiveSources,
  order: Order,
  count: (bytes: number) => void,
  signal: AbortSignal,
): Readable {
  const zip = new ZipFile()
  const out = new PassThrough({ highWaterMark: 4 * BLOCK_BYTES })
  const fail = (error: Error): void => {
    out.destroy(error)
  }
  // Whoever reads `out` is told; without a listener an early error would end the whole process.
  out.on('error', () => undefined)
  zip.on('error', fail)
  for (const entry of order.entries) {
    const path = sources.pathOf(order.deskId, entry.source)
    const options = { ...zipOptions(order.modified), compress: entry.compress, size: entry.size }
    zip.addReadStreamLazy(entry.path, options, (give) => {
      give(null, checked(path, entry, count, signal, fail))
    })
  }
  zip.end()
  zip.outputStream.on('error', fail).pipe(out)
  return out
}

/** The bytes of a source, which must be those that were promised. */
function checked(
  path: string,
  entry: ArchiveEntry,
  count: (bytes: number) => void,
  signal: AbortSignal,
  fail: (error: Error) => void,
): Readable {
  const hash = createHash('sha256')
  let size = 0
  const check = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      size += chunk.length
      count(chunk.length)
      done(null, chunk)
    },
    flush: (done) => {
      const isSame = size === entry.size && hash.digest('hex') === entry.sha256
      done(isSame ? null : portError('damaged', { about: entry.path }))
    },
  })
  const source = createReadStream(path, { highWaterMark: BLOCK_BYTES, signal })
  source.on('error', fail)
  return source.pipe(check.on('error', fail))
}

function zipOptions(modified: string): { mtime: Date; mode: number } {
  return { mtime: utcAsLocal(modified), mode: 0o100644 }
}

/**
 * A date whose local hours are the UTC ones.
 *
 * A zip holds hours without a zone and yazl takes the machine's; equal input must give
 * equal bytes wherever it is made, and also in the hour that a summer time leaves out.
 */
function utcAsLocal(instant: string): Date {
  const date = new Date(instant)
  return Object.assign(date, {
    getFullYear: () => date.getUTCFullYear(),
    getMonth: () => date.getUTCMonth(),
    getDate: () => date.getUTCDate(),
    getHours: () => date.getUTCHours(),
    getMinutes: () => date.getUTCMinutes(),
    getSeconds: () => date.getUTCSeconds(),
  })
}

function counter(onBytes: (done: number) => void): (bytes: number) => void {
  let done = 0
  return (bytes) => {
    done += bytes
    onBytes(done)
  }
}

/** Tells of progress about two hundred times in each phase, not at each block. */
function stepwise(
  progress: Tools['progress'],
  totalBytes: number,
): (phase: 'writing' | 'verifying', doneBytes: number) => void {
  const step = Math.max(1, Math.floor(totalBytes / 200))
  let told = -1
  let toldPhase = ''
  return (phase, doneBytes) => {
    const at = Math.floor(doneBytes / step)
    if (at === told && phase === toldPhase) return
    told = at
    toldPhase = phase
    progress({ phase, doneBytes: Math.min(doneBytes, totalBytes), totalBytes })
  }
}
