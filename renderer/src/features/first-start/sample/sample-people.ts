import type { SampleSchoolFile } from '../../../content/sample-school.ts'
import { applyImport } from '../../../domain/people/importing/apply-import.ts'
import { findHeaderRow, guessColumns } from '../../../domain/people/importing/columns.ts'
import { planImport } from '../../../domain/people/importing/plan-import.ts'
import { readStaffRows } from '../../../domain/people/importing/read-rows.ts'
import { newPerson, type Person } from '../../../domain/people/person.ts'
import { sampleTable } from './sample-table.ts'

interface Making {
  readonly newId: () => string
  readonly now: () => string
  readonly today: () => string
}

/** Oakfield's staff, brought in from its two lists as any school would, and its governors. */
export function samplePeople(
  school: SampleSchoolFile,
  staffLists: readonly string[],
  making: Making,
): readonly Person[] {
  const staff = staffLists.reduce<readonly Person[]>(
    (people, list) => withList(people, list, making),
    [],
  )
  return [
    ...staff.map((person) => withKnownRoles(person, school)),
    ...school.governors
      .filter(({ staffCode }) => staffCode === null)
      .map((governor) => personFromGovernor(governor, making)),
  ]
}

function withList(people: readonly Person[], list: string, making: Making): readonly Person[] {
  const table = sampleTable(list)
  const header = findHeaderRow(table)
  if (header === null) throw new Error('the sample: its list of staff cannot be read')
  const today = making.today()
  const rows = readStaffRows(table, header.row, guessColumns(header.headers))
  const plan = planImport(rows, people, today)
  const asProposed = { lines: new Map(), left: new Set<string>(), leftOn: today }
  const { added, changed } = applyImport(plan, asProposed, making)
  const byId = new Map([...people, ...added, ...changed].map((person) => [person.id, person]))
  return [...byId.values()]
}

/** First aiders, the governor among the staff, and whoever else no list knows of. */
function withKnownRoles(person: Person, school: SampleSchoolFile): Person {
  const governor = school.governors.find(({ staffCode }) => staffCode === person.staffCode)
  const known = [
    ...(school.staffRoles[person.staffCode] ?? []).map((roleId) => ({ roleId, from: null })),
    ...(governor?.roles ?? []).map((roleId) => ({ roleId, from: governor?.start ?? null })),
  ]
  const held = new Set(person.roles.map(({ roleId }) => roleId))
  const more = known.filter(({ roleId }) => !held.has(roleId))
  return { ...person, roles: [...person.roles, ...more.map((role) => ({ ...role, to: null }))] }
}

function personFromGovernor(
  { title, forename, surname, role, roles, start, email }: SampleSchoolFile['governors'][number],
  { newId, now }: Making,
): Person {
  return newPerson({
    id: newId(),
    addedAt: now(),
    title,
    given: forename,
    family: surname,
    post: role,
    email,
    startsOn: start,
    roles: roles.map((roleId) => ({ roleId, from: start, to: null })),
  })
}
