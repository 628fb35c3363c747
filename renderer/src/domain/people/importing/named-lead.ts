import type { Signatory } from '../../audit/school.ts'
import type { Person } from '../person.ts'
import { rolesOn } from '../standing.ts'
import { foldName, type ListedPerson, namesToMatch } from './listed-person.ts'

const LEAD = 'dsl'

/**
 * The list with the role of the lead beside whoever was named as lead when the desk was set up.
 *
 * A proposal like every role that is read from a post: it stands in the preview. Nothing is
 * proposed once somebody holds the role.
 */
export function withNamedLead(
  listed: readonly ListedPerson[],
  signatories: readonly Signatory[],
  people: readonly Person[],
  today: string,
): readonly ListedPerson[] {
  const name = signatories.find(({ roleId }) => roleId === LEAD)?.name ?? ''
  const isHeld = people.some((person) => rolesOn(person, today).includes(LEAD))
  const isProposed = listed.some(({ roleIds }) => roleIds.includes(LEAD))
  if (name.trim() === '' || isHeld || isProposed) return listed
  const sought = foldName(name)
  const isLead = (one: ListedPerson) => namesToMatch(one).has(sought)
  // Two of one name: which of them it is, only she can say.
  if (listed.filter(isLead).length !== 1) return listed
  return listed.map((one) => (isLead(one) ? { ...one, roleIds: [LEAD, ...one.roleIds] } : one))
}
