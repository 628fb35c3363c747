import { PassThrough, type Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import { type Disk, patiently } from '../disk/disk.ts'
import { named, portError } from '../disk/failures.ts'

const BLOCK_BYTES = 1024 * 1024

/** What goes into a zip. Whether a file's bytes are the right ones is seen when all is read back. */
export interface ZipEntry {
  readonly path: string
  readonly from: ZipFileSource | ZipOpenSource | { readonly bytes: Buffer }
  readonly compress: boolean
}

interface ZipFileSource {
  readonly file: string
  /** More bytes or fewer end the zip as `damaged`. */
  readonly size: number
}

/** Bytes that do not lie in a file of their own. */
interface ZipOpenSource {
  readonly open: () => Promise<Readable>
  readonly size: number
}

export interface ZipTools {
  readonly disk: Disk
  /** Time stamp of every entry, so that equal input gives equal bytes. */
  readonly modified: string
  readonly count: (bytes: number) => void
  readonly signal: AbortSignal
}

/**
 * The bytes of a zip, entry after entry; any error of a source becomes its own and tells the
 * entry's path.
 *
 * What comes from memory has its size and sum before it, where every reader looks first.
 */
export function zipStream(entries: readonly ZipEntry[], tools: ZipTools): Readable {
  const zip = new ZipFile()
  const out = new PassThrough({ highWaterMark: 4 * BLOCK_BYTES })
  const fail = (error: Error): void => {
    out.destroy(error)
  }
  // Whoever reads `out` is told; without a listener an early error would end the whole process.
  out.on('error', () => undefined)
  zip.on('error', fail)
  const mtime = utcAsLocal(tools.modified)
  for (const { path, from, compress } of entries) {
    const options = { mtime, mode: 0o100644, compress }
    if ('bytes' in from) {
      zip.addBuffer(from.bytes, path, options)
      tools.count(from.bytes.length)
      continue
    }
    const failNamed = (error: unknown): void => fail(named(path, error))
    zip.addReadStreamLazy(path, { ...options, size: from.size }, (give) => {
      opened(tools, from).then((source) => {
        const count = counted(from.size, tools).on('error', failNamed)
        give(null, source.on('error', failNamed).pipe(count))
      }, failNamed)
    })
  }
  zip.end()
  zip.outputStream.on('error', fail).pipe(out)
  return out
}

async function opened(
  { disk, signal }: ZipTools,
  from: ZipFileSource | ZipOpenSource,
): Promise<Readable> {
  if ('open' in from) return await from.open()
  const { file } = from
  const handle = await patiently(() => disk.open(file, 'r'))
  return handle.createReadStream({ highWaterMark: BLOCK_BYTES, signal })
}

/** Passes on as many bytes as were promised. */
function counted(wanted: number, { count }: ZipTools): Transform {
  let size = 0
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length
      count(chunk.length)
      done(size > wanted ? portError('damaged') : null, chunk)
    },
    flush: (done) => done(size < wanted ? portError('damaged') : null),
  })
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
