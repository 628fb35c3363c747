import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import type { JobRequest } from '../contract/channels.ts'
import { hashFile } from './byte-flow.ts'
import type { Ground } from './disk.ts'
import { portError } from './failures.ts'
import { withZip } from './zip-directory.ts'

export type ArchiveEntry = JobRequest<'archive:write'>['entries'][number]

interface Verifying {
  readonly signal: AbortSignal
  readonly onBytes: (doneBytes: number) => void
}

/** Opens a finished zip as a stranger would and compares every entry with what was wanted. */
export async function verifyArchive(
  { disk }: Ground,
  path: string,
  wanted: readonly ArchiveEntry[],
  sha256: string,
  { signal, onBytes }: Verifying,
): Promise<void> {
  let done = 0
  const opened = await withZip(path, wanted.length, async ({ zip, entries }) => {
    if (entries.length !== wanted.length) throw portError('damaged')
    for (const [index, want] of wanted.entries()) {
      const entry = entries[index]
      if (entry === undefined || entry.fileName !== want.path) {
        throw portError('damaged', { about: want.path })
      }
      await compare(zip, entry, want, signal)
      done += want.size
      onBytes(done)
    }
  })
  if (!opened.ok) throw portError('damaged')
  const whole = await hashFile(disk, path, signal)
  if (whole.sha256 !== sha256) throw portError('damaged')
}

async function compare(
  zip: ZipFile,
  entry: Entry,
  want: ArchiveEntry,
  signal: AbortSignal,
): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  const stream: Readable = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    signal.throwIfAborted()
    hash.update(chunk)
    size += chunk.length
  }
  if (size !== want.size || hash.digest('hex') !== want.sha256) {
    throw portError('damaged', { about: want.path })
  }
}
