import { type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import { type ReadWorkbook, readSheets } from '../../domain/workbook/read-sheets.ts'
import type { WorkbookRefusal } from '../../domain/workbook/refusal.ts'
import { kindOfFile } from '../tables/file-kind.ts'
import { readXlsx } from '../tables/read-xlsx.ts'
import { MOST_MEGABYTES } from './workbook-limits.ts'

/** Reads a workbook that came back, whichever program saved it last. */
export async function readAnswersWorkbook(
  bytes: Uint8Array,
): Promise<Result<ReadWorkbook, WorkbookRefusal>> {
  const tables = await readWorkbookTables(bytes)
  return tables.ok ? readSheets(tables.value) : tables
}

/** Its sheets as plain text, the hidden ones too; whatever else it is, is refused in its own words. */
export async function readWorkbookTables(
  bytes: Uint8Array,
): Promise<Result<readonly Table[], WorkbookRefusal>> {
  if (bytes.length === 0) return refused({ type: 'empty' })
  if (bytes.length > MOST_MEGABYTES * 1e6) {
    return refused({ type: 'too-big', megabytes: MOST_MEGABYTES })
  }
  const kind = kindOfFile(bytes)
  if (kind.type === 'text') return refused({ type: 'text' })
  if (kind.type === 'other') return refused({ type: 'other-kind', kind: kind.kind })
  if (kind.type !== 'workbook') return refused({ type: kind.type })
  if (hasMacros(bytes)) return refused({ type: 'macros' })
  return readXlsx(bytes)
}

/** By the name of an entry, which a zip writes as it is. */
function hasMacros(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes).includes('xl/vbaProject.bin')
}
