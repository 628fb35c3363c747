import { readFileSync } from 'node:fs'
import { applyImport } from '../../renderer/src/domain/people/importing/apply-import.ts'
import {
  chooseTable,
  findHeaderRow,
  guessColumns,
} from '../../renderer/src/domain/people/importing/columns.ts'
import {
  type ImportChoices,
  type ImportPlan,
  planImport,
} from '../../renderer/src/domain/people/importing/plan-import.ts'
import {
  type ReadRows,
  readStaffRows,
} from '../../renderer/src/domain/people/importing/read-rows.ts'
import { newPerson, type Person } from '../../renderer/src/domain/people/person.ts'
import type { Table } from '../../renderer/src/domain/tables/table.ts'
import { readCsv } from '../../renderer/src/exchange/tables/read-csv.ts'

export const TODAY = '2026-11-24'

let people = 0

export function aPerson(known: Partial<Person> = {}): Person {
  people += 1
  return newPerson({
    id: `person-${String(people).padStart(4, '0')}`,
    addedAt: '2026-11-24T09:00:00Z',
    given: 'Daljit',
    family: 'Sandhu',
    ...known,
  })
}

/** A table as a CSV file would give it. */
export function aTable(rows: readonly (readonly string[])[], sheet: string | null = null): Table {
  return { sheet, rows, days: 1900 }
}

export function sampleTable(name: 'staff.csv' | 'staff-arbor.csv'): Table {
  const path = new URL(`../../renderer/src/content/sample-school/${name}`, import.meta.url)
  const read = readCsv(new Uint8Array(readFileSync(path)))
  if (!read.ok) throw new Error(read.error.type)
  return read.value
}

/** Reads a table as the app does when nobody changes what it guessed. */
export function rowsRead(table: Table): ReadRows {
  const chosen = chooseTable([table])
  const header = chosen && findHeaderRow(chosen)
  if (!header) throw new Error('no header row')
  return readStaffRows(table, header.row, guessColumns(header.headers))
}

export const asProposed: ImportChoices = { lines: new Map(), left: new Set(), leftOn: TODAY }

export function planOf(table: Table, held: readonly Person[]): ImportPlan {
  return planImport(rowsRead(table), held, TODAY)
}

/** The people after an import to which nobody objected. */
export function afterImport(
  table: Table,
  held: readonly Person[] = [],
  choices: ImportChoices = asProposed,
): readonly Person[] {
  const { added, changed, left } = applyImport(planOf(table, held), choices, {
    newId: () => aPerson().id,
    now: () => '2026-11-24T09:00:00Z',
  })
  const byId = new Map(held.map((person) => [person.id, person]))
  for (const person of [...added, ...changed, ...left]) byId.set(person.id, person)
  return [...byId.values()]
}
