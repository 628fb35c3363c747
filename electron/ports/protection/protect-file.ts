import { createHash } from 'node:crypto'
import { basename, dirname, extname } from 'node:path'
import type { JobProgress, JobResponse } from '../../contract/channels.ts'
import { counter, stepwise } from '../archive/job-steps.ts'
import { pourHashed } from '../disk/byte-flow.ts'
import { type Ground, patiently } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import { naming, portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { safeName } from '../disk/safe-name.ts'
import type { JobTools } from '../registry.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import { protectedZip, readProtected } from './zip-aes.ts'

export interface ProtectOrder {
  readonly path: string
  readonly passphrase: string
  /** What the file must be; null where only its reading back is compared. */
  readonly sha256: string | null
  /** What it is called inside; its own name where that is not given. */
  readonly as?: string | undefined
}

export type ProtectTools = JobTools<JobProgress<'archive:protect'>>
type Saved = Pick<SavedFiles, 'draftPath' | 'publish'>

// Zip64 begins here, as for packages.
const LARGEST_BYTES = 4_000_000_000

/** Writes a protected zip beside its place, opens it again, and only then gives it its name. */
export async function protectFile(
  ground: Ground,
  saved: Saved,
  order: ProtectOrder,
  { progress, signal }: ProtectTools,
): Promise<JobResponse<'archive:protect'>> {
  const { disk } = ground
  const name = nameOf(order)
  const fileName = `${name.slice(0, name.length - extname(name).length)}_protected.zip`
  const { size } = await disk.stat(order.path)
  if (size > LARGEST_BYTES) throw portError('too-big', { about: name, bytes: LARGEST_BYTES })
  const report = stepwise(progress, size)
  const draft = await saved.draftPath(fileName)
  try {
    await mustHaveRoom(disk, dirname(draft), size / 2)
    const written = await writeDraft(ground, draft, order, {
      signal,
      onBytes: counter((done) => report('writing', done)),
    })
    if (order.sha256 !== null && written.plain !== order.sha256) {
      throw portError('damaged', { about: name })
    }
    const tools = { signal, onBytes: counter((done) => report('verifying', done)) }
    await mustOpen(ground, draft, order.passphrase, written.plain, tools)
    signal.throwIfAborted()
    const published = await saved.publish(draft, fileName)
    return { ...published, sha256: written.sha256, size: written.size }
  } finally {
    await discard(disk, draft)
  }
}

const nameOf = ({ path, as }: ProtectOrder): string => safeName(as ?? basename(path))

interface Steps {
  readonly signal: AbortSignal
  readonly onBytes: (bytes: number) => void
}

async function writeDraft(
  { disk, now }: Ground,
  draft: string,
  order: ProtectOrder,
  { signal, onBytes }: Steps,
): Promise<{ readonly sha256: string; readonly size: number; readonly plain: string }> {
  const { path, passphrase } = order
  const source = await disk.open(path, 'r')
  const stop = new AbortController()
  const plain = createHash('sha256')
  try {
    const handle = await patiently(() => disk.open(draft, 'wx', 0o600)).catch(
      naming(dirname(draft)),
    )
    try {
      const { size } = await source.stat()
      const zip = protectedZip(
        { name: nameOf(order), handle: source, size, at: now() },
        passphrase,
        {
          onBytes: (bytes) => {
            plain.update(bytes)
            onBytes(bytes.length)
          },
          signal: AbortSignal.any([signal, stop.signal]),
        },
      )
      const written = await pourHashed(zip, handle, { limit: 2 * LARGEST_BYTES, signal })
      await handle.sync()
      return { sha256: written.sha256, size: written.size, plain: plain.digest('hex') }
    } finally {
      await handle.close()
    }
  } finally {
    // Ends the zip that was being made when it went wrong.
    stop.abort()
    await source.close()
  }
}

/** With these words, and byte for byte what went in. */
async function mustOpen(
  { disk }: Ground,
  path: string,
  passphrase: string,
  sha256: string,
  { signal, onBytes }: Steps,
): Promise<void> {
  const handle = await disk.open(path, 'r')
  try {
    const read = await readProtected(handle, passphrase, {
      signal,
      write: async (bytes) => onBytes(bytes.length),
    })
    if (read.type !== 'read' || read.sha256 !== sha256) {
      throw portError('damaged', { about: basename(path) })
    }
  } finally {
    await handle.close()
  }
}
