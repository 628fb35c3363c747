import type { Table } from '../../../domain/tables/table.ts'
import { readCsv } from '../../../exchange/tables/read-csv.ts'

/** A list of the sample as its file would be opened. */
export function sampleTable(text: string): Table {
  const read = readCsv(new TextEncoder().encode(text))
  if (!read.ok) throw new Error('the sample: one of its lists cannot be read')
  return read.value
}
