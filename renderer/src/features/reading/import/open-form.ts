import { NOTHING_CHOSEN } from '../../../domain/receipts/importing/form-plan.ts'
import { guessForm } from '../../../domain/receipts/importing/guess-form.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import type { Table } from '../../../domain/tables/table.ts'
import { describeTableRefusal } from '../../../domain/tables/table-refusal.ts'
import workerAddress from '../../../exchange/tables/table-worker.ts?worker&url'
import { readTablesInWorker } from '../../../exchange/tables/table-worker-client.ts'
import type { OpenForm } from './form-store.ts'

interface Opening {
  readonly log: StaffLog
  readonly trustedScriptUrl: (address: string) => string
  readonly signal: AbortSignal
}

/** Reads a form's export, with everything that can be guessed of it. */
export async function readFormFile(
  file: File,
  { log, trustedScriptUrl, signal }: Opening,
): Promise<Result<OpenForm, string>> {
  const read = await readTablesInWorker(
    file,
    () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
    signal,
  )
  if (!read.ok) return refused(describeTableRefusal(read.error))
  const tables = read.value
  const at = Math.max(
    0,
    tables.findIndex(({ rows }) => rows.length > 0),
  )
  const guessed = guessSheet(log, tables, at)
  return ok({ file, tables, choices: NOTHING_CHOSEN, keepsFile: true, ...guessed })
}

type Guessed = Pick<OpenForm, 'at' | 'headerRow' | 'uses' | 'targets' | 'dateOrder'>

/** What is guessed of one sheet, with its headings in the row that she names. */
export function guessSheet(
  log: StaffLog,
  tables: readonly Table[],
  at: number,
  row?: number,
): Guessed {
  const table = tables[at]
  if (table === undefined) {
    return { at, headerRow: 0, uses: [], targets: [], dateOrder: undefined }
  }
  const { headerRow, uses, targets } = guessForm(log, table, row)
  return { at, headerRow, uses, targets, dateOrder: undefined }
}
