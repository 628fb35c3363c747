import type { JournalHead } from '../../../electron/contract/values.ts'
import type { Tallies } from '../domain/ledger/change.ts'
import { emptyTally, tallyAfter } from '../domain/ledger/record-hash.ts'
import { withTallies } from '../domain/ledger/tallies.ts'
import type { Change } from './change.ts'
import type { DeskDatabase } from './database.ts'
import { toRecord, unwrap } from './journal-client.ts'
import type { CopyLook } from './look-at-copy.ts'
import { levelOf, type OpenContext } from './rebuild-copy.ts'

const batch = 500

/** The changes that a copy has beyond the end of the journal. */
export function tailOf(db: DeskDatabase, { lastSeq }: JournalHead): Promise<Change[]> {
  return db.changes.where('seq').above(lastSeq).toArray()
}

/** Gives the journal what the copy has beyond its end; begins the journal where there is none. */
export async function appendTail(
  context: OpenContext,
  head: JournalHead,
  tail: readonly Change[],
): Promise<void> {
  const { bridge, deskId } = context
  const { generation } = head
  if (head.segment === 0) {
    // An empty one: a checkpoint of what the copy holds would make all changes before it old news.
    const schema = levelOf(head, context)
    const request = { deskId, generation, schema, checkpoint: [] }
    unwrap(await bridge.ask('journal:start-segment', request))
  }
  for (let at = 0; at < tail.length; at += batch) {
    const records = tail.slice(at, at + batch).map(toRecord)
    unwrap(await bridge.ask('journal:append', { deskId, generation, records }))
  }
}

/**
 * The tail of a damaged copy, as far as it provably follows the journal: no number is missing and
 * each change carries just the sums that its rows make of those before it.
 */
export async function provenTail(
  db: DeskDatabase,
  head: JournalHead,
  look: CopyLook,
): Promise<readonly Change[]> {
  if (look.idAtEnd !== head.lastId) return []
  let tallies: Tallies | null = head.lastSeq === 0 ? {} : head.tallies
  const proven: Change[] = []
  for (const change of await tailOf(db, head)) {
    if (tallies === null || change.seq !== head.lastSeq + proven.length + 1) break
    if (!follows(tallies, change)) break
    tallies = withTallies(tallies, change.tally)
    proven.push(change)
  }
  return proven
}

function follows(before: Tallies, { rows, tally }: Change): boolean {
  return Object.entries(tally).every(([table, carried]) => {
    const touched = rows.filter((row) => row.table === table)
    const { count, sum } = tallyAfter(
      table,
      before[table] ?? emptyTally,
      touched.flatMap((row) => (row.before === null ? [] : [row.before])),
      touched.flatMap((row) => (row.after === null ? [] : [row.after])),
    )
    return count === carried.count && sum === carried.sum
  })
}
