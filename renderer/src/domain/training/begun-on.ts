import { ALL_STAFF, isStaff } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import { rolesOn } from '../people/standing.ts'
import type { LocalDate } from '../shared/dates.ts'

/**
 * Since when something has been asked of somebody for these roles; null where nobody knows.
 *
 * A role that is held from the start counts from her own first day, and none from before it.
 */
export function begunOn(
  person: Person,
  roles: readonly string[],
  day: LocalDate,
): LocalDate | null {
  const held = rolesOn(person, day)
  const asked = person.roles.filter(({ roleId }) => roles.includes(roleId) && held.includes(roleId))
  const fromTheStart = roles.includes(ALL_STAFF) && isStaff(person, day)
  if (fromTheStart || asked.length === 0) return person.startsOn
  const first = asked.map(({ from }) => from ?? '').sort()[0] ?? ''
  const started = person.startsOn ?? ''
  return (first > started ? first : started) || null
}
