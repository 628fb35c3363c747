import { open } from 'node:fs/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { errorCode } from '../disk/disk.ts'

export interface ZipDirectory {
  readonly zip: ZipFile
  readonly entries: readonly Entry[]
}

/** Why the list of a zip could not be had. */
export type ZipTrouble = 'not-a-zip' | 'damaged' | 'too-many-entries' | 'unsafe-name'

export type OpenedZip<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: ZipTrouble; readonly entry: string | null }

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
    return trouble((await beginsAsZip(path)) ? 'damaged' : 'not-a-zip')
  }
  try {
    if (zip.entryCount > maxEntries) return trouble('too-many-entries')
    const entries = await listEntries(zip)
    if ('because' in entries) return entries
    return { ok: true, value: await work({ zip, entries }) }
  } finally {
    zip.close()
  }
}

/** A zip that was not copied to the end has lost its list, which stands there. */
async function beginsAsZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304
  } finally {
    await handle.close()
  }
}

type Trouble = Extract<OpenedZip<never>, { readonly ok: false }>

function trouble(because: ZipTrouble, entry: string | null = null): Trouble {
  return { ok: false, because, entry }
}

async function listEntries(zip: ZipFile): Promise<Entry[] | Trouble> {
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries
  } catch (error) {
    if (errorCode(error) !== null) throw error
    // yauzl refuses some names by itself and says so only in words.
    const words = error instanceof Error ? error.message : ''
    const name = /^(?:invalid characters in fileName|absolute path|invalid relative path): (.*)/s
    const unsafe = name.exec(words)?.[1]
    return unsafe === undefined ? trouble('damaged') : trouble('unsafe-name', unsafe)
  }
}
