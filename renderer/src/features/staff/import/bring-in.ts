import { applyImport } from '../../../domain/people/importing/apply-import.ts'
import { keyOfHeaders } from '../../../domain/people/importing/columns.ts'
import type { ImportPlan } from '../../../domain/people/importing/plan-import.ts'
import { headersAt } from '../../../domain/tables/headings.ts'
import type { Change } from '../../../storage/change.ts'
import type { Desk } from '../../../storage/desk.ts'
import { importPeople } from '../../../storage/repositories/people.ts'
import type { OpenList } from './import-store.ts'

/** What an import did, for the last page and its way back. */
export interface Brought {
  readonly fileName: string
  readonly added: number
  readonly changed: number
  readonly left: number
  /** Null where nothing came out different. */
  readonly change: Change | null
}

/** Writes what the preview showed, with how the columns were read, as one change. */
export async function bringIn(desk: Desk, list: OpenList, plan: ImportPlan): Promise<Brought> {
  const { added, changed, left } = applyImport(plan, list.choices, desk.context)
  const headers = headersAt(list.tables[list.at], list.headerRow)
  const change = await importPeople(
    desk,
    `Staff list ${list.fileName}`,
    [...added, ...changed, ...left],
    { id: keyOfHeaders(headers), columns: list.uses },
  )
  return {
    fileName: list.fileName,
    added: added.length,
    changed: changed.length,
    left: left.length,
    change,
  }
}
