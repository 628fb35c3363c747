import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { Change } from './change.ts'
import type { DeskDatabase } from './database.ts'
import { isPortError, unwrap } from './journal-client.ts'
import { isBrowserError } from './patience.ts'
import { openInTime } from './rebuild-copy.ts'

/** In characters: a message to the host may be long, and is still read whole into memory. */
const pieceLength = 8_000_000

/** As much of a table as reading needs, whatever its rows and keys are. */
interface ReadableTable {
  toArray(): PromiseLike<readonly unknown[]>
  toCollection(): { primaryKeys(): PromiseLike<readonly unknown[]> }
  get(key: never): PromiseLike<unknown>
}

/** What could be read of a damaged table, and how many records could not. */
interface Readable {
  readonly values: readonly unknown[]
  readonly unreadable: number
}

/**
 * Puts everything that can still be read of a damaged working copy into the vault, in pieces.
 *
 * @returns the name of the first piece; null when nothing could be read
 */
export async function keepAside(
  bridge: Bridge,
  deskId: string,
  db: DeskDatabase,
  reason: string,
): Promise<string | null> {
  const pieces = piecesOf(deskId, reason)
  for (const table of db.tables) {
    await openAgain(db)
    const { values, unreadable } = await readableIn(table)
    const sayable = values.filter(isSayable)
    for (const value of sayable) pieces.add(table.name, value)
    const records = unreadable + values.length - sayable.length
    if (records > 0) pieces.add('unreadable', { table: table.name, records })
  }
  return keepPieces(bridge, deskId, pieces.end())
}

/** Flipped bytes can come back as what JSON cannot carry. */
function isSayable(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined
  } catch {
    return false
  }
}

/** Chromium closes a store when it meets what is spoilt in it; the other tables may be whole. */
async function openAgain(db: DeskDatabase): Promise<void> {
  if (db.isOpen()) return
  try {
    await openInTime(db)
  } catch (error) {
    if (!isBrowserError(error)) throw error
  }
}

/** Puts changes into the vault that only this copy holds. */
export async function keepChangesAside(
  bridge: Bridge,
  deskId: string,
  changes: readonly Change[],
): Promise<string | null> {
  const pieces = piecesOf(deskId, 'not-in-journal')
  for (const change of changes) pieces.add('changes', change)
  return keepPieces(bridge, deskId, pieces.end())
}

async function keepPieces(
  bridge: Bridge,
  deskId: string,
  bodies: readonly string[],
): Promise<string | null> {
  let first: string | null = null
  for (const body of bodies) {
    try {
      const kept = unwrap(await bridge.ask('journal:keep-aside', { deskId, body }))
      first ??= kept.name
    } catch (error) {
      // A copy that is only there to look at takes nothing in, and nothing of it is hers alone.
      if (isPortError(error) && error.failure.reason === 'read-only') return null
      throw error
    }
  }
  return first
}

function piecesOf(deskId: string, reason: string) {
  const bodies: string[] = []
  let tables: Record<string, unknown[]> = {}
  let length = 0
  const cut = () => {
    if (length === 0) return
    bodies.push(JSON.stringify({ reason, deskId, piece: bodies.length + 1, ...tables }))
    tables = {}
    length = 0
  }
  return {
    add(table: string, value: unknown) {
      const list = tables[table] ?? []
      tables[table] = list
      list.push(value)
      length += JSON.stringify(value)?.length ?? 4
      if (length > pieceLength) cut()
    },
    end() {
      cut()
      return bodies
    },
  }
}

/** All at once where the browser can, or else one by one. */
export async function readableIn(table: ReadableTable): Promise<Readable> {
  try {
    return { values: await table.toArray(), unreadable: 0 }
  } catch (error) {
    if (!isBrowserError(error)) throw error
  }
  const values: unknown[] = []
  let unreadable = 0
  for (const key of await keysOf(table)) {
    try {
      values.push(await table.get(key as never))
    } catch (error) {
      if (!isBrowserError(error)) throw error
      unreadable += 1
    }
  }
  return { values, unreadable }
}

async function keysOf(table: ReadableTable): Promise<readonly unknown[]> {
  try {
    return await table.toCollection().primaryKeys()
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return []
  }
}
