import { membershipsOn, sinceOf } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'

/** Since when something has been asked of somebody for these roles; null where nobody knows. */
export function begunOn(
  person: Person,
  roles: readonly string[],
  day: LocalDate,
): LocalDate | null {
  return sinceOf(membershipsOn(person, day), roles) ?? null
}
