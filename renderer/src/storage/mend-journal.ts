import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../electron/contract/channels.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import type { SeqRange } from '../../../electron/contract/safety-values.ts'
import type { JournalCursor, JournalRecord } from '../../../electron/contract/values.ts'
import { tablesThatDiffer, tallyOf } from '../domain/ledger/tallies.ts'
import type { Change, TableTally } from './change.ts'
import { checkpointOf } from './checkpoint.ts'
import { DeskDatabase, versionOnDisk } from './database.ts'
import { type PortError, toRecord, unwrap } from './journal-client.ts'
import { notedTallies } from './look-at-copy.ts'
import type { Mended } from './opening.ts'
import { isBrowserError, patiently } from './patience.ts'
import { type OpenContext, openInTime } from './rebuild-copy.ts'
import { readableIn } from './salvage.ts'

/**
 * Gives the vault back what its journal has lost, from the log and the rows of this working copy.
 *
 * The host keeps the old journal, and leaves a mark for each change that nobody has any more.
 *
 * @param loss why the journal could not be read; null when its witness only knows of a later end
 * @returns null when nothing of the journal is missing and nothing was done
 */
export async function mendJournal(
  context: OpenContext,
  loss: PortError | null,
): Promise<Mended | null> {
  const { bridge, deskId } = context
  const { gaps, hasDamagedStart } = unwrap(await bridge.ask('journal:diagnose', { deskId }))
  // Every change may be there, and a checkpoint between them be damaged.
  const isUnreadable = loss?.failure.about?.startsWith('journal') ?? false
  if (gaps.length === 0 && !isUnreadable && !hasDamagedStart) return null
  const own = await copyHere(context)
  const isSamePast = await agrees(bridge, deskId, own.changes)
  const given = isSamePast ? own.changes.filter(({ seq }) => isInside(gaps, seq)) : []
  const records = [...given.map(toRecord), ...(isSamePast ? own.checkpoint : [])]
  const { schema } = own
  const { missing } = unwrap(await bridge.ask('journal:mend', { deskId, schema, records }))
  return { filled: given.length, missing }
}

function isInside(ranges: readonly SeqRange[], seq: number): boolean {
  return ranges.some(({ from, to }) => seq >= from && seq <= to)
}

export interface CopyGives {
  readonly changes: readonly Change[]
  /** All rows at the last change, when each is as it was written; empty otherwise. */
  readonly checkpoint: readonly JournalRecord[]
  readonly schema: number
}

/** What the copy can give. One that cannot be opened has nothing. */
export async function copyHere({
  deskId,
  steps,
  wait,
}: Pick<OpenContext, 'deskId' | 'steps' | 'wait'>): Promise<CopyGives> {
  const none = { changes: [], checkpoint: [], schema: steps.length }
  try {
    const version = await patiently(() => versionOnDisk(deskId), wait)
    if (version === 0 || version > steps.length) return none
    const db = new DeskDatabase(deskId, steps.slice(0, version))
    db.mustExist = true
    try {
      await patiently(() => openInTime(db), wait)
      const { values } = await readableIn(db.changes)
      const checkpoint = await soundRows(db)
      return { changes: values as readonly Change[], checkpoint, schema: version }
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return none
  }
}

/** Rows that do not come to what was noted when they were written are not given to anybody. */
async function soundRows(db: DeskDatabase): Promise<readonly JournalRecord[]> {
  const noted = await notedTallies(db)
  const sums: Record<string, TableTally> = {}
  for (const table of db.rowTables) {
    const { values, unreadable } = await readableIn(table)
    if (unreadable > 0) return []
    if (values.length > 0) sums[table.name] = tallyOf(table.name, values)
  }
  return tablesThatDiffer(sums, noted).length === 0 ? checkpointOf(db) : []
}

/** Whether what the journal can still tell of itself is this copy's past too. */
async function agrees(bridge: Bridge, deskId: string, own: readonly Change[]): Promise<boolean> {
  const idOf = new Map(own.map(({ seq, id }) => [seq, id as string]))
  for (const { type, seq, id } of await readableStart(bridge, deskId)) {
    const here = type === 'change' ? idOf.get(seq) : undefined
    if (here !== undefined && here !== id) return false
  }
  return true
}

/** Lines of the journal up to the first that cannot be read. */
async function readableStart(bridge: Bridge, deskId: string): Promise<readonly JournalRecord[]> {
  const records: JournalRecord[] = []
  let from: JournalCursor | null = null
  do {
    const page: PortResult<AskResponse<'journal:read'>> = await bridge.ask('journal:read', {
      deskId,
      from,
    })
    if (!page.ok) break
    records.push(...page.value.records)
    from = page.value.next
  } while (from !== null)
  return records
}
