import type { Entry, ZipFile } from 'yauzl'
import type { FileInResponse } from '../../contract/channels.ts'
import { errorCode } from '../disk/disk.ts'
import type { ZipDirectory } from './zip-directory.ts'
import { firstTwin, isSafeZipName } from './zip-names.ts'

type GateRefusal = Extract<FileInResponse<'archive:read-text'>, { type: 'refused' }>

export function refused(because: GateRefusal['because'], entry: string | null = null): GateRefusal {
  return { type: 'refused', because, entry }
}

/** The most that an entry may grow to, by the bytes that it really takes in the file. */
export function allowance(
  { compressedSize }: Entry,
  { ratio, freeBytes }: { readonly ratio: number; readonly freeBytes: number },
): number {
  return Math.max(freeBytes, compressedSize * ratio)
}

/**
 * What can be seen without inflating anything.
 *
 * @param isAllowed for files that nobody unpacks by these names
 */
export async function wrongInList(
  { zip, entries }: ZipDirectory,
  isAllowed: (name: string) => boolean = isSafeZipName,
): Promise<GateRefusal | null> {
  for (const entry of entries) {
    if (!isAllowed(entry.fileName)) return refused('unsafe-name', entry.fileName)
    if (entry.isEncrypted()) return refused('encrypted', entry.fileName)
    if (isLink(entry)) return refused('link', entry.fileName)
    if (!entry.canDecodeFileData()) return refused('damaged', entry.fileName)
  }
  const twin = firstTwin(entries.map(({ fileName }) => fileName.replace(/\/$/, '')))
  if (twin !== null) return refused('duplicate-name', twin)
  return await findOverlap(zip, entries)
}

function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const UNIX = 3
  const mode = externalFileAttributes >>> 16
  return versionMadeBy >>> 8 === UNIX && (mode & 0o170000) === 0o120000
}

/** Two entries that share bytes are the trick of the smallest bombs. */
async function findOverlap(zip: ZipFile, entries: readonly Entry[]): Promise<GateRefusal | null> {
  const ordered = [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  let end = 0
  for (const entry of ordered) {
    if (entry.relativeOffsetOfLocalHeader < end) return refused('overlap', entry.fileName)
    try {
      const header = await zip.readLocalFileHeaderPromise(entry)
      if (!header.fileName.equals(entry.fileNameRaw)) return refused('damaged', entry.fileName)
      end = header.fileDataStart + entry.compressedSize
    } catch (error) {
      if (errorCode(error) !== null) throw error
      return refused('damaged', entry.fileName)
    }
  }
  return null
}
