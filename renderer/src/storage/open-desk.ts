import { Dexie } from 'dexie'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { JournalHead, JournalRecord } from '../../../electron/contract/values.ts'
import { replayJournal } from '../domain/ledger/replay.ts'
import { checkpointOf, recount } from './checkpoint.ts'
import { DeskDatabase, databaseName, isNewerThanApp, type StoreIdentity } from './database.ts'
import { fillDatabase } from './fill-database.ts'
import { readHead, readJournal, toRecord, unwrap } from './journal-client.ts'
import { schemaVersion } from './migrations/all.ts'
import type { Opening, OpenRefusal } from './opening.ts'

export type Opened =
  | {
      readonly ok: true
      readonly db: DeskDatabase
      readonly head: JournalHead
      readonly opening: Opening
    }
  | { readonly ok: false; readonly error: OpenRefusal }

/**
 * Opens a desk's working copy, after comparing it with the vault.
 *
 * Looks whether the database is there before opening it, because opening would create
 * it, and an empty database must never pass for a first run.
 *
 * @throws a port error when the vault cannot be read, and Dexie's when the browser cannot
 */
export async function openDesk(bridge: Bridge, deskId: string): Promise<Opened> {
  const head = await readHead(bridge, deskId)
  if (head.schema > schemaVersion) return refuseNewer(head.schema)
  const found = await openExisting(deskId)
  if (found && isNewerThanApp(found)) {
    const schema = Math.floor(found.backendDB().version / 10)
    found.close()
    return refuseNewer(schema)
  }
  const { db, opening } = await bringInStep(bridge, deskId, head, found)
  const needsSegment = head.segment === 0 || head.schema < schemaVersion
  if (needsSegment) await startSegment(bridge, db, deskId, head)
  else if (opening.type === 'as-left') return { ok: true, db, head, opening }
  return { ok: true, db, head: await readHead(bridge, deskId), opening }
}

function refuseNewer(schema: number): Opened {
  return { ok: false, error: { type: 'newer-data', schema, appSchema: schemaVersion } }
}

async function openExisting(deskId: string): Promise<DeskDatabase | null> {
  if (!(await Dexie.exists(databaseName(deskId)))) return null
  const db = new DeskDatabase(deskId)
  await db.open()
  return db
}

interface InStep {
  readonly db: DeskDatabase
  readonly opening: Opening
}

async function bringInStep(
  bridge: Bridge,
  deskId: string,
  head: JournalHead,
  found: DeskDatabase | null,
): Promise<InStep> {
  const identity = found ? await found.meta.get('identity') : undefined
  if (!found || !identity) {
    // Without an identity it is a copy that was being filled when the app ended.
    if (found) await found.delete()
    return rebuild(bridge, deskId, head)
  }
  const ours = identity.storeId === head.storeId && identity.generation === head.generation
  const last = (await found.changes.orderBy('seq').last()) ?? null
  const seq = last?.seq ?? 0
  if (ours && seq === head.lastSeq && (last?.id ?? null) === head.lastId) {
    return { db: found, opening: { type: 'as-left' } }
  }
  if (ours && seq > head.lastSeq && (await idAt(found, head.lastSeq)) === head.lastId) {
    await appendTail(bridge, found, deskId, head)
    return { db: found, opening: { type: 'caught-up', changes: seq - head.lastSeq } }
  }
  return replaceCopy(bridge, deskId, head, found)
}

async function idAt(db: DeskDatabase, seq: number): Promise<string | null> {
  if (seq === 0) return null
  return (await db.changes.get(seq))?.id ?? null
}

async function appendTail(
  bridge: Bridge,
  db: DeskDatabase,
  deskId: string,
  head: JournalHead,
): Promise<void> {
  if (head.segment === 0) await startSegment(bridge, db, deskId, head)
  const tail = await db.changes.where('seq').above(head.lastSeq).toArray()
  for (let at = 0; at < tail.length; at += 500) {
    unwrap(
      await bridge.ask('journal:append', {
        deskId,
        generation: head.generation,
        records: tail.slice(at, at + 500).map(toRecord),
      }),
    )
  }
}

/** The vault is the truth: what only this copy holds is put aside, and the copy is made anew. */
async function replaceCopy(
  bridge: Bridge,
  deskId: string,
  head: JournalHead,
  found: DeskDatabase,
): Promise<InStep> {
  const records = await readJournal(bridge, deskId)
  const known = new Set(records.map((record) => record.id))
  const own = (await found.changes.toArray()).filter((change) => !known.has(change.id))
  let opening: Opening | null = null
  if (own.length > 0) {
    const body = JSON.stringify({ reason: 'not-in-journal', changes: own })
    const { name } = unwrap(await bridge.ask('journal:keep-aside', { deskId, body }))
    opening = { type: 'put-aside', changes: own.length, name }
  }
  await found.delete()
  const rebuilt = await rebuild(bridge, deskId, head, records)
  return { db: rebuilt.db, opening: opening ?? rebuilt.opening }
}

async function rebuild(
  bridge: Bridge,
  deskId: string,
  head: JournalHead,
  read?: readonly JournalRecord[],
): Promise<InStep> {
  const replayed = replayJournal(read ?? (await readJournal(bridge, deskId)))
  const identity: StoreIdentity = {
    key: 'identity',
    storeId: head.storeId,
    generation: head.generation,
  }
  // Rows come back in the shape they were written in, then go up the same steps as ever.
  let db = new DeskDatabase(deskId, head.schema || schemaVersion)
  await db.open()
  await fillDatabase(db, replayed, identity)
  if (db.verno < schemaVersion) {
    db.close()
    db = new DeskDatabase(deskId)
    await db.open()
  }
  const changes = replayed.changes.length
  return { db, opening: changes === 0 ? { type: 'new' } : { type: 'brought-up', changes } }
}

async function startSegment(
  bridge: Bridge,
  db: DeskDatabase,
  deskId: string,
  head: JournalHead,
): Promise<void> {
  await recount(db)
  unwrap(
    await bridge.ask('journal:start-segment', {
      deskId,
      generation: head.generation,
      schema: schemaVersion,
      checkpoint: [...(await checkpointOf(db))],
    }),
  )
}
