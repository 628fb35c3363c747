import type { Change, CheckpointBody, LedgerRecord } from './change.ts'
import type { TableRows } from './tallies.ts'

/** All tables as the records taken so far leave them. */
export interface Replay {
  /** @throws when a line is of no known shape, or a sequence number is missing */
  take(record: LedgerRecord): Change | null
  readonly rows: TableRows
  /** Of the last record taken; 0 before any. */
  readonly seq: number
  /** Of the last change taken; null before any. */
  readonly lastId: string | null
}

/**
 * Reads a journal, a snapshot, or a snapshot and what followed it, into plain maps.
 *
 * A checkpoint holds all rows as they stood, so each new one starts the tables afresh.
 * Changes must follow each other without a gap.
 */
export function startReplay(): Replay {
  const rows = new Map<string, Map<string, unknown>>()
  let inCheckpoint = false
  let seq = 0
  let lastId: string | null = null
  return {
    rows,
    get seq() {
      return seq
    },
    get lastId() {
      return lastId
    },
    take(record) {
      if (record.type === 'checkpoint') {
        if (!inCheckpoint) rows.clear()
        inCheckpoint = true
        takeCheckpoint(rows, JSON.parse(record.body) as CheckpointBody)
        seq = record.seq
        return null
      }
      inCheckpoint = false
      const change = JSON.parse(record.body) as Change
      if (change.seq !== seq + 1) {
        throw new Error(`the journal goes on with change ${change.seq}, not ${seq + 1}`)
      }
      takeChange(rows, change)
      seq = change.seq
      lastId = change.id
      return change
    },
  }
}

/** A whole journal at once, with its log. */
export interface Replayed {
  readonly rows: TableRows
  readonly changes: readonly Change[]
}

/** @throws when a line is of no known shape, or a sequence number is missing */
export function replayJournal(records: Iterable<LedgerRecord>): Replayed {
  const replay = startReplay()
  const changes: Change[] = []
  for (const record of records) {
    const change = replay.take(record)
    if (change) changes.push(change)
  }
  return { rows: replay.rows, changes }
}

function takeCheckpoint(rows: Map<string, Map<string, unknown>>, body: CheckpointBody): void {
  const table = tableIn(rows, body.table)
  for (const { key, row } of body.rows) table.set(key, row)
}

function takeChange(rows: Map<string, Map<string, unknown>>, change: Change): void {
  for (const { table, key, after } of change.rows) {
    if (after === null) rows.get(table)?.delete(JSON.stringify(key))
    else tableIn(rows, table).set(JSON.stringify(key), after)
  }
}

function tableIn(rows: Map<string, Map<string, unknown>>, name: string): Map<string, unknown> {
  const table = rows.get(name) ?? new Map<string, unknown>()
  rows.set(name, table)
  return table
}
