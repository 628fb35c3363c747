import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { JournalHead, JournalRecord } from '../../../electron/contract/values.ts'
import type { Tallies } from '../domain/ledger/change.ts'
import { replayJournal } from '../domain/ledger/replay.ts'
import { tablesThatDiffer, talliesOf } from '../domain/ledger/tallies.ts'
import { DeskDatabase, deleteCopy, type StoreIdentity } from './database.ts'
import { fillDatabase } from './fill-database.ts'
import { readJournal } from './journal-client.ts'
import type { Migration } from './migrations/migration.ts'
import type { AlteredRow } from './opening.ts'
import { inTime, patiently, type Wait } from './patience.ts'

/** What an opening works with. */
export interface OpenContext {
  readonly bridge: Bridge
  readonly deskId: string
  readonly steps: readonly Migration[]
  readonly wait: Wait
  /** A desk that nobody writes to: the vault takes nothing in for it. */
  readonly isReadOnly: boolean
  /** Rows that a check found altered: the copy is made anew, whatever it says of itself. */
  readonly altered: readonly AlteredRow[] | null
}

export interface Rebuild {
  readonly db: DeskDatabase
  readonly changes: number
  /** What the rows come to, where the changes carried something else. */
  readonly wrongSums: Tallies | null
}

/** Version of the rows in the journal: they come back in the shape they were written in. */
export function levelOf({ schema }: JournalHead, { steps }: OpenContext): number {
  return schema || steps.length
}

/** Makes the working copy anew from the journal, under the same name, all or nothing. */
export async function rebuildCopy(
  context: OpenContext,
  head: JournalHead,
  read?: readonly JournalRecord[],
): Promise<Rebuild> {
  const { bridge, deskId, steps, wait } = context
  const replayed = replayJournal(read ?? (await readJournal(bridge, deskId)))
  const { storeId, generation } = head
  const identity: StoreIdentity = { key: 'identity', storeId, generation }
  const sums = talliesOf(replayed.rows)
  const agrees = head.tallies === null || tablesThatDiffer(sums, head.tallies).length === 0
  const filled = agrees ? null : ({ key: 'filled', seq: head.lastSeq, tallies: sums } as const)
  const db = await patiently(async () => {
    await inTime(deleteCopy(deskId), () => undefined)
    const empty = new DeskDatabase(deskId, steps.slice(0, levelOf(head, context)))
    try {
      await openInTime(empty)
      await fillDatabase(empty, replayed, identity, filled)
    } catch (error) {
      empty.close()
      throw error
    }
    empty.mustExist = true
    return empty
  }, wait)
  return { db, changes: replayed.changes.length, wrongSums: agrees ? null : sums }
}

export async function openInTime(db: DeskDatabase): Promise<void> {
  await inTime(db.open(), () => db.close())
}
