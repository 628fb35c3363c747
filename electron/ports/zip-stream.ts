import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { PassThrough, Readable, Transform } from 'node:stream'
import { ZipFile } from 'yazl'
import { portError } from './failures.ts'

const BLOCK_BYTES = 1024 * 1024

/** What goes into a zip, and what it must turn out to be while it is read. */
export interface ZipEntry {
  readonly path: string
  readonly from:
    | { readonly file: string /** A file that may grow meanwhile. */; readonly isOpenEnded?: true }
    | { readonly bytes: Buffer }
  readonly sha256: string
  readonly size: number
  readonly compress: boolean
}

export interface ZipTools {
  /** Time stamp of every entry, so that equal input gives equal bytes. */
  readonly modified: string
  readonly count: (bytes: number) => void
  readonly signal: AbortSignal
}

/**
 * The bytes of a zip, entry after entry; any error of a source becomes its own.
 *
 * An entry that is not what was promised ends it as `damaged` about the entry's path.
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
  for (const entry of entries) {
    const options = { mtime, mode: 0o100644, compress: entry.compress, size: entry.size }
    zip.addReadStreamLazy(entry.path, options, (give) => give(null, checked(entry, tools, fail)))
  }
  zip.end()
  zip.outputStream.on('error', fail).pipe(out)
  return out
}

/** The bytes of a source, which must be those that were promised. */
function checked(entry: ZipEntry, { count, signal }: ZipTools, fail: (e: Error) => void): Readable {
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
  return sourceOf(entry, signal).on('error', fail).pipe(check.on('error', fail))
}

function sourceOf({ from, size }: ZipEntry, signal: AbortSignal): Readable {
  if ('bytes' in from) return Readable.from([from.bytes])
  if (from.isOpenEnded && size === 0) return Readable.from([])
  const end = from.isOpenEnded ? { end: size - 1 } : {}
  return createReadStream(from.file, { highWaterMark: BLOCK_BYTES, signal, ...end })
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
