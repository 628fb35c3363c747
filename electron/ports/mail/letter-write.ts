import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { Encoder } from 'nodemailer/lib/base64'
import type { JobProgress, JobRequest, JobResponse } from '../../contract/channels.ts'
import { counter, stepwise } from '../archive/job-steps.ts'
import { hashFile, pourHashed } from '../disk/byte-flow.ts'
import { type Ground, patiently } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import { naming, portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import type { JobTools, PortRegistry } from '../registry.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import { letterFrame } from './letter-lines.ts'

type Order = JobRequest<'letter:write'>
type Attachment = Order['attachments'][number]
type Tools = JobTools<JobProgress<'letter:write'>>
type Saved = Pick<SavedFiles, 'draftPath' | 'publish' | 'pathOf'>

const LARGEST_BYTES = 2_000_000_000
const BLOCK_BYTES = 1024 * 1024
/** Four characters for three bytes, and a line break after 76 of them. */
const GROWTH = 1.37

/** Writes a draft letter beside its place, reads it back, and only then gives it its name. */
export function serveLetterWrite(registry: PortRegistry, ground: Ground, saved: Saved): void {
  registry.job('letter:write', async (order, tools) => await write(ground, saved, order, tools))
}

async function write(
  ground: Ground,
  saved: Saved,
  order: Order,
  { progress, signal }: Tools,
): Promise<JobResponse<'letter:write'>> {
  const { disk } = ground
  const totalBytes = order.attachments.reduce((sum, { size }) => sum + size, 0)
  const paths = await Promise.all(order.attachments.map(({ fileId }) => saved.pathOf(fileId)))
  const draft = await saved.draftPath(order.fileName)
  const report = stepwise(progress, totalBytes)
  const count = counter((done) => report('writing', done))
  const pieces = Readable.from(letterPieces(ground, order, paths, count))
  try {
    await mustHaveRoom(disk, dirname(draft), totalBytes * GROWTH)
    const written = await writeDraft(ground, draft, pieces, signal)
    report('verifying', 0)
    const back = await hashFile(disk, draft, signal)
    if (back.sha256 !== written.sha256) throw portError('damaged', { about: order.fileName })
    signal.throwIfAborted()
    const published = await saved.publish(draft, order.fileName)
    return { ...published, sha256: written.sha256, size: written.size }
  } finally {
    // Closes the attachment that was being read when it went wrong.
    pieces.destroy()
    await discard(disk, draft)
  }
}

async function writeDraft(
  { disk }: Ground,
  draft: string,
  pieces: Readable,
  signal: AbortSignal,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const handle = await patiently(() => disk.open(draft, 'wx', 0o600)).catch(naming(dirname(draft)))
  try {
    const written = await pourHashed(pieces, handle, { limit: LARGEST_BYTES, signal })
    if (written.tooBig) throw portError('too-big', { bytes: LARGEST_BYTES })
    await handle.sync()
    return written
  } finally {
    await handle.close()
  }
}

/** The letter piece by piece: at no time is more than a block of an attachment in memory. */
async function* letterPieces(
  ground: Ground,
  { to, subject, text, attachments }: Order,
  paths: readonly string[],
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const frame = letterFrame({ to, subject, text }, boundaryOf(ground))
  yield Buffer.from(frame.head)
  for (const [at, attachment] of attachments.entries()) {
    yield Buffer.from(frame.beforeFile(attachment.fileName))
    yield* encoded(ground, attachment, paths[at] ?? '', count)
    yield Buffer.from('\r\n')
  }
  yield Buffer.from(frame.end)
}

/** A line of base64 holds no underscore, so no attachment can hold the boundary. */
function boundaryOf({ newId }: Ground): string {
  return `_part_${newId()}`
}

async function* encoded(
  { disk }: Ground,
  { sha256, size, fileName }: Attachment,
  path: string,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const handle = await patiently(() => disk.open(path, 'r'))
  const hash = createHash('sha256')
  let bytes = 0
  const source = handle.createReadStream({ highWaterMark: BLOCK_BYTES })
  source.on('data', (chunk) => {
    hash.update(chunk)
    bytes += chunk.length
    count(chunk.length)
  })
  const lines = source.pipe(new Encoder())
  source.on('error', (error) => lines.destroy(error))
  try {
    for await (const piece of lines as AsyncIterable<Buffer>) yield piece
  } finally {
    source.destroy()
  }
  if (bytes !== size || hash.digest('hex') !== sha256)
    throw portError('damaged', { about: fileName })
}
