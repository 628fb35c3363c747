import { nameOf, type Person } from '../../../domain/people/person.ts'
import { isCurrentOn } from '../../../domain/people/standing.ts'
import type { Policy, PolicyOwner } from '../../../domain/policies/policy.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { foldText } from '../../../domain/shared/text.ts'
import { ownerOf } from '../register/policy-rows.ts'

/** Whom she may mean: who is at the school on a day. */
export function ownersOffered(people: readonly Person[], today: LocalDate): readonly Person[] {
  return people.filter((person) => person.erasedAt === null && isCurrentOn(person, today))
}

/**
 * What somebody is chosen by: her name, and where others are called so what tells them apart.
 *
 * `Anna Price (Class teacher)`.
 */
export function ownerLabel(person: Person, offered: readonly Person[]): string {
  const name = nameOf(person)
  const namesakes = offered.filter((one) => foldText(nameOf(one)) === foldText(name))
  if (namesakes.every(({ id }) => id === person.id)) return name
  const tell = [person.post, person.staffCode, person.email].find(
    (mark) =>
      mark !== '' && namesakes.every((one) => one.id === person.id || !marksOf(one).has(mark)),
  )
  return tell === undefined ? name : `${name} (${tell})`
}

function marksOf({ post, staffCode, email }: Person): ReadonlySet<string> {
  return new Set([post, staffCode, email])
}

/** The person of that name or of that label, or only the name: nobody is called so, or two are. */
export function ownerFromText(text: string, offered: readonly Person[]): PolicyOwner {
  const name = text.trim()
  const isNamed = (words: string) => foldText(words) === foldText(name)
  const chosen = offered.filter((person) => isNamed(ownerLabel(person, offered)))
  const named = chosen.length === 1 ? chosen : offered.filter((one) => isNamed(nameOf(one)))
  const [person] = named
  return named.length === 1 && person !== undefined
    ? { personId: person.id, name: nameOf(person) }
    : { personId: null, name }
}

/** The owner as the field shows her: with what tells her from her namesakes. */
export function ownerInField(
  policy: Pick<Policy, 'owner'>,
  people: readonly Person[],
  offered: readonly Person[],
): string {
  const person = offered.find(({ id }) => id === policy.owner.personId)
  return person === undefined ? ownerOf(policy, people) : ownerLabel(person, offered)
}

/** Whether the name that is noted is that of several people, of whom none was chosen. */
export function isOfSeveral({ personId, name }: PolicyOwner, offered: readonly Person[]): boolean {
  const named = offered.filter((person) => foldText(nameOf(person)) === foldText(name.trim()))
  return personId === null && named.length > 1
}
