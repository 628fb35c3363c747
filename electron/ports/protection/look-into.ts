import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import type { JobProgress, JobResponse } from '../../contract/channels.ts'
import type { LookRefusal } from '../../contract/look-channels.ts'
import { inflateEntry } from '../archive/inflate-entry.ts'
import { withZip } from '../archive/zip-directory.ts'
import { allowance, wrongInList } from '../archive/zip-gate.ts'
import { hashFile } from '../disk/byte-flow.ts'
import { type Ground, makeFolder } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import { unlockFile } from './unlock-file.ts'

type Looked = JobResponse<'package:look'>['files'][number]
type Refused = Extract<Looked, { type: 'refused' }>
type Read = Pick<Extract<Looked, { type: 'read' }>, 'entries' | 'texts'>

export interface LookOrder {
  readonly name: string
  readonly path: string
  readonly passphrase: string | null
  /** Where the plain zip of a protected one may lie while it is read. */
  readonly folder: string
}

export interface LookTools {
  readonly progress: (progress: JobProgress<'package:look'>) => void
  readonly signal: AbortSignal
}

/** Of a package: counted while reading, never believed from a header. */
const LIMITS = {
  entries: 10_000,
  inflatedBytes: 4_000_000_000,
  ratio: 200,
  freeBytes: 5_000_000,
  textBytes: 10_000_000,
} as const
const LIST = /^(?:manifest\.json|part\d{1,4}of\d{1,4}\.json)$/

/** Sums every file in a zip, which may be protected; what is wrong with it is an answer, no error. */
export async function lookInto(
  ground: Ground,
  order: LookOrder,
  tools: LookTools,
): Promise<Looked> {
  const { name, path } = order
  const refuse = (because: LookRefusal, entry: string | null = null): Refused => ({
    ...{ type: 'refused', name, because, entry },
  })
  const { sha256, size } = await hashFile(ground.disk, path, tools.signal)
  if (size === 0) return refuse('empty')
  const isProtected = await isOneClosedFile(path)
  const whole = { type: 'read', name, sha256, size, isProtected } as const
  if (!isProtected) return finish(whole, await readAll(path, tools), refuse)
  if (order.passphrase === null) return refuse('needs-passphrase')
  const plain = join(order.folder, `${ground.newId()}.look`)
  await makeFolder(ground.disk, order.folder)
  try {
    const progress = ({ doneBytes, totalBytes }: { doneBytes: number; totalBytes: number }) =>
      tools.progress({ phase: 'opening', doneBytes, totalBytes })
    const unlocked = await unlockFile(ground.disk, path, plain, order.passphrase, {
      progress,
      signal: tools.signal,
    })
    if (unlocked.type === 'refused') {
      return refuse(unlocked.because === 'not-protected' ? 'encrypted' : unlocked.because)
    }
    return finish(whole, await readAll(plain, tools), refuse)
  } finally {
    await discard(ground.disk, plain)
  }
}

function finish(
  whole: Omit<Extract<Looked, { type: 'read' }>, 'entries' | 'texts'>,
  read: Read | Wrong,
  refuse: (because: LookRefusal, entry: string | null) => Refused,
): Looked {
  return 'because' in read ? refuse(read.because, read.entry) : { ...whole, ...read }
}

async function isOneClosedFile(path: string): Promise<boolean> {
  const opened = await withZip(path, LIMITS.entries, async ({ entries }) => {
    const [only, ...others] = entries
    return only?.isEncrypted() === true && others.length === 0
  })
  return opened.ok && opened.value
}

interface Wrong {
  readonly because: LookRefusal
  readonly entry: string | null
}

async function readAll(path: string, { progress, signal }: LookTools): Promise<Read | Wrong> {
  const opened = await withZip(path, LIMITS.entries, async (directory): Promise<Read | Wrong> => {
    const wrong = await wrongInList(directory)
    if (wrong !== null) return { because: wrong.because as LookRefusal, entry: wrong.entry }
    const files = directory.entries.filter(({ fileName }) => !fileName.endsWith('/'))
    const totalBytes = files.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
    const read: { entries: Read['entries']; texts: Read['texts'] } = { entries: [], texts: [] }
    let left: number = LIMITS.inflatedBytes
    let doneBytes = 0
    for (const entry of files) {
      signal.throwIfAborted()
      const summed = await sumOf(directory.zip, entry, Math.min(left, allowance(entry, LIMITS)))
      if (typeof summed === 'string') return { because: summed, entry: entry.fileName }
      const { text, ...sum } = summed
      read.entries.push({ path: entry.fileName, ...sum })
      if (text !== null) read.texts.push({ path: entry.fileName, text })
      left -= sum.size
      doneBytes += entry.compressedSize
      progress({ phase: 'reading', doneBytes, totalBytes })
    }
    return read
  })
  return opened.ok ? opened.value : opened
}

interface Summed {
  readonly size: number
  readonly sha256: string
  readonly text: string | null
}

async function sumOf(
  zip: ZipFile,
  entry: Entry,
  most: number,
): Promise<Summed | 'too-big' | 'damaged'> {
  const isList = LIST.test(entry.fileName)
  const hash = createHash('sha256')
  const kept: Buffer[] = []
  const size = await inflateEntry(
    zip,
    entry,
    isList ? Math.min(most, LIMITS.textBytes) : most,
    (chunk) => {
      hash.update(chunk)
      if (isList) kept.push(chunk)
    },
  )
  if (typeof size === 'string') return size
  const text = isList ? Buffer.concat(kept).toString('utf8') : null
  return { size, sha256: hash.digest('hex'), text }
}
