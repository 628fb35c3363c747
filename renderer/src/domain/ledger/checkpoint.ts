import type { CheckpointBody, LedgerRecord } from './change.ts'

/** A whole table in one line would have to be read as one string. */
export const rowsPerLine = 500

/** Some rows of one table as the lines of a checkpoint. */
export function* checkpointLines(
  seq: number,
  table: string,
  rows: readonly (readonly [key: string, row: unknown])[],
): Generator<LedgerRecord> {
  for (let at = 0; at < rows.length; at += rowsPerLine) {
    const body: CheckpointBody = {
      table,
      rows: rows.slice(at, at + rowsPerLine).map(([key, row]) => ({ key, row })),
    }
    yield {
      type: 'checkpoint',
      seq,
      id: `${table}-${at / rowsPerLine}`,
      body: JSON.stringify(body),
    }
  }
}
