import { nameOf, type Person, sortNameOf } from '../../../domain/people/person.ts'
import { type Role, titleOfRole } from '../../../domain/people/roles.ts'
import { isCurrentOn, rolesOn } from '../../../domain/people/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { compareText, counted, foldText, listed } from '../../../domain/shared/text.ts'

/** Somebody who can be ticked. */
export interface Choosable {
  readonly id: PersonId
  readonly name: string
  readonly sortName: string
  readonly post: string
  readonly roleIds: readonly string[]
  readonly groups: readonly string[]
  /** All that a search looks through, plain. */
  readonly found: string
}

/** A set of people that one press ticks. */
export interface PeopleSet {
  readonly label: string
  readonly ids: readonly PersonId[]
}

/** Everybody at the school on a day, in the order of names. */
export function choosablePeople(
  people: readonly Person[],
  roles: readonly Role[],
  day: LocalDate,
): readonly Choosable[] {
  return people
    .filter((person) => person.erasedAt === null && isCurrentOn(person, day))
    .map((person) => {
      const roleIds = rolesOn(person, day)
      const titles = roleIds.map((id) => titleOfRole(roles, id))
      const words = [nameOf(person), person.staffCode, person.post, ...person.groups, ...titles]
      return {
        id: person.id,
        name: nameOf(person),
        sortName: sortNameOf(person),
        post: person.post,
        roleIds,
        groups: person.groups,
        found: foldText(words.join(' ')),
      }
    })
}

/** Whom the typed words leave. Nothing typed leaves everybody. */
export function searchChoosable(people: readonly Choosable[], text: string): readonly Choosable[] {
  const words = foldText(text).split(/\s+/)
  return people.filter(({ found }) => words.every((word) => found.includes(word)))
}

/** One set for each role that anybody holds, in the order of the pack. */
export function setsByRole(people: readonly Choosable[], roles: readonly Role[]) {
  return roles
    .map(({ id, title }) => setOf(title, people, ({ roleIds }) => roleIds.includes(id)))
    .filter(({ ids }) => ids.length > 0)
}

/** One set for each group of the school. */
export function setsByGroup(people: readonly Choosable[]): readonly PeopleSet[] {
  const groups = [...new Set(people.flatMap((person) => person.groups))].sort(compareText)
  return groups.map((group) => setOf(group, people, (person) => person.groups.includes(group)))
}

function setOf(
  label: string,
  people: readonly Choosable[],
  fits: (person: Choosable) => boolean,
): PeopleSet {
  return { label, ids: people.filter(fits).map(({ id }) => id) }
}

const MOST_NAMED = 5

/** `Not ticked, though it is asked of them: Esme Larkham (Trainee teacher)`; empty where nobody is left out. */
export function leftOutWords(
  people: readonly Choosable[],
  needed: readonly PersonId[],
  picked: ReadonlySet<PersonId>,
): string {
  const asked = new Set(needed)
  const left = people.filter(({ id }) => asked.has(id) && !picked.has(id))
  if (left.length === 0 || picked.size === 0) return ''
  const named = left
    .slice(0, MOST_NAMED)
    .map(({ name, post }) => (post === '' ? name : `${name} (${post})`))
  const others = left.length - named.length
  const who = listed(others > 0 ? [...named, counted(others, 'other')] : named)
  return `Not ticked, though it is asked of them: ${who}.`
}

export function withTicked(
  picked: ReadonlySet<PersonId>,
  ids: readonly PersonId[],
): ReadonlySet<PersonId> {
  return new Set([...picked, ...ids])
}

export function withoutTicked(picked: ReadonlySet<PersonId>, id: PersonId): ReadonlySet<PersonId> {
  return new Set([...picked].filter((one) => one !== id))
}
