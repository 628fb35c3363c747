import { rolesOn } from '../../../domain/people/standing.ts'
import type { SheetWish } from '../../../domain/receipts/plan-sheets.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import { compareText } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'

/** Whom a sheet or a morning is for: everybody, or some roles and groups of those who must read. */
export interface Who {
  /** Only the roles and groups below. */
  readonly isSome: boolean
  readonly roles: readonly string[]
  readonly groups: readonly string[]
  readonly withRead: boolean
}

export const everyone: Who = { isSome: false, roles: [], groups: [], withRead: false }

export function wishOf(documentId: string, { isSome, roles, groups, withRead }: Who): SheetWish {
  return isSome
    ? { documentId, roles, groups, withRead }
    : { documentId, roles: [], groups: [], withRead }
}

/** Roles that anybody at the school holds, in the order of the pack. */
export function rolesAtSchool(log: StaffLog): readonly { value: string; label: string }[] {
  const { people, day } = readingStanding(log)
  const held = new Set(people.flatMap(({ person }) => rolesOn(person, day)))
  return log.pack.training.roles
    .filter(({ id }) => held.has(id))
    .map(({ id, title }) => ({ value: id, label: title }))
}

export function groupsAtSchool(log: StaffLog): readonly { value: string; label: string }[] {
  const groups = new Set(readingStanding(log).people.flatMap(({ person }) => person.groups))
  return [...groups].sort(compareText).map((group) => ({ value: group, label: group }))
}
