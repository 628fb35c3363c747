import { headersAt } from '../../../domain/tables/headings.ts'
import { peopleAdded } from '../../../domain/training/importing/added-person.ts'
import { applyHistory } from '../../../domain/training/importing/apply-history.ts'
import { keyOfHistoryHeaders } from '../../../domain/training/importing/columns.ts'
import type { HistoryPlan } from '../../../domain/training/importing/plan-history.ts'
import type { Change } from '../../../storage/change.ts'
import type { Desk } from '../../../storage/desk.ts'
import { importLog } from '../../../storage/repositories/log-rows.ts'
import type { OpenHistory } from './history-store.ts'

/** What an import did, for the last page and its way back. */
export interface Brought {
  readonly fileName: string
  readonly added: number
  readonly changed: number
  /** Null where nothing came out different. */
  readonly change: Change | null
}

/** Writes what the preview showed, with how the columns were read, as one change. */
export async function bringInHistory(
  desk: Desk,
  history: OpenHistory,
  plan: HistoryPlan,
): Promise<Brought> {
  const { newId, now, author } = desk.context
  const { added, changed } = applyHistory(plan, { newId, now, by: author() })
  const headers = headersAt(history.tables[history.at], history.headerRow)
  const change = await importLog(desk, `Training history ${history.fileName}`, {
    people: peopleAdded(plan, history.choices),
    records: [...added, ...changed],
    mapping: { id: keyOfHistoryHeaders(headers), columns: history.uses },
  })
  return { fileName: history.fileName, added: added.length, changed: changed.length, change }
}
