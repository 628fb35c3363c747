import {
  type FormUse,
  formColumnsProblem,
  keyOfFormHeaders,
} from '../../../domain/receipts/importing/form-columns.ts'
import { NOTHING_CHOSEN } from '../../../domain/receipts/importing/form-plan.ts'
import { guessForm, guessTargets } from '../../../domain/receipts/importing/guess-form.ts'
import { readAnswers } from '../../../domain/receipts/importing/judged-before.ts'
import { readForm } from '../../../domain/receipts/importing/read-form.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { headersAt } from '../../../domain/tables/headings.ts'
import type { Table } from '../../../domain/tables/table.ts'
import { describeTableRefusal } from '../../../domain/tables/table-refusal.ts'
import workerAddress from '../../../exchange/tables/table-worker.ts?worker&url'
import { readTablesInWorker } from '../../../exchange/tables/table-worker-client.ts'
import type { DeskDatabase } from '../../../storage/database.ts'
import { readMapping } from '../../../storage/repositories/people.ts'
import type { OpenForm } from './form-store.ts'

interface Opening {
  readonly db: DeskDatabase
  readonly log: StaffLog
  readonly trustedScriptUrl: (address: string) => string
  readonly signal: AbortSignal
}

/** Reads a form's export, with everything that can be guessed of it. */
export async function readFormFile(
  file: File,
  { db, log, trustedScriptUrl, signal }: Opening,
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
  const known = await asBefore(db, log, tables[at], guessed)
  return ok({ file, tables, keepsFile: true, ...guessed, ...known })
}

type Guessed = Pick<
  OpenForm,
  'at' | 'headerRow' | 'uses' | 'remembered' | 'targets' | 'dateOrder' | 'choices'
>

/** What she said of a form with the same headings, as far as it can still be read so. */
async function asBefore(
  db: DeskDatabase,
  log: StaffLog,
  table: Table | undefined,
  { headerRow }: Guessed,
): Promise<Partial<OpenForm>> {
  if (table === undefined) return {}
  const headers = headersAt(table, headerRow)
  const mapping = await readMapping<FormUse>(db, keyOfFormHeaders(headers))
  if (mapping === undefined || formColumnsProblem(mapping.columns) !== null) return {}
  const uses = mapping.columns
  const read = readForm(table, { headerRow, uses, today: log.today })
  return {
    uses,
    remembered: true,
    targets: guessTargets(log, headers, uses, read),
    choices: { ...NOTHING_CHOSEN, before: readAnswers(mapping.answers) },
  }
}

const AS_GUESSED = { remembered: false, dateOrder: undefined, choices: NOTHING_CHOSEN }

/** What is guessed of one sheet, with its headings in the row that she names. */
export function guessSheet(
  log: StaffLog,
  tables: readonly Table[],
  at: number,
  row?: number,
): Guessed {
  const table = tables[at]
  if (table === undefined) {
    return { ...AS_GUESSED, at, headerRow: 0, uses: [], targets: [] }
  }
  const { headerRow, uses, targets } = guessForm(log, table, row)
  return { ...AS_GUESSED, at, headerRow, uses, targets }
}
