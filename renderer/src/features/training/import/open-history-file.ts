import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import { headersAt } from '../../../domain/tables/headings.ts'
import { describeTableRefusal } from '../../../domain/tables/table-refusal.ts'
import { NO_CHOICES } from '../../../domain/training/importing/choices.ts'
import {
  chooseHistoryTable,
  type HistoryUse,
  historyColumnsProblem,
  keyOfHistoryHeaders,
} from '../../../domain/training/importing/columns.ts'
import workerAddress from '../../../exchange/tables/table-worker.ts?worker&url'
import { readTablesInWorker } from '../../../exchange/tables/table-worker-client.ts'
import type { Desk } from '../../../storage/desk.ts'
import { readMapping } from '../../../storage/repositories/people.ts'
import { lookAt, type OpenHistory } from './history-store.ts'

interface Opening {
  readonly desk: Desk
  readonly trustedScriptUrl: (address: string) => string
  readonly signal: AbortSignal
}

/** Reads a file and says how its columns are taken: as told the last time, else as guessed. */
export async function openHistoryFile(
  file: File,
  { desk, trustedScriptUrl, signal }: Opening,
): Promise<Result<OpenHistory, string>> {
  const read = await readTablesInWorker(
    file,
    () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
    signal,
  )
  if (!read.ok) return refused(describeTableRefusal(read.error))
  const tables = read.value
  const chosen = chooseHistoryTable(tables)
  const looked = lookAt(tables, chosen === null ? 0 : tables.indexOf(chosen))
  const headers = headersAt(tables[looked.at], looked.headerRow)
  const mapping = await readMapping<HistoryUse>(desk.db, keyOfHistoryHeaders(headers))
  const remembered = mapping !== undefined && historyColumnsProblem(mapping.columns) === null
  return ok({
    fileName: file.name,
    tables,
    ...looked,
    uses: remembered ? mapping.columns : looked.uses,
    remembered,
    choices: NO_CHOICES,
  })
}
