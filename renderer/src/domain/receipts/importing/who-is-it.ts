import { plainName } from '../../people/find-person.ts'
import { foldCode, namesToMatch } from '../../people/importing/listed-person.ts'
import type { Person } from '../../people/person.ts'
import { groupedByEach } from '../../shared/grouped.ts'
import { isSlipOf } from './name-slips.ts'

/** Whose answer a row is. `before`: as she said when the same line was brought in before. */
export type FormMatch =
  | { readonly type: 'person'; readonly person: Person; readonly by: 'email' | 'name' | 'before' }
  /** She says which of them it is, or that it is none. */
  | {
      readonly type: 'perhaps'
      /** The likeliest first; never empty. */
      readonly people: readonly Person[]
      readonly because: WhyPerhaps
    }
  | { readonly type: 'nobody' }

/**
 * `like-name`: the name is written otherwise. `other-address`: the name is known with another
 * address. `other-name`: the address is known with another name. `namesakes`: two share the name.
 */
export type WhyPerhaps = 'like-name' | 'other-address' | 'other-name' | 'namesakes'

export interface Names {
  readonly email: string
  readonly name: string
}

export interface PeopleIndex {
  readonly byEmail: ReadonlyMap<string, readonly Person[]>
  readonly byName: ReadonlyMap<string, readonly Person[]>
  /** Every word of a name, and whose it is. */
  readonly byWord: ReadonlyMap<string, readonly Person[]>
}

export function indexPeople(people: readonly Person[]): PeopleIndex {
  const known = people.filter(({ erasedAt }) => erasedAt === null)
  return {
    byEmail: groupedByEach(known, ({ email }) => (email === '' ? [] : [foldCode(email)])),
    byName: groupedByEach(known, namesToMatch),
    byWord: groupedByEach(known, wordsOf),
  }
}

/**
 * By address, then by name. Only what leaves no doubt is decided; a receipt is a proof.
 *
 * Stricter than `findPerson`, by which training histories and files of single people are read:
 * a form has no codes, a name known with another address is asked about, and likeness goes by
 * words, since people write their names into forms themselves.
 */
export function whoIsIt({ email, name }: Names, index: PeopleIndex): FormMatch {
  const plain = plainName(name)
  const [holder, ...others] = email === '' ? [] : (index.byEmail.get(email) ?? [])
  const named = index.byName.get(plain) ?? []
  if (holder !== undefined && others.length === 0) {
    if (plain === '' || named.includes(holder) || isLike(plain, holder)) {
      return { type: 'person', person: holder, by: 'email' }
    }
    return { type: 'perhaps', people: unique([holder, ...named]), because: 'other-name' }
  }
  if (holder !== undefined) return sharedAddress([holder, ...others], named)
  const [only] = named
  if (only !== undefined && named.length === 1) {
    return email !== '' && only.email !== ''
      ? { type: 'perhaps', people: [only], because: 'other-address' }
      : { type: 'person', person: only, by: 'name' }
  }
  if (named.length > 1) return { type: 'perhaps', people: named, because: 'namesakes' }
  const like = likePeople(plain, index)
  return like.length === 0
    ? { type: 'nobody' }
    : { type: 'perhaps', people: like, because: 'like-name' }
}

/** An address such as the office's, held by several: the name decides, if it can. */
function sharedAddress(holders: readonly Person[], named: readonly Person[]): FormMatch {
  const both = holders.filter((person) => named.includes(person))
  const [only] = both
  return only !== undefined && both.length === 1
    ? { type: 'person', person: only, by: 'email' }
    : { type: 'perhaps', people: unique([...holders, ...named]), because: 'other-name' }
}

const MOST_LIKE = 3
const LIKE_ENOUGH = 0.75
/** With the address as well, half of the words are enough. */
const LIKE_WITH_ADDRESS = 0.5

function isLike(plain: string, person: Person): boolean {
  const own = wordsOf(person)
  const written = plain.split(' ')
  const worth = written.map((word) => Math.max(0, ...own.map((one) => worthOf(word, one))))
  return worth.reduce((sum, one) => sum + one, 0) / written.length >= LIKE_WITH_ADDRESS
}

function wordsOf(person: Person): readonly string[] {
  return [...new Set([...namesToMatch(person)].flatMap((name) => name.split(' ')))]
}

/** Those of whose names enough words were written, nearly right ones counting less. */
function likePeople(plain: string, { byWord }: PeopleIndex): readonly Person[] {
  const written = plain.split(' ').filter((word) => word !== '')
  if (written.length < 2) return []
  const sums = new Map<Person, number>()
  for (const word of written) {
    for (const [person, worth] of worthByPerson(word, byWord)) {
      sums.set(person, (sums.get(person) ?? 0) + worth)
    }
  }
  return [...sums]
    .map(([person, sum]) => ({ person, worth: sum / written.length }))
    .filter(({ worth }) => worth >= LIKE_ENOUGH)
    .sort((a, b) => b.worth - a.worth || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, MOST_LIKE)
    .map(({ person }) => person)
}

/** What one written word is worth for each person: the best of her own words. */
function worthByPerson(word: string, byWord: PeopleIndex['byWord']): ReadonlyMap<Person, number> {
  const worth = new Map<Person, number>()
  for (const [own, people] of byWord) {
    const one = worthOf(word, own)
    if (one === 0) continue
    for (const person of people) worth.set(person, Math.max(worth.get(person) ?? 0, one))
  }
  return worth
}

function worthOf(written: string, own: string): number {
  if (written === own) return 1
  return isSlipOf(written, own) ? 0.8 : 0
}

function unique(people: readonly Person[]): readonly Person[] {
  return [...new Set(people)]
}
