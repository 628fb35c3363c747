import type { Instant, LocalDate } from '../shared/dates.ts'
import type { PersonId } from '../shared/ids.ts'
import { compareText, isBlank } from '../shared/text.ts'

/** Somebody who works, helps or governs at the school. Never a pupil. */
export interface Person {
  readonly id: PersonId
  readonly title: string
  /** First names as they stand on a contract. One of the two names may be empty. */
  readonly given: string
  readonly family: string
  /** What she is called where that differs; empty where it does not. */
  readonly preferredGiven: string
  readonly preferredFamily: string
  /** The school's own short code, such as `RAP`. */
  readonly staffCode: string
  /** The number that the school's information system gives. */
  readonly misId: string
  readonly email: string
  /** Job title, as the list or the lead words it. */
  readonly post: string
  readonly roles: readonly HeldRole[]
  readonly groups: readonly string[]
  readonly startsOn: LocalDate | null
  /** Last day. Whoever has one in the past is archived, with all that belongs to her. */
  readonly endsOn: LocalDate | null
  /**
   * Roles that a list has brought once.
   *
   * One that was taken away by hand does not come back with the next import.
   */
  readonly rolesFromLists: readonly string[]
  readonly addedAt: Instant
  /** When her particulars were taken out; the row stays so that counts of past years hold. */
  readonly erasedAt: Instant | null
}

/** A role of the pack, held over a time. Without a day it was held from the start, or still is. */
export interface HeldRole {
  readonly roleId: string
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** A person about whom nothing is known but what is given. */
export function newPerson(known: Partial<Person> & Pick<Person, 'id' | 'addedAt'>): Person {
  return {
    title: '',
    given: '',
    family: '',
    preferredGiven: '',
    preferredFamily: '',
    staffCode: '',
    misId: '',
    email: '',
    post: '',
    roles: [],
    groups: [],
    startsOn: null,
    endsOn: null,
    rolesFromLists: [],
    erasedAt: null,
    ...known,
  }
}

type Names = Pick<Person, 'given' | 'family' | 'preferredGiven' | 'preferredFamily'>

/** As colleagues call her: `Sukhi Gill-Harland`. */
export function nameOf(names: Names): string {
  const first = isBlank(names.preferredGiven) ? names.given : names.preferredGiven
  const last = isBlank(names.preferredFamily) ? names.family : names.preferredFamily
  return [first, last].filter((part) => !isBlank(part)).join(' ') || 'No name'
}

/** As it stands on a contract, with both names. */
export function fullNameOf({ given, family }: Names): string {
  return [given, family].filter((part) => !isBlank(part)).join(' ')
}

/** What lists are put in order by: surname first. */
export function sortNameOf(names: Names): string {
  const first = isBlank(names.preferredGiven) ? names.given : names.preferredGiven
  const last = isBlank(names.preferredFamily) ? names.family : names.preferredFamily
  return [last, first].filter((part) => !isBlank(part)).join(', ')
}

/** People in the order of a staff list. */
export function inNameOrder(people: readonly Person[]): readonly Person[] {
  const keyed = people.map((person) => ({ person, key: sortNameOf(person) }))
  return keyed
    .sort((a, b) => compareText(a.key, b.key) || (a.person.id < b.person.id ? -1 : 1))
    .map(({ person }) => person)
}
