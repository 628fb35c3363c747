import type { Tallies } from '../domain/ledger/change.ts'
import { withTallies } from '../domain/ledger/tallies.ts'
import { type DeskDatabase, readIdentity, type StoreIdentity } from './database.ts'

/** What a working copy says of itself. Only counts and sums are read, never the rows. */
export interface CopyLook {
  readonly identity: StoreIdentity | null
  readonly last: { readonly seq: number; readonly id: string } | null
  readonly firstSeq: number
  readonly changes: number
  /** Its change with the number of the journal's last one; null where it has none. */
  readonly idAtEnd: string | null
  /** Rows that are there. */
  readonly counts: Readonly<Record<string, number>>
  /** What it has noted of its rows as they were written. */
  readonly noted: Tallies
  /** The journal's tallies carried on by the changes that this copy has beyond it. */
  readonly carriedOn: Tallies | null
  /** What its rows came to when they were taken from the journal, where that differed. */
  readonly filled: Filled | null
}

/** A note beside the identity: a log may carry wrong sums that nobody can write right. */
export interface Filled {
  readonly key: 'filled'
  readonly seq: number
  readonly tallies: Tallies
}

/** One transaction, so that all of it is of one moment. */
export function lookAtCopy(
  db: DeskDatabase,
  end: { readonly lastSeq: number; readonly tallies: Tallies | null },
): Promise<CopyLook> {
  return db.transaction('r', db.tables, async () => {
    const counts: Record<string, number> = {}
    for (const table of db.rowTables) {
      const count = await table.count()
      if (count > 0) counts[table.name] = count
    }
    const [first, last] = [await db.changes.toCollection().first(), await lastChange(db)]
    return {
      identity: await readIdentity(db),
      last: last ? { seq: last.seq, id: last.id } : null,
      firstSeq: first?.seq ?? 0,
      changes: await db.changes.count(),
      idAtEnd: (end.lastSeq > 0 && (await db.changes.get(end.lastSeq))?.id) || null,
      counts,
      noted: await notedTallies(db),
      carriedOn: end.tallies && (await carryOn(db, end.lastSeq, end.tallies)),
      filled: ((await db.meta.get('filled')) as Filled | undefined) ?? null,
    }
  })
}

async function lastChange(db: DeskDatabase) {
  return db.changes.orderBy('seq').last()
}

export async function notedTallies(db: DeskDatabase): Promise<Tallies> {
  const lines = await db.tally.toArray()
  return Object.fromEntries(lines.map(({ table, count, sum }) => [table, { count, sum }]))
}

async function carryOn(db: DeskDatabase, seq: number, tallies: Tallies): Promise<Tallies> {
  const tail = await db.changes.where('seq').above(seq).toArray()
  return tail.reduce<Tallies>((all, change) => withTallies(all, change.tally ?? {}), tallies)
}
