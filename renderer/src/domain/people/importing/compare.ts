import { compareText } from '../../shared/text.ts'
import type { Person } from '../person.ts'
import { withLastDay } from '../standing.ts'
import { foldName, type ListedPerson } from './listed-person.ts'
import { marksIn } from './same-in-file.ts'

/** One thing that a list says otherwise. Empty: nothing was, or is, there. */
export interface FieldChange {
  readonly field: ComparedField
  readonly before: string
  readonly after: string
}

const TEXTS = [
  'title',
  'given',
  'family',
  'preferredGiven',
  'preferredFamily',
  'staffCode',
  'misId',
  'email',
  'post',
] as const
const DAYS = ['startsOn', 'endsOn'] as const

export type ComparedField = (typeof TEXTS)[number] | (typeof DAYS)[number] | 'roles' | 'groups'

/**
 * The person as the list would have her.
 *
 * What the list does not say stays. Roles and groups are only added: what a list does not
 * know, the lead may. A name is never robbed of its accents.
 */
export function withListed(person: Person, line: ListedPerson): Person {
  const texts = Object.fromEntries(
    TEXTS.map((field) => [field, textAfter(person[field], line[field])]),
  )
  const endsOn = line.endsOn ?? person.endsOn
  const roleIds = newRoleIds(person, line)
  const changed: Person = {
    ...person,
    ...texts,
    startsOn: line.startsOn ?? person.startsOn,
    endsOn,
    roles: [
      ...person.roles,
      ...roleIds
        .filter((roleId) => person.roles.every((held) => held.roleId !== roleId))
        .map((roleId) => ({ roleId, from: null, to: endsOn })),
    ],
    groups: [...new Set([...person.groups, ...line.groups])],
    rolesFromLists: [...new Set([...person.rolesFromLists, ...line.roleIds])].sort(compareText),
  }
  return line.endsOn === null || line.endsOn === person.endsOn
    ? changed
    : withLastDay(changed, line.endsOn)
}

/** What would be different, field by field, in the order in which a person is shown. */
export function changesBetween(before: Person, after: Person): readonly FieldChange[] {
  const fields = [...TEXTS, ...DAYS].map((field) => ({
    field,
    before: before[field] ?? '',
    after: after[field] ?? '',
  }))
  const roles = {
    field: 'roles' as const,
    before: '',
    after: roleIdsAdded(before, after).join(', '),
  }
  const added = after.groups.filter((group) => !before.groups.includes(group))
  const groups = { field: 'groups' as const, before: '', after: added.join(', ') }
  return [...fields, roles, groups].filter((change) => change.before !== change.after)
}

function roleIdsAdded(before: Person, after: Person): readonly string[] {
  const held = new Set(before.roles.map(({ roleId }) => roleId))
  return after.roles.map(({ roleId }) => roleId).filter((roleId) => !held.has(roleId))
}

function newRoleIds({ rolesFromLists }: Person, { roleIds }: ListedPerson): readonly string[] {
  return roleIds.filter((roleId) => !rolesFromLists.includes(roleId))
}

function textAfter(held: string, listed: string): string {
  if (listed === '') return held
  const lostItsMarks = foldName(listed) === foldName(held) && marksIn(listed) < marksIn(held)
  return lostItsMarks ? held : listed
}
