import type { Instant } from '../../domain/shared/dates.ts'
import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import { type ReadWorkbook, readSheets } from '../../domain/workbook/read-sheets.ts'
import type { WorkbookRefusal } from '../../domain/workbook/refusal.ts'
import { kindOfFile } from '../tables/file-kind.ts'
import { MOST_UNPACKED_BYTES } from '../tables/limits.ts'
import { readXlsx } from '../tables/read-xlsx.ts'
import { unpack } from '../tables/unpack.ts'
import { MOST_MEGABYTES } from './workbook-limits.ts'

/** Reads a workbook that came back, whichever program saved it last. */
export async function readAnswersWorkbook(
  bytes: Uint8Array,
): Promise<Result<ReadWorkbook, WorkbookRefusal>> {
  const tables = await readWorkbookTables(bytes)
  if (!tables.ok) return tables
  const read = readSheets(tables.value)
  const savedAt = savedMoment(bytes)
  return read.ok && savedAt !== null ? ok({ ...read.value, savedAt }) : read
}

/** Facts of the file that every office program writes anew when it saves. */
const FACTS = 'docProps/core.xml'
const MOST_FACTS = 100_000
const MOMENT = /<dcterms:modified[^>]*>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)\s*</

/** When a program last saved the workbook; null where it does not say so. */
export function savedMoment(bytes: Uint8Array): Instant | null {
  const facts = unpack(bytes, MOST_UNPACKED_BYTES, (name) => name === FACTS)?.[FACTS]
  if (facts === undefined || facts.length > MOST_FACTS) return null
  const moment = MOMENT.exec(new TextDecoder().decode(facts))?.[1]
  return moment === undefined || Number.isNaN(Date.parse(moment)) ? null : moment
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
