import type { Person } from '../../../domain/people/person.ts'
import { fullNameOf, nameOf, sortNameOf } from '../../../domain/people/person.ts'
import { type Role, titleOfRole } from '../../../domain/people/roles.ts'
import {
  hasStartedSince,
  rolesOn,
  type Standing,
  standingOn,
} from '../../../domain/people/standing.ts'
import { daysOfSchoolYear, schoolYearOf } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { compareText, foldText } from '../../../domain/shared/text.ts'
import type { Staff } from '../use-staff.ts'

/** One person as the list shows her on a day. */
export interface StaffRow {
  readonly person: Person
  readonly name: string
  readonly sortName: string
  readonly standing: Standing
  readonly startedThisYear: boolean
  readonly roleIds: readonly string[]
  readonly roleTitles: readonly string[]
  /** All that a search looks through, plain. */
  readonly found: string
}

export type Who = 'current' | 'starters' | 'to-come' | 'left' | 'all'

export interface StaffSearch {
  readonly text: string
  readonly who: Who
  readonly roleId: string
  readonly group: string
}

export const atTheSchool: StaffSearch = { text: '', who: 'current', roleId: '', group: '' }

/** Everybody who was not erased. Whoever has left shows the roles of her last day. */
export function staffRows({ people, roles }: Staff, today: LocalDate): readonly StaffRow[] {
  const since = daysOfSchoolYear(schoolYearOf(today)).from
  return people
    .filter(({ erasedAt }) => erasedAt === null)
    .map((person) => {
      const standing = standingOn(person, today)
      const day = standing === 'left' ? (person.endsOn ?? today) : today
      const roleIds = rolesOn(person, standing === 'to-come' ? (person.startsOn ?? day) : day)
      const roleTitles = roleIds.map((roleId) => titleOfRole(roles, roleId))
      return {
        person,
        name: nameOf(person),
        sortName: sortNameOf(person),
        standing,
        startedThisYear: hasStartedSince(person, since, today),
        roleIds,
        roleTitles,
        found: foldText(
          [
            nameOf(person),
            fullNameOf(person),
            person.staffCode,
            person.misId,
            person.email,
            person.post,
            ...person.groups,
            ...roleTitles,
          ].join(' '),
        ),
      }
    })
}

export function isOf(row: StaffRow, who: Who): boolean {
  if (who === 'all') return true
  return who === 'starters' ? row.startedThisYear : row.standing === who
}

export function searchStaff(
  rows: readonly StaffRow[],
  { text, who, roleId, group }: StaffSearch,
): readonly StaffRow[] {
  const words = foldText(text).split(/\s+/)
  return rows.filter(
    (row) =>
      isOf(row, who) &&
      (roleId === '' || row.roleIds.includes(roleId)) &&
      (group === '' || row.person.groups.includes(group)) &&
      words.every((word) => row.found.includes(word)),
  )
}

/** The roles that anybody holds, in the order of the pack. */
export function rolesHeld(rows: readonly StaffRow[], roles: readonly Role[]): readonly Role[] {
  const held = new Set(rows.flatMap(({ roleIds }) => roleIds))
  const known = new Set(roles.map(({ id }) => id))
  const strange = [...held].filter((id) => !known.has(id)).sort(compareText)
  return [...roles.filter(({ id }) => held.has(id)), ...strange.map((id) => ({ id, title: id }))]
}

export function groupsHeld(rows: readonly StaffRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ person }) => person.groups))].sort(compareText)
}
