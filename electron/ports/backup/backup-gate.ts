import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import { withZip, type ZipDirectory } from '../archive/zip-directory.ts'
import { isSafeZipName, sameFileKey } from '../archive/zip-names.ts'
import type { FileHandle } from '../disk/byte-flow.ts'
import { type Disk, errorCode, makeFolder } from '../disk/disk.ts'
import { DESK_FOLDER, naming, portError } from '../disk/failures.ts'
import {
  type BackupFile,
  type ListedFile,
  LOCAL_HEADER_BYTES,
  MANIFEST,
  type ReadManifest,
  type Refused,
  readManifest,
  refused,
} from './backup-manifest.ts'

const ENTRIES_MAX = 50_001
const BLOCK_BYTES = 1024 * 1024

export interface Taking {
  /** Where a file is laid out; null when it is only read and hashed. */
  readonly to: (path: string) => string | null
  /** What else is in it is passed over; all of it is read where nothing is said. */
  readonly only?: (path: string) => boolean
  readonly onBytes: (doneBytes: number, totalBytes: number) => void
  readonly signal: AbortSignal
}

export type Taken = { readonly type: 'taken'; readonly manifest: BackupFile } | Refused

/** Reads a backup wholly: nothing of it is believed before its bytes have the hash it promised. */
export async function takeBackup(disk: Disk, path: string, taking: Taking): Promise<Taken> {
  const read = await readManifest(disk, path)
  if (read.type === 'refused')
    return read.because === 'other-kind' ? await kindOf(path, read) : read
  const { manifest } = read
  const { size } = await disk.stat(path)
  if (size < leastBytes(read)) return refused('cut-short')
  const opened = await withZip(path, ENTRIES_MAX, async (directory) => {
    const places = await placesOf(directory, manifest, read.bytes)
    if ('because' in places) return places
    const { only = () => true } = taking
    const chosen = places.filter(({ file }) => only(file.path))
    return await takeAll(disk, path, chosen, taking)
  }).catch((error: unknown) => {
    // yauzl itself trips over some lies of a list.
    if (errorCode(error)?.startsWith('ERR_')) return { ok: false, entry: null } as const
    throw error
  })
  if (!opened.ok) return refused('damaged', opened.entry)
  return opened.value ?? { type: 'taken', manifest }
}

/** Headers, content and list of everything that a manifest names. */
function leastBytes({ manifest, bytes }: ReadManifest): number {
  const each = [{ path: MANIFEST, size: bytes }, ...manifest.files]
  const heads = LOCAL_HEADER_BYTES + 46
  return each.reduce((sum, { path, size }) => sum + size + heads + 2 * path.length, 22)
}

const KINDS = [
  ['pack.json', 'pack'],
  ['return.json', 'return'],
  ['manifest.json', 'return'],
  ['feedback.json', 'feedback'],
] as const

/** A zip of another kind is named, where it is one of ours. */
async function kindOf(path: string, told: Refused): Promise<Refused> {
  const opened = await withZip(path, ENTRIES_MAX, async ({ entries }) => {
    const names = entries.map(({ fileName }) => fileName)
    return KINDS.find(([name]) => names.includes(name))?.[1] ?? null
  })
  const found = told.found ?? (opened.ok ? opened.value : null)
  return found === null ? refused('not-a-backup') : refused('other-kind', null, found)
}

interface Place {
  readonly file: ListedFile
  readonly start: number
}

/** Where each file lies. Names come from the manifest only, each once, none over another. */
async function placesOf(
  { zip, entries }: ZipDirectory,
  manifest: BackupFile,
  bytes: number,
): Promise<readonly Place[] | Refused> {
  const wanted = new Map(manifest.files.map((file) => [file.path, file]))
  const twins = new Set<string>()
  const places: Place[] = []
  if (wanted.size !== manifest.files.length) return refused('damaged', MANIFEST)
  let end = 0
  for (const [index, entry] of entries.entries()) {
    const { fileName } = entry
    const key = sameFileKey(fileName)
    const size = index === 0 ? bytes : wanted.get(fileName)?.size
    const isFirst = index > 0 || fileName === MANIFEST
    if (!isFirst || twins.has(key) || !isPlain(entry) || entry.uncompressedSize !== size) {
      return refused('damaged', fileName)
    }
    twins.add(key)
    const start = await dataStart(zip, entry)
    if (start === null || entry.relativeOffsetOfLocalHeader < end)
      return refused('damaged', fileName)
    end = start + entry.compressedSize
    const file = wanted.get(fileName)
    if (file !== undefined) places.push({ file, start })
  }
  const lacking = manifest.files.find(({ path }) => !twins.has(sameFileKey(path)))
  return lacking === undefined ? places : refused('damaged', lacking.path)
}

function isPlain(entry: Entry): boolean {
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
  const isStored = entry.compressionMethod === 0 && entry.compressedSize === entry.uncompressedSize
  return isStored && !isLink && !entry.isEncrypted() && isSafeZipName(entry.fileName)
}

async function dataStart(zip: ZipFile, entry: Entry): Promise<number | null> {
  try {
    const header = await zip.readLocalFileHeaderPromise(entry)
    return header.fileName.equals(entry.fileNameRaw) ? header.fileDataStart : null
  } catch (error) {
    const code = errorCode(error)
    if (code !== null && !code.startsWith('ERR_')) throw error
    return null
  }
}

async function takeAll(
  disk: Disk,
  path: string,
  places: readonly Place[],
  { to, onBytes, signal }: Taking,
): Promise<Refused | null> {
  const total = places.reduce((sum, { file }) => sum + file.size, 0)
  const handle = await disk.open(path, 'r')
  const block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
  const folders = new Set<string>()
  let done = 0
  try {
    for (const place of places) {
      signal.throwIfAborted()
      const target = to(place.file.path)
      if (target !== null && !folders.has(dirname(target))) {
        await makeFolder(disk, dirname(target)).catch(naming(DESK_FOLDER))
        folders.add(dirname(target))
      }
      const onBlock = (bytes: number): void => {
        signal.throwIfAborted()
        done += bytes
        onBytes(done, total)
      }
      const mode = place.file.path.startsWith('evidence/') ? 0o400 : 0o600
      const out =
        target === null ? null : await disk.open(target, 'wx', mode).catch(naming(DESK_FOLDER))
      const isSame = await takeOne(handle, place, out, block, onBlock).finally(() => out?.close())
      if (!isSame) return refused('damaged', place.file.path)
    }
    return null
  } finally {
    await handle.close()
  }
}

/** Whether a file's bytes are those that the manifest promised; written through where wanted. */
async function takeOne(
  handle: FileHandle,
  { file, start }: Place,
  out: FileHandle | null,
  block: Buffer,
  onBlock: (bytes: number) => void,
): Promise<boolean> {
  const hash = createHash('sha256')
  for (let at = 0; at < file.size; ) {
    const length = Math.min(BLOCK_BYTES, file.size - at)
    const { bytesRead } = await handle.read(block, 0, length, start + at)
    if (bytesRead === 0) return false
    const bytes = block.subarray(0, bytesRead)
    const writing = out?.write(bytes, 0, bytesRead, at)
    writing?.catch(() => undefined)
    hash.update(bytes)
    const told = await writing?.catch(naming(DESK_FOLDER))
    if (told !== undefined && told.bytesWritten !== bytesRead)
      throw portError('disk-full', { about: DESK_FOLDER })
    at += bytesRead
    onBlock(bytesRead)
  }
  await out?.datasync().catch(naming(DESK_FOLDER))
  return hash.digest('hex') === file.sha256
}

/** Lays a backup out as a desk's folder. */
export function into(folder: string): (path: string) => string {
  return (path) => join(folder, ...path.split('/'))
}
