import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import type { TableRefusal } from '../../domain/tables/table-refusal.ts'
import { kindOfFile } from './file-kind.ts'
import { MOST_MEGABYTES } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** The lists in a file that came from outside, a workbook's sheets each for itself. */
export async function readTables(
  bytes: Uint8Array,
): Promise<Result<readonly Table[], TableRefusal>> {
  if (bytes.length === 0) return refused({ type: 'empty' })
  if (bytes.length > MOST_MEGABYTES * 1e6) {
    return refused({ type: 'too-big', megabytes: MOST_MEGABYTES })
  }
  const kind = kindOfFile(bytes)
  switch (kind.type) {
    case 'workbook':
      return readXlsx(bytes)
    case 'other':
      return refused({ type: 'other-kind', kind: kind.kind })
    case 'text': {
      const read = readCsv(bytes)
      return read.ok ? ok([read.value]) : read
    }
    default:
      return refused(kind)
  }
}
