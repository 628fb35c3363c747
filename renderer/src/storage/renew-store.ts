import type { Bridge } from '../../../electron/contract/bridge.ts'
import { DeskDatabase, versionOnDisk } from './database.ts'
import { isPortError, readJournal, unwrap } from './journal-client.ts'
import { copiesHere } from './lost-desks.ts'
import { migrations } from './migrations/all.ts'
import { inTime, isBrowserError } from './patience.ts'
import { openInTime } from './rebuild-copy.ts'
import { keepAside } from './salvage.ts'

export type Renewal =
  /** `aside` names what could still be read of the desk's copy, kept in the vault. */
  | { readonly type: 'renewed'; readonly aside: string | null }
  /** Another desk's copy can be read and holds changes that the vault has not; nothing was done. */
  | { readonly type: 'only-here' }

/**
 * Empties this browser's storage of the app, so that working copies can be made in it again.
 *
 * For a storage that can be neither opened nor removed. All desks share it: what can be read of
 * any is in the vault first. The host does it only when the desk's journal can be replayed.
 *
 * @throws a port error when the host refuses or cannot be reached; nothing was done then
 */
export async function renewStore(bridge: Bridge, deskId: string): Promise<Renewal> {
  for (const id of await inTime(copiesHere(), () => undefined).catch(noneReadable)) {
    if (id !== deskId && (await holdsMore(bridge, id))) return { type: 'only-here' }
  }
  const aside = await readingCopy(deskId, (db) => keepAside(bridge, deskId, db, 'unreadable'))
  await keepingSettings(async () => unwrap(await bridge.ask('copies:clear', { deskId })))
  return { type: 'renewed', aside }
}

/** Whether a copy that can be read has a change that the vault's journal of that desk has not. */
async function holdsMore(bridge: Bridge, deskId: string): Promise<boolean> {
  const own = await readingCopy(deskId, async (db) => db.changes.toArray())
  if (own === null || own.length === 0) return false
  try {
    const known = new Set((await readJournal(bridge, deskId)).map(({ id }) => id))
    return own.some(({ id }) => !known.has(id))
  } catch (error) {
    // A desk that the vault has not, or not whole.
    if (isPortError(error)) return true
    throw error
  }
}

/** Null when there is no such copy or it cannot be read. It is never made by looking. */
async function readingCopy<T>(
  deskId: string,
  read: (db: DeskDatabase) => Promise<T>,
): Promise<T | null> {
  try {
    const version = await inTime(versionOnDisk(deskId), () => undefined)
    if (version === 0) return null
    const db = new DeskDatabase(deskId, Math.min(version, migrations.length))
    db.mustExist = true
    try {
      await openInTime(db)
      return await read(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return null
  }
}

function noneReadable(error: unknown): readonly string[] {
  if (!isBrowserError(error)) throw error
  return []
}

/** The key of this session, her name and how the app looks lie in the same storage. */
async function keepingSettings(work: () => Promise<unknown>): Promise<void> {
  const kept = [localStorage, sessionStorage].map((store) => ({ store, entries: entriesOf(store) }))
  try {
    await work()
  } finally {
    for (const { store, entries } of kept) {
      for (const { key, value } of entries) store.setItem(key, value)
    }
  }
}

function entriesOf(store: Storage) {
  const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '')
  return keys.map((key) => ({ key, value: store.getItem(key) ?? '' }))
}
