import type { Instant, LocalDate } from '../shared/dates.ts'
import { newPerson, type Person } from './person.ts'

/**
 * What is left of somebody whose particulars were taken out.
 *
 * Roles and days stay, without a name: how many people had which duty in a year must not
 * change afterwards.
 */
export function erased(person: Person, today: LocalDate, now: Instant): Person {
  const { id, addedAt, roles, startsOn } = person
  const endsOn = person.endsOn ?? today
  return newPerson({
    id,
    addedAt,
    startsOn,
    endsOn,
    roles: roles.map((role) => (role.to === null ? { ...role, to: endsOn } : role)),
    erasedAt: now,
  })
}
