import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { errorCode } from './disk.ts'

export interface ZipDirectory {
  readonly zip: ZipFile
  readonly entries: readonly Entry[]
}

/** Why the list of a zip could not be had. */
export type ZipTrouble = 'not-a-zip' | 'damaged' | 'too-many-entries' | 'unsafe-name'

export type OpenedZip<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: ZipTrouble }

/**
 * Opens a zip by its central directory and reads the whole list before any content.
 *
 * Errors of the disk are thrown; everything else says something about the file.
 */
export async function withZip<T>(
  path: string,
  maxEntries: number,
  work: (directory: ZipDirectory) => Promise<T>,
): Promise<OpenedZip<T>> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { autoClose: false, strictFileNames: true })
  } catch (error) {
    if (errorCode(error) !== null) throw error
    return { ok: false, because: 'not-a-zip' }
  }
  try {
    if (zip.entryCount > maxEntries) return { ok: false, because: 'too-many-entries' }
    const entries = await listEntries(zip)
    if (entries === null) return { ok: false, because: 'damaged' }
    if (entries === 'unsafe-name') return { ok: false, because: 'unsafe-name' }
    return { ok: true, value: await work({ zip, entries }) }
  } finally {
    zip.close()
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[] | 'unsafe-name' | null> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch (error) {
    if (errorCode(error) !== null) throw error
    const words = error instanceof Error ? error.message : ''
    return /^(invalid characters in fileName|absolute path|invalid relative path)/.test(words)
      ? 'unsafe-name'
      : null
  }
}
