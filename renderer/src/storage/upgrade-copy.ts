import type { JournalHead } from '../../../electron/contract/values.ts'
import { checkpointOf, recount } from './checkpoint.ts'
import { DeskDatabase } from './database.ts'
import { unwrap } from './journal-client.ts'
import { patiently } from './patience.ts'
import { type OpenContext, openInTime } from './rebuild-copy.ts'

export type Upgraded =
  | { readonly ok: true; readonly db: DeskDatabase }
  | { readonly ok: false; readonly step: string }

/**
 * Takes a copy that is in step with the vault up to this app's version of the schema.
 *
 * A proven snapshot comes first. All steps run in one transaction of the browser, so when one
 * fails the old database is whole.
 */
export async function upgradeCopy(
  context: OpenContext,
  head: JournalHead,
  old: DeskDatabase,
): Promise<Upgraded> {
  old.close()
  if (!context.isReadOnly && head.lastSeq > 0 && !(await hasSnapshot(context))) {
    return { ok: false, step: 'snapshot' }
  }
  const db = new DeskDatabase(context.deskId, context.steps)
  db.mustExist = true
  try {
    await patiently(() => openInTime(db), context.wait)
  } catch (error) {
    db.close()
    if (db.stepUnderWay === null) throw error
    return { ok: false, step: db.stepUnderWay }
  }
  return { ok: true, db }
}

/** The in-memory twin keeps no second copy of anything, and says so. */
async function hasSnapshot({ bridge, deskId }: OpenContext): Promise<boolean> {
  const made = await bridge.ask('snapshots:make', { deskId, reason: 'before-upgrade' })
  if (!made.ok && made.failure.reason === 'gone' && made.failure.about === 'memory') return true
  return unwrap(made).snapshot.proven
}

/** Begins a segment of the journal in this app's schema, with all rows as they now stand. */
export async function startSegment(
  { bridge, deskId, steps }: OpenContext,
  db: DeskDatabase,
  { generation }: JournalHead,
): Promise<void> {
  await recount(db)
  const checkpoint = [...(await checkpointOf(db))]
  const request = { deskId, generation, schema: steps.length, checkpoint }
  unwrap(await bridge.ask('journal:start-segment', request))
}
