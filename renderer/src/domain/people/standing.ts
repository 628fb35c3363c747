import type { LocalDate } from '../shared/dates.ts'
import type { HeldRole, Person } from './person.ts'

/** Where somebody stands on a day. A last day still counts as a day at the school. */
export type Standing = 'current' | 'to-come' | 'left'

type Times = Pick<Person, 'startsOn' | 'endsOn'>

export function standingOn({ startsOn, endsOn }: Times, day: LocalDate): Standing {
  if (endsOn !== null && endsOn < day) return 'left'
  return startsOn !== null && startsOn > day ? 'to-come' : 'current'
}

export function isCurrentOn(person: Times, day: LocalDate): boolean {
  return standingOn(person, day) === 'current'
}

/** Whoever began on that day or later and is still there: has a first checklist and first readings. */
export function hasStartedSince(person: Times, since: LocalDate, today: LocalDate): boolean {
  return isCurrentOn(person, today) && person.startsOn !== null && person.startsOn >= since
}

function isHeldOn({ from, to }: HeldRole, day: LocalDate): boolean {
  return (from === null || from <= day) && (to === null || to >= day)
}

/** Ids of the roles held on a day, each once. */
export function rolesOn({ roles }: Pick<Person, 'roles'>, day: LocalDate): readonly string[] {
  return [...new Set(roles.filter((role) => isHeldOn(role, day)).map(({ roleId }) => roleId))]
}

/**
 * Somebody with a last day, and with the roles that were open ending on it too.
 *
 * A role whose first day lies after it was never taken up and is left out.
 */
export function withLastDay(person: Person, endsOn: LocalDate): Person {
  return {
    ...person,
    endsOn,
    roles: person.roles
      .filter(({ from }) => from === null || from <= endsOn)
      .map((role) => (role.to === null || role.to > endsOn ? { ...role, to: endsOn } : role)),
  }
}

/** Back at the school: the roles that ended with her last day are hers again. */
export function withoutLastDay(person: Person): Person {
  const { endsOn } = person
  return {
    ...person,
    endsOn: null,
    roles: person.roles.map((role) =>
      endsOn !== null && role.to === endsOn ? { ...role, to: null } : role,
    ),
  }
}
