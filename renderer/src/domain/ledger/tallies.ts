import type { TableTally, Tallies } from './change.ts'
import { emptyTally, tallyAfter } from './record-hash.ts'

/** Rows by table, and in each by the JSON of their key. */
export type TableRows = ReadonlyMap<string, ReadonlyMap<string, unknown>>

export function tallyOf(table: string, rows: readonly unknown[]): TableTally {
  return tallyAfter(table, emptyTally, [], rows)
}

/** Counts and sums of all rows; a table without rows has no entry. */
export function talliesOf(rows: TableRows): Tallies {
  const tallies: Record<string, TableTally> = {}
  for (const [table, byKey] of rows) {
    if (byKey.size > 0) tallies[table] = tallyOf(table, [...byKey.values()])
  }
  return tallies
}

/** The tallies after a change that carries those of the tables it touched. */
export function withTallies(before: Tallies, touched: Tallies): Tallies {
  const all = Object.entries({ ...before, ...touched })
  return Object.fromEntries(all.filter(([, tally]) => tally !== undefined && tally.count > 0))
}

/** Names of the tables whose count or sum differs, in order. */
export function tablesThatDiffer(one: Tallies, other: Tallies): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names]
    .filter((name) => {
      const [a, b] = [one[name] ?? emptyTally, other[name] ?? emptyTally]
      return a.count !== b.count || a.sum !== b.sum
    })
    .sort()
}

/** Rows in all tables together. */
export function countOf(tallies: Tallies): number {
  return Object.values(tallies).reduce((sum, tally) => sum + (tally?.count ?? 0), 0)
}
