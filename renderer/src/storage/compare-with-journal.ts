import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { Tallies } from '../domain/ledger/change.ts'
import { startReplay } from '../domain/ledger/replay.ts'
import { type TableRows, talliesOf } from '../domain/ledger/tallies.ts'
import { canonicalJson } from '../domain/shared/canonical-json.ts'
import { type DeskDatabase, lastSeq } from './database.ts'
import { readJournal } from './journal-client.ts'
import type { AlteredRow } from './opening.ts'

export interface Comparison {
  /** Rows that are not as the journal has them, that it lacks, or that are gone. */
  readonly altered: readonly AlteredRow[]
  /** The last change that both had. */
  readonly seq: number
  /** What the journal's rows come to. */
  readonly tallies: Tallies
}

/**
 * Holds rows against the journal, one by one.
 *
 * @param flush brings the journal up to the working copy; false when that failed
 * @returns null when the vault could not be brought up or went on meanwhile, so that nothing can be said
 */
export async function compareWithJournal(
  { db, bridge, deskId }: { db: DeskDatabase; bridge: Bridge; deskId: string },
  flush: () => Promise<boolean>,
  names: readonly string[],
): Promise<Comparison | null> {
  if (!(await flush())) return null
  const here = await rowsHere(db, names)
  const replay = startReplay()
  for (const record of await readJournal(bridge, deskId)) {
    if (record.seq <= here.seq) replay.take(record)
  }
  if (replay.seq !== here.seq) return null
  const altered = names.flatMap((name) => differences(name, here.rows, replay.rows))
  return { altered, seq: here.seq, tallies: talliesOf(replay.rows) }
}

async function rowsHere(
  db: DeskDatabase,
  names: readonly string[],
): Promise<{ readonly seq: number; readonly rows: TableRows }> {
  const tables = db.rowTables.filter(({ name }) => names.includes(name))
  return db.transaction('r', [...tables, db.changes], async () => {
    const rows = new Map<string, Map<string, unknown>>()
    for (const table of tables) {
      const keys = await table.toCollection().primaryKeys()
      const values = await table.toArray()
      rows.set(table.name, new Map(values.map((row, at) => [JSON.stringify(keys[at]), row])))
    }
    return { seq: await lastSeq(db), rows }
  })
}

function differences(table: string, here: TableRows, there: TableRows): AlteredRow[] {
  const mine = here.get(table) ?? new Map<string, unknown>()
  const theirs = there.get(table) ?? new Map<string, unknown>()
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter((key) => textOf(mine, key) !== textOf(theirs, key))
    .map((key) => ({ table, key }))
}

function textOf(rows: ReadonlyMap<string, unknown>, key: string): string | null | undefined {
  return rows.has(key) ? textOrNone(rows.get(key)) : null
}

/** None for what JSON cannot carry, which no journal holds. */
export function textOrNone(value: unknown): string | undefined {
  try {
    return canonicalJson(value)
  } catch {
    return undefined
  }
}
