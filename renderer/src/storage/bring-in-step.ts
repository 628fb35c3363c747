import type { JournalHead } from '../../../electron/contract/values.ts'
import type { Tallies } from '../domain/ledger/change.ts'
import { tablesThatDiffer, withTallies } from '../domain/ledger/tallies.ts'
import { appendTail, provenTail, tailOf } from './append-tail.ts'
import { type Change, isWork } from './change.ts'
import { DeskDatabase, versionOnDisk } from './database.ts'
import { diagnoseCopy } from './diagnose-copy.ts'
import { readHead, readJournal } from './journal-client.ts'
import { type CopyLook, lookAtCopy } from './look-at-copy.ts'
import type { Found, Opening, Rebuilt } from './opening.ts'
import { isBrowserError, patiently } from './patience.ts'
import { levelOf, type OpenContext, openInTime, rebuildCopy } from './rebuild-copy.ts'
import { keepAside, keepChangesAside } from './salvage.ts'

/** An opening before it is counted what came back. */
export type Outcome =
  | Exclude<Opening, Rebuilt>
  | { readonly type: 'rebuilt'; readonly found: Found; readonly aside: string | null }

export interface InStep {
  readonly db: DeskDatabase
  readonly outcome: Outcome
  readonly wrongSums: Tallies | null
}

/** Compares the working copy with the vault and makes them equal. The vault is the truth. */
export async function bringInStep(context: OpenContext, head: JournalHead): Promise<InStep> {
  const { deskId, wait } = context
  const version = await patiently(() => versionOnDisk(deskId), wait)
  if (version === 0) return rebuilt(context, head, 'absent', null)
  const isOfJournalsVersion = version === levelOf(head, context)
  // Rows of another version come to other sums.
  const comparable = isOfJournalsVersion ? head : { ...head, tallies: null }
  const met = await meetCopy(context, comparable, version)
  if ('unreadable' in met)
    return rebuilt(context, head, 'unreadable', await asideOf(context, met.unreadable))
  const { db, look } = met
  const verdict = diagnoseCopy(comparable, look)
  if (verdict.type === 'damaged') return replaceDamaged(context, head, met, verdict.found)
  if (verdict.type === 'outdated' || !isOfJournalsVersion) {
    const lostNothing = verdict.type === 'outdated' && verdict.lostNothing
    return replaceOutdated(context, head, met, lostNothing)
  }
  if (context.altered) return replaceDamaged(context, head, met, 'altered')
  if (verdict.type === 'as-left' || context.isReadOnly) {
    return { db, outcome: { type: 'as-left' }, wrongSums: null }
  }
  return catchUp(context, head, met)
}

interface Met {
  readonly db: DeskDatabase
  readonly look: CopyLook
}

/** Opens what is there, in its own version, which changes nothing of it. */
async function meetCopy(
  context: OpenContext,
  head: JournalHead,
  version: number,
): Promise<Met | { readonly unreadable: DeskDatabase }> {
  const existing = () => {
    const db = new DeskDatabase(context.deskId, context.steps.slice(0, version))
    db.mustExist = true
    return db
  }
  try {
    return await patiently(async () => {
      const db = existing()
      try {
        await openInTime(db)
        return { db, look: await lookAtCopy(db, head) }
      } catch (error) {
        db.close()
        throw error
      }
    }, context.wait)
  } catch {
    // Whatever it was, a failure of the browser or half of a row: the vault has the true ones.
    return { unreadable: existing() }
  }
}

/** What can be read of a store that fails as a whole; often nothing. */
async function asideOf({ bridge, deskId }: OpenContext, db: DeskDatabase): Promise<string | null> {
  try {
    await openInTime(db)
    return await keepAside(bridge, deskId, db, 'unreadable')
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return null
  } finally {
    db.close()
  }
}

async function rebuilt(
  context: OpenContext,
  head: JournalHead,
  found: Found,
  aside: string | null,
): Promise<InStep> {
  const { db, changes, wrongSums } = await rebuildCopy(context, head)
  const isNew = changes === 0 && head.lastSeq === 0 && aside === null
  return { db, outcome: isNew ? { type: 'new' } : { type: 'rebuilt', found, aside }, wrongSums }
}

async function catchUp(context: OpenContext, head: JournalHead, met: Met): Promise<InStep> {
  const { db } = met
  const tail = await orUnreadable(tailOf(db, head))
  if (tail === null) return replaceDamaged(context, head, met, 'unreadable')
  await appendTail(context, head, tail)
  // A journal is begun before the first change is written, so one that is not there went missing.
  const outcome: Outcome =
    head.segment === 0
      ? { type: 'rebuilt', found: 'behind-damaged', aside: null }
      : { type: 'caught-up', changes: tail.length }
  return { db, outcome, wrongSums: null }
}

/** Keeps aside what can be read, gives the vault what is provably its own, and makes it anew. */
async function replaceDamaged(
  context: OpenContext,
  head: JournalHead,
  { db, look }: Met,
  found: Found,
): Promise<InStep> {
  const { bridge, deskId } = context
  // First, because meeting what is spoilt makes the browser close the copy.
  const proven = context.isReadOnly ? [] : await orUnreadable(provenTail(db, head, look))
  const tail = proven ?? []
  const aside = found === 'empty' ? null : await keepAside(bridge, deskId, db, found)
  if (tail.length > 0) await appendTail(context, head, tail)
  db.close()
  return rebuilt(context, tail.length > 0 ? await readHead(bridge, deskId) : head, found, aside)
}

/** Null where the copy could not be read, or what was read was of no shape to go on with. */
async function orUnreadable<T>(reading: PromiseLike<T>): Promise<T | null> {
  try {
    return await reading
  } catch {
    return null
  }
}

/** The desk has gone on elsewhere, or was restored: what only this copy holds is put aside. */
async function replaceOutdated(
  context: OpenContext,
  head: JournalHead,
  { db, look }: Met,
  lostNothing: boolean,
): Promise<InStep> {
  const { bridge, deskId } = context
  const changes = await orUnreadable(db.changes.toArray())
  if (changes === null) return replaceDamaged(context, head, { db, look }, 'unreadable')
  if (look.filled === null && !isSumOf(changes, look.noted, db.verno)) {
    return replaceDamaged(context, head, { db, look }, 'thinner')
  }
  const records = await readJournal(bridge, deskId)
  const known = new Set(records.map((record) => record.id))
  const own = lostNothing ? [] : changes.filter(({ id }) => !known.has(id))
  const name = own.length > 0 ? await keepChangesAside(bridge, deskId, own) : null
  db.close()
  const { db: anew, changes: came, wrongSums } = await rebuildCopy(context, head, records)
  // Kept whole, but told of only for what she would miss.
  const lost = own.filter(isWork).length
  const outcome: Outcome =
    name === null || lost === 0
      ? { type: 'brought-up', changes: came }
      : { type: 'put-aside', changes: lost, name }
  return { db: anew, outcome, wrongSums }
}

/** Whether the changes carry what the copy has noted; a migration among them counts anew. */
function isSumOf(changes: readonly Change[], noted: Tallies, version: number): boolean {
  if (changes[0]?.seq !== 1 || changes.some(({ schema }) => schema !== version)) return true
  const carried = changes.reduce<Tallies>((all, { tally }) => withTallies(all, tally), {})
  return tablesThatDiffer(carried, noted).length === 0
}
