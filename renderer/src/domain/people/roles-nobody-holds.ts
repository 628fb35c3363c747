import type { StaffLog } from '../staff-log/staff-log.ts'
import { isPresentOn } from './is-staff.ts'
import type { Role } from './roles.ts'
import { rolesOn } from './standing.ts'

/** Every school has one; without an entry the training of that role is asked of nobody. */
const EVERY_SCHOOL_HAS = ['dsl'] as const

/**
 * Roles that every school fills and that nobody in the register holds today.
 *
 * An empty register says nothing: none of them.
 */
export function rolesNobodyHolds({ people, pack, today }: StaffLog): readonly Role[] {
  const present = people.filter((person) => isPresentOn(person, today))
  if (present.length === 0) return []
  const held = new Set(present.flatMap((person) => rolesOn(person, today)))
  return pack.training.roles.filter(
    ({ id }) => (EVERY_SCHOOL_HAS as readonly string[]).includes(id) && !held.has(id),
  )
}

/** Said where training is looked at; empty where the role is held. */
export function nobodyHoldsWords(log: StaffLog): string {
  return rolesNobodyHolds(log).length === 0
    ? ''
    : 'Nobody is the designated safeguarding lead in the register, so that training is asked of nobody.'
}
