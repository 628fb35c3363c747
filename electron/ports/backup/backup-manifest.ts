import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { type BackupCard, type BackupRefusal, backupCard } from '../../contract/safety-values.ts'
import { byteCount, deskCard, instant, sha256, tallies, uuid } from '../../contract/values.ts'
import type { FileHandle } from '../disk/byte-flow.ts'
import type { Disk } from '../disk/disk.ts'
import { isOfLaterApp } from '../disk/file-format.ts'
import { jsonOrNull } from '../disk/json-file.ts'

export const MANIFEST = 'backup.json'
export const LOCAL_HEADER_BYTES = 30
const MANIFEST_MAX_BYTES = 64_000_000

/** Every file of a backup lies in one of these places of a desk's folder, and nowhere else. */
const INSIDE =
  /^(journal\/\d{6,}\.jsonl|snapshots\/\d{6,}\.jsonl|aside\/\d+\.json|evidence\/[0-9a-f]{2}\/[0-9a-f]{64})$/

const listedFile = z.object({ path: z.string().regex(INSIDE), size: byteCount, sha256 })
export type ListedFile = z.infer<typeof listedFile>

/** First entry of a backup. Fields that a later version adds are passed over. */
const backupFile = z.object({
  kind: z.literal('safeguarding-desk/backup'),
  format: z.literal(1),
  sealing: z.literal('none'),
  desk: z.object(deskCard.shape),
  storeId: uuid,
  generation: z.number().int().positive(),
  schema: z.number().int().positive(),
  seq: z.number().int().nonnegative(),
  lastId: z.string().nullable(),
  at: instant,
  appVersion: z.string(),
  madeBy: backupCard.shape.madeBy,
  /** Counts up by one with each backup of a desk in a folder; rotates them, whatever the clock says. */
  number: z.number().int().positive(),
  shrunk: z.boolean(),
  tallies,
  files: z.array(listedFile).max(50_000),
  /** Hashes that records name: of no file that was there, and of files that were spoilt. */
  missing: z.array(sha256),
  damaged: z.array(sha256),
})
export type BackupFile = z.infer<typeof backupFile>

export interface Refused {
  readonly type: 'refused'
  readonly because: BackupRefusal
  readonly entry: string | null
  readonly found: string | null
}

export function refused(
  because: BackupRefusal,
  entry: string | null = null,
  found: string | null = null,
): Refused {
  return { type: 'refused', because, entry, found }
}

export interface ReadManifest {
  readonly type: 'read'
  readonly manifest: BackupFile
  /** Bytes of the manifest in the zip. */
  readonly bytes: number
}

/** What a file says of itself in its first entry, without reading anything else of it. */
export async function readManifest(disk: Disk, path: string): Promise<ReadManifest | Refused> {
  const handle = await disk.open(path, 'r')
  try {
    return await manifestIn(handle)
  } finally {
    await handle.close()
  }
}

async function manifestIn(handle: FileHandle): Promise<ReadManifest | Refused> {
  const { size } = await handle.stat()
  const head = await bytesAt(handle, 0, LOCAL_HEADER_BYTES + MANIFEST.length)
  if (size < 4 || head.readUInt32BE(0) !== 0x504b0304) return refused('not-a-backup')
  const name = head.toString('latin1', LOCAL_HEADER_BYTES)
  if (head.length < LOCAL_HEADER_BYTES + MANIFEST.length) return refused('cut-short')
  const isOurs = head.readUInt16LE(26) === MANIFEST.length && name === MANIFEST
  if (!isOurs) return refused('other-kind')
  const bytes = head.readUInt32LE(18)
  const start = LOCAL_HEADER_BYTES + MANIFEST.length + head.readUInt16LE(28)
  if (bytes > MANIFEST_MAX_BYTES) return refused('damaged', MANIFEST)
  const text = await bytesAt(handle, start, bytes)
  if (text.length < bytes) return refused('cut-short')
  if (crc32(text) !== head.readUInt32LE(14)) return refused('damaged', MANIFEST)
  return parsed(text.toString('utf8'), bytes)
}

function parsed(text: string, bytes: number): ReadManifest | Refused {
  const value = jsonOrNull(text)
  const kind = z.object({ kind: z.string() }).safeParse(value).data
  if (kind === undefined) return refused('damaged', MANIFEST)
  if (kind.kind !== 'safeguarding-desk/backup') return refused('other-kind', null, kind.kind)
  if (isOfLaterApp(value)) return refused('newer')
  const manifest = backupFile.safeParse(value).data
  const isWhole = manifest?.files.every(({ path, sha256: hash }) => {
    return !path.startsWith('evidence/') || path === `evidence/${hash.slice(0, 2)}/${hash}`
  })
  if (manifest === undefined || !isWhole) return refused('damaged', MANIFEST)
  return { type: 'read', manifest, bytes }
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

export function cardOf(
  manifest: BackupFile,
  file: { backupId: string; path: string; size: number; provenAt: string | null },
): BackupCard {
  const { desk, seq, at, appVersion, madeBy, tallies: sums, shrunk } = manifest
  const evidence = evidenceIn(manifest)
  const missing = lackingIn(manifest).length
  return {
    backupId: file.backupId,
    fileName: basename(file.path),
    place: file.path,
    size: file.size,
    ...{ desk, seq, at, appVersion, tallies: sums, shrunk },
    ...(madeBy === undefined ? {} : { madeBy }),
    files: { ...evidence, ...(missing > 0 ? { missing } : {}) },
    provenAt: file.provenAt,
  }
}

export function evidenceIn({ files }: BackupFile): { count: number; bytes: number } {
  const evidence = files.filter(({ path }) => path.startsWith('evidence/'))
  return { count: evidence.length, bytes: evidence.reduce((sum, { size }) => sum + size, 0) }
}

/** Hashes of the files that its records name and that it does not have. */
export function lackingIn({ missing, damaged }: BackupFile): readonly string[] {
  return [...missing, ...damaged]
}
