import {
  chooseTable,
  columnsProblem,
  keyOfHeaders,
} from '../../../domain/people/importing/columns.ts'
import { ok, type Result } from '../../../domain/shared/result.ts'
import { headersAt } from '../../../domain/tables/headings.ts'
import type { TableRefusal } from '../../../domain/tables/table-refusal.ts'
import workerAddress from '../../../exchange/tables/table-worker.ts?worker&url'
import { readTablesInWorker } from '../../../exchange/tables/table-worker-client.ts'
import type { Desk } from '../../../storage/desk.ts'
import { readMapping } from '../../../storage/repositories/people.ts'
import { lookAt, type OpenList } from './import-store.ts'

interface Opening {
  readonly desk: Desk
  readonly trustedScriptUrl: (address: string) => string
  readonly signal: AbortSignal
}

/** Reads a file and says how its columns are taken: as told the last time, else as guessed. */
export async function openFile(
  file: File,
  { desk, trustedScriptUrl, signal }: Opening,
): Promise<Result<OpenList, TableRefusal>> {
  const read = await readTablesInWorker(
    file,
    () => new Worker(trustedScriptUrl(workerAddress), { type: 'module' }),
    signal,
  )
  if (!read.ok) return read
  const tables = read.value
  const chosen = chooseTable(tables)
  const at = chosen === null ? 0 : tables.indexOf(chosen)
  const looked = lookAt(tables, at)
  const headers = headersAt(tables[at], looked.headerRow ?? 0)
  const mapping = await readMapping(desk.db, keyOfHeaders(headers))
  return ok({
    fileName: file.name,
    tables,
    at,
    headerRow: looked.headerRow ?? 0,
    uses: mapping?.columns ?? looked.uses ?? [],
    remembered: mapping !== undefined && columnsProblem(mapping.columns) === null,
    choices: { lines: new Map(), left: new Set(), leftOn: desk.context.today() },
  })
}
