import type { ColumnUse } from '../../domain/people/importing/columns.ts'
import { nameOf, type Person } from '../../domain/people/person.ts'
import { aboutPerson } from '../about.ts'
import type { What } from '../change.ts'
import type { DeskDatabase } from '../database.ts'
import type { Desk } from '../desk.ts'
import type { ImportMapping } from '../tables.ts'

/** Everybody who was ever in the register, erased ones too. */
export async function readPeople(db: DeskDatabase): Promise<readonly Person[]> {
  return db.rows.people.toArray()
}

/** @typeParam Use what the columns of this kind of list can hold; its id says which kind that is */
export function readMapping<Use extends string = ColumnUse>(
  db: DeskDatabase,
  id: string,
): PromiseLike<ImportMapping<Use> | undefined> {
  return db.rows.importMappings.get(id) as PromiseLike<ImportMapping<Use> | undefined>
}

export function addPerson(desk: Desk, person: Person) {
  return desk.change(whatOf(`Adding ${nameOf(person)}`, [person]), (rows) =>
    rows.people.put(person),
  )
}

/**
 * Changes one thing about a person, on top of whatever else was changed meanwhile.
 *
 * @param label completes "Undone: Email of Daljit Sandhu"
 */
export function editPerson(
  desk: Desk,
  person: Person,
  label: string,
  edit: (stored: Person) => Person,
) {
  return desk.change(whatOf(label, [person]), async (rows) => {
    const stored = await rows.people.get(person.id)
    if (stored) await rows.people.put(edit(stored))
  })
}

/**
 * All that an import does, as one change, with how its columns were read.
 *
 * @param label completes "Undone: Staff list staff.csv"
 */
export function importPeople(
  desk: Desk,
  label: string,
  people: readonly Person[],
  mapping: ImportMapping,
) {
  return desk.change({ ...whatOf(label, people), kind: 'import' }, async (rows) => {
    await rows.people.bulkPut([...people])
    await rows.importMappings.put(mapping)
  })
}

function whatOf(label: string, people: readonly Person[]): What {
  return { kind: 'people', label, about: people.map(({ id }) => aboutPerson(id)) }
}
