import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../electron/contract/channels.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import type { SeqRange } from '../../../electron/contract/safety-values.ts'
import type { JournalCursor, JournalRecord } from '../../../electron/contract/values.ts'
import type { Change } from './change.ts'
import { DeskDatabase, versionOnDisk } from './database.ts'
import { toRecord, unwrap } from './journal-client.ts'
import type { Mended } from './opening.ts'
import { isBrowserError, patiently } from './patience.ts'
import { type OpenContext, openInTime } from './rebuild-copy.ts'
import { readableIn } from './salvage.ts'

/**
 * Gives the vault back what its journal has lost, from the log of this working copy.
 *
 * The host keeps the old journal, and leaves a mark for each change that nobody has any more.
 *
 * @returns null when nothing of the journal is missing and nothing was done
 */
export async function mendJournal(context: OpenContext): Promise<Mended | null> {
  const { bridge, deskId } = context
  const { gaps } = unwrap(await bridge.ask('journal:diagnose', { deskId }))
  if (gaps.length === 0) return null
  const own = await changesHere(context)
  const isSamePast = await agrees(bridge, deskId, own.changes)
  const given = isSamePast ? own.changes.filter(({ seq }) => isInside(gaps, seq)) : []
  const { missing } = unwrap(
    await bridge.ask('journal:mend', {
      deskId,
      schema: own.schema,
      records: given.map(toRecord),
    }),
  )
  return { filled: given.length, missing }
}

function isInside(ranges: readonly SeqRange[], seq: number): boolean {
  return ranges.some(({ from, to }) => seq >= from && seq <= to)
}

interface Own {
  readonly changes: readonly Change[]
  readonly schema: number
}

/** All changes of the copy that can be read. A copy that cannot be opened has none to give. */
export async function changesHere({
  deskId,
  steps,
  wait,
}: Pick<OpenContext, 'deskId' | 'steps' | 'wait'>): Promise<Own> {
  const none = { changes: [], schema: steps.length }
  try {
    const version = await patiently(() => versionOnDisk(deskId), wait)
    if (version === 0 || version > steps.length) return none
    const db = new DeskDatabase(deskId, steps.slice(0, version))
    db.mustExist = true
    try {
      await patiently(() => openInTime(db), wait)
      const { values } = await readableIn(db.changes)
      return { changes: values as readonly Change[], schema: version }
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return none
  }
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
