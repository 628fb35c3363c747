import { checkpointLines, rowsPerLine } from '../../../renderer/src/domain/ledger/checkpoint.ts'
import type { TableRows } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { JournalRecord } from '../../contract/values.ts'

/** All rows as the lines of a checkpoint: at least one, so that a moment without rows is told too. */
export function* checkpointOf(seq: number, rows: TableRows): Generator<JournalRecord> {
  let isEmpty = true
  for (const [table, byKey] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const line of checkpointLines(seq, table, [...byKey])) {
      isEmpty = false
      yield { ...line }
    }
  }
  if (isEmpty) {
    yield { type: 'checkpoint', seq, id: 'nothing', body: '{"table":"meta","rows":[]}' }
  }
}

/** How many lines that will be. */
export function linesOf(rows: TableRows): number {
  const counts = [...rows.values()].map(({ size }) => Math.ceil(size / rowsPerLine))
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  )
}
