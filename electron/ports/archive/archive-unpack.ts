import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { FileInResponse } from '../../contract/channels.ts'
import { pour } from '../disk/byte-flow.ts'
import { errorCode, type Ground, makeFolder, patiently } from '../disk/disk.ts'
import { discard } from '../disk/durable-file.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { numbered } from '../disk/safe-name.ts'
import type { PortRegistry } from '../registry.ts'
import type { StagedFile, StagedFiles } from '../vault/staged.ts'
import { withZip } from './zip-directory.ts'
import { allowance, refused, wrongInList } from './zip-gate.ts'
import { mendedZipName, sameFileKey } from './zip-names.ts'

type Answer = FileInResponse<'archive:unpack'>

/** Of what a colleague sends back: some hundred files, together as much as two of the largest. */
const LIMITS = {
  fileBytes: 500_000_000,
  inflatedBytes: 600_000_000,
  entries: 1000,
  ratio: 100,
  freeBytes: 1_000_000,
} as const

/** Unpacks a foreign zip into staged files. No name in it becomes a path. */
export function serveArchiveUnpack(
  registry: PortRegistry,
  ground: Ground,
  folder: string,
  staged: StagedFiles,
): void {
  const { disk, newId } = ground
  registry.fileIn('archive:unpack', async ({ size }, body, signal) => {
    await makeFolder(disk, folder)
    await mustHaveRoom(disk, folder, size)
    const path = join(folder, newId())
    try {
      const handle = await patiently(() => disk.open(path, 'wx', 0o600))
      const limit = LIMITS.fileBytes
      const sent = await pour(body, handle, { limit, signal }).finally(() => handle.close())
      if (sent.tooBig) return refused('too-big')
      if (sent.size === 0) return refused('empty')
      return await unpack({ path, staged, signal })
    } finally {
      await discard(disk, path)
    }
  })
}

interface Unpacking {
  readonly path: string
  readonly staged: StagedFiles
  readonly signal: AbortSignal
}

type Unpacked = Extract<Answer, { type: 'read' }>['entries']

async function unpack({ path, staged, signal }: Unpacking): Promise<Answer> {
  const done: Unpacked = []
  let isWhole = false
  try {
    const opened = await withZip(path, LIMITS.entries, async (directory) => {
      const wrong = await wrongInList(directory, (name) => mendedZipName(name) !== null)
      if (wrong !== null) return wrong
      const nameOf = freeNames(directory.entries)
      let budget: number = LIMITS.inflatedBytes
      for (const entry of directory.entries) {
        if (entry.fileName.endsWith('/')) continue
        const most = Math.min(budget, allowance(entry, LIMITS))
        const file = await unpackOne(directory.zip, entry, most, { staged, signal })
        if (typeof file === 'string') return refused(file, entry.fileName)
        budget -= file.size
        done.push({ name: nameOf(entry.fileName), stagedId: file.stagedId, size: file.size })
      }
      isWhole = done.length > 0
      return isWhole ? ({ type: 'read', entries: done } as const) : refused('empty')
    })
    return opened.ok ? opened.value : refused(opened.because, opened.entry)
  } finally {
    // Of a zip that is refused at its last file nothing stays.
    if (!isWhole) await staged.discard(done.map(({ stagedId }) => stagedId))
  }
}

/** The names under which the files are given: mended where Windows could not have them, each once. */
function freeNames(entries: readonly Entry[]): (name: string) => string {
  const taken = new Set(entries.map(({ fileName }) => sameFileKey(fileName)))
  return (name) => {
    const mended = mendedZipName(name) ?? name
    if (mended === name) return name
    let free = mended
    for (let n = 2; taken.has(sameFileKey(free)); n += 1) free = numbered(mended, n)
    taken.add(sameFileKey(free))
    return free
  }
}

type Kept = StagedFile & { readonly stagedId: string }

async function unpackOne(
  zip: ZipFile,
  entry: Entry,
  most: number,
  { staged, signal }: Pick<Unpacking, 'staged' | 'signal'>,
): Promise<Kept | 'too-big' | 'damaged'> {
  if (entry.uncompressedSize > most) return 'too-big'
  let stream: Readable | null = null
  try {
    stream = await zip.openReadStreamPromise(entry)
    let check = 0
    stream.on('data', (chunk: Buffer) => {
      check = crc32(chunk, check)
    })
    // Listening sets it flowing; the bytes are taken by whoever stages them.
    stream.pause()
    const kept = await staged.keep(stream, { limit: most, signal })
    if (kept === 'too-big') return 'too-big'
    if (check === entry.crc32) return kept
    await staged.discard([kept.stagedId])
    return 'damaged'
  } catch (error) {
    // yauzl's errors carry no code, zlib's do; those of the disk are the only others.
    const code = errorCode(error)
    if (signal.aborted || (code !== null && !code.startsWith('Z_'))) throw error
    return 'damaged'
  } finally {
    stream?.destroy()
  }
}
