import { join } from 'node:path'
import type { FileInRequest, FileInResponse } from '../../contract/channels.ts'
import { pour } from '../disk/byte-flow.ts'
import { type Ground, makeFolder, patiently } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import type { PortRegistry } from '../registry.ts'
import { inflateEntry } from './inflate-entry.ts'
import { withZip } from './zip-directory.ts'
import { allowance, refused, wrongInList } from './zip-gate.ts'

type Answer = FileInResponse<'archive:read-text'>

/** Of the import gate: counted while reading, never believed from a header. */
const LIMITS = {
  pack: {
    fileBytes: 50_000_000,
    inflatedBytes: 250_000_000,
    entries: 2000,
    ratio: 100,
    freeBytes: 1_000_000,
  },
  person: {
    fileBytes: 5_000_000,
    inflatedBytes: 20_000_000,
    entries: 20,
    ratio: 100,
    freeBytes: 1_000_000,
  },
} as const satisfies Record<FileInRequest<'archive:read-text'>['kind'], object>
type Limits = (typeof LIMITS)[keyof typeof LIMITS]

/** Reads a foreign zip of text files. Nothing in it becomes a file or a path. */
export function serveArchiveRead(registry: PortRegistry, ground: Ground, folder: string): void {
  const { disk, newId } = ground
  registry.fileIn('archive:read-text', async ({ kind }, body, signal) => {
    const limits = LIMITS[kind]
    await makeFolder(disk, folder)
    const path = join(folder, newId())
    try {
      const handle = await patiently(() => disk.open(path, 'wx', 0o600))
      const limit = limits.fileBytes
      const sent = await pour(body, handle, { limit, signal }).finally(() => handle.close())
      if (sent.tooBig) return refused('too-big')
      if (sent.size === 0) return refused('empty')
      return await readTexts(path, limits, signal)
    } finally {
      await discard(disk, path)
    }
  })
}

async function readTexts(path: string, limits: Limits, signal: AbortSignal): Promise<Answer> {
  const opened = await withZip(path, limits.entries, async (directory) => {
    const wrong = await wrongInList(directory)
    if (wrong !== null) return wrong
    const files = directory.entries.filter(({ fileName }) => !fileName.endsWith('/'))
    const texts: { name: string; text: string }[] = []
    let budget = limits.inflatedBytes
    for (const entry of files) {
      signal.throwIfAborted()
      const chunks: Buffer[] = []
      const allowed = Math.min(budget, allowance(entry, limits))
      const size = await inflateEntry(directory.zip, entry, allowed, (chunk) => chunks.push(chunk))
      if (typeof size === 'string') return refused(size, entry.fileName)
      budget -= size
      const text = decode(Buffer.concat(chunks))
      if (text === null) return refused('not-text', entry.fileName)
      texts.push({ name: entry.fileName, text })
    }
    return texts.length === 0 ? refused('empty') : ({ type: 'read', entries: texts } as const)
  })
  return opened.ok ? opened.value : refused(opened.because, opened.entry)
}

function decode(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
