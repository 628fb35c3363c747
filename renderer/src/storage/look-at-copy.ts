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
    // Asked for together: one after the other, each would wait for the browser's answer to the last.
    const [counts, first, last, identity, changes, atEnd, noted, carriedOn, filled] =
      await Promise.all([
        countRows(db),
        db.changes.toCollection().first(),
        lastChange(db),
        readIdentity(db),
        db.changes.count(),
        end.lastSeq > 0 ? db.changes.get(end.lastSeq) : undefined,
        notedTallies(db),
        end.tallies && carryOn(db, end.lastSeq, end.tallies),
        db.meta.get('filled') as PromiseLike<Filled | undefined>,
      ])
    return {
      identity,
      last: last ? { seq: last.seq, id: last.id } : null,
      firstSeq: first?.seq ?? 0,
      changes,
      idAtEnd: atEnd?.id ?? null,
      counts,
      noted,
      carriedOn,
      filled: filled ?? null,
    }
  })
}

/** Of each table that has any. */
export async function countRows(db: DeskDatabase): Promise<Readonly<Record<string, number>>> {
  const { rowTables } = db
  const counts = await Promise.all(rowTables.map((table) => table.count()))
  const named = rowTables.map(({ name }, at) => [name, counts[at] ?? 0] as const)
  return Object.fromEntries(named.filter(([, count]) => count > 0))
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
