import type { JournalRecord } from '../../electron/contract/values.ts'
import type { Change, ChangedRow } from '../../renderer/src/domain/ledger/change.ts'
import { checkpointLines } from '../../renderer/src/domain/ledger/checkpoint.ts'
import { talliesOf } from '../../renderer/src/domain/ledger/tallies.ts'

/** One row that a change puts (a value) or removes (null). */
export interface Touch {
  readonly table: string
  readonly key: string
  readonly row: unknown
}

/** A desk in small: makes the records that storage would write, and knows its rows. */
export interface Ledger {
  readonly rows: Map<string, Map<string, unknown>>
  readonly records: JournalRecord[]
  readonly seq: () => number
  change(...touches: Touch[]): JournalRecord
  checkpoint(): JournalRecord[]
}

const noTally = { count: 0, sum: '0'.repeat(16) }

export function aLedger(): Ledger {
  const rows = new Map<string, Map<string, unknown>>()
  const records: JournalRecord[] = []
  let seq = 0
  return {
    rows,
    records,
    seq: () => seq,
    change: (...touches) => {
      seq += 1
      const changed = touches.map((touch) => apply(rows, touch))
      const tallies = talliesOf(rows)
      const tables = [...new Set(touches.map(({ table }) => table))]
      const change = {
        seq,
        id: `c${seq}`,
        at: new Date(Date.UTC(2026, 8, 1, 10, 0, seq)).toISOString(),
        author: 'Ada',
        device: 'd',
        what: { kind: 'answer', label: `Answer ${seq}` },
        schema: 1,
        rows: changed,
        tally: Object.fromEntries(tables.map((table) => [table, tallies[table] ?? noTally])),
        about: [],
      } as unknown as Change
      const record: JournalRecord = {
        type: 'change',
        seq,
        id: change.id,
        body: JSON.stringify(change),
      }
      records.push(record)
      return record
    },
    checkpoint: () =>
      [...rows].flatMap(([table, byKey]) => [...checkpointLines(seq, table, [...byKey])]),
  }
}

function apply(rows: Map<string, Map<string, unknown>>, { table, key, row }: Touch): ChangedRow {
  const byKey = rows.get(table) ?? new Map<string, unknown>()
  rows.set(table, byKey)
  const name = JSON.stringify(key)
  const before = byKey.get(name) ?? null
  if (row === null) byKey.delete(name)
  else byKey.set(name, row)
  return { table, key, before, after: row }
}

export const put = (table: string, key: string, row: unknown): Touch => ({ table, key, row })
export const remove = (table: string, key: string): Touch => ({ table, key, row: null })
