import { nameOf, type Person } from '../../../domain/people/person.ts'
import { isCurrentOn } from '../../../domain/people/standing.ts'
import type { PolicyOwner } from '../../../domain/policies/policy.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { foldText } from '../../../domain/shared/text.ts'

/** Whom she may mean: who is at the school on a day, each name once. */
export function ownersOffered(people: readonly Person[], today: LocalDate): readonly Person[] {
  return people.filter((person) => person.erasedAt === null && isCurrentOn(person, today))
}

/** The person of that name, or only the name: nobody is called so, or two are. */
export function ownerFromText(text: string, offered: readonly Person[]): PolicyOwner {
  const name = text.trim()
  const named = offered.filter((person) => foldText(nameOf(person)) === foldText(name))
  const [person] = named
  return named.length === 1 && person !== undefined
    ? { personId: person.id, name: nameOf(person) }
    : { personId: null, name }
}
