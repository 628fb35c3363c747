import { editDistance } from '../shared/edit-distance.ts'
import { groupedByEach } from '../shared/grouped.ts'
import { foldCode, foldName, namesToMatch } from './importing/listed-person.ts'
import type { Person } from './person.ts'

/** What a list, a form or a file says about who somebody is. Empty: it does not say. */
export interface SoughtPerson {
  /** As it is written: `Sandhu, Daljit`, `Daljit Sandhu`, `Mrs D Sandhu`. */
  readonly name: string
  readonly email: string
  readonly staffCode: string
}

export type PersonFound =
  | { readonly type: 'found'; readonly person: Person; readonly by: 'code' | 'email' | 'name' }
  /** Several have this very name: she says which. */
  | { readonly type: 'which'; readonly people: readonly Person[] }
  /** Nobody has it, but these are like it, the likeliest first: she says whether. */
  | { readonly type: 'likely'; readonly people: readonly LikelyPerson[] }
  | { readonly type: 'nobody' }

export interface LikelyPerson {
  readonly person: Person
  /** `unlike`: the code or the address is hers, the name is not. */
  readonly because: 'typing' | 'initial' | 'part-of-name' | 'unlike'
}

/** Everybody who may be found, put in order once for many questions. */
export interface PeopleToFind {
  readonly byCode: ReadonlyMap<string, readonly Person[]>
  readonly byEmail: ReadonlyMap<string, readonly Person[]>
  readonly byName: ReadonlyMap<string, readonly Person[]>
  readonly named: readonly { readonly person: Person; readonly names: readonly string[] }[]
}

/** An erased person is nobody any more; who has left can still be found. */
export function peopleToFind(people: readonly Person[]): PeopleToFind {
  const named = people
    .filter(({ erasedAt }) => erasedAt === null)
    .map((person) => ({ person, names: [...namesToMatch(person)] }))
  const held = named.map(({ person }) => person)
  return {
    byCode: groupedByEach(held, ({ staffCode, misId }) => [staffCode, misId].flatMap(codeFrom)),
    byEmail: groupedByEach(held, ({ email }) => codeFrom(email)),
    byName: groupedByEach(held, namesToMatch),
    named,
  }
}

function codeFrom(text: string): readonly string[] {
  const code = foldCode(text)
  return code === '' ? [] : [code]
}

/**
 * Finds who is meant: by code, then by email, then by name.
 *
 * A code or an address that belongs to somebody of another name proves nothing, and a
 * misspelt name is only ever proposed. Answers of forms have a stricter rule (`whoIsIt`): they
 * are proofs of reading.
 */
export function findPerson(sought: SoughtPerson, ground: PeopleToFind): PersonFound {
  const name = plainName(sought.name)
  const code = ground.byCode.get(foldCode(sought.staffCode)) ?? []
  const email = ground.byEmail.get(foldCode(sought.email)) ?? []
  for (const [by, people] of [['code', code] as const, ['email', email] as const]) {
    const [person, another] = people
    if (person !== undefined && another === undefined && (name === '' || isLike(person, name))) {
      return { type: 'found', person, by }
    }
  }
  const byName = findByName(name, ground)
  if (byName.type !== 'nobody') return byName
  const unlike = [...new Set([...code, ...email])]
  return unlike.length === 0
    ? byName
    : { type: 'likely', people: unlike.map((person) => ({ person, because: 'unlike' })) }
}

function findByName(name: string, ground: PeopleToFind): PersonFound {
  if (name === '') return { type: 'nobody' }
  const [person, ...others] = ground.byName.get(name) ?? ground.byName.get(lastFirst(name)) ?? []
  if (person !== undefined) {
    return others.length === 0
      ? { type: 'found', person, by: 'name' }
      : { type: 'which', people: [person, ...others] }
  }
  const people = likelyPeople(name, ground)
  return people.length === 0 ? { type: 'nobody' } : { type: 'likely', people }
}

const TITLES = /^(mr|mrs|ms|miss|mx|dr|rev|sir|prof)\b\.? */i

/** First name first, without title, case, accents or hyphens. */
export function plainName(text: string): string {
  const [before = '', after] = text.trim().split(/\s*,\s*/, 2)
  const whole = after === undefined ? before : `${after.replace(TITLES, '')} ${before}`
  return foldName(whole.trim().replace(TITLES, ''))
}

/** `sandhu daljit`, as some lists have it without a comma. */
function lastFirst(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  return [...rest, first].join(' ').trim()
}

function isLike(person: Person, name: string): boolean {
  const words = new Set(name.split(' '))
  return [...namesToMatch(person)].some((own) => own.split(' ').some((word) => words.has(word)))
}

/** Beyond so many the proposal is no help. */
const MOST_PROPOSED = 5

function likelyPeople(name: string, { named }: PeopleToFind): readonly LikelyPerson[] {
  const ranked = named.flatMap(({ person, names }) => {
    const [best] = names
      .flatMap((own) => likenessOf(own, name) ?? [])
      .sort((a, b) => a.distance - b.distance)
    return best === undefined ? [] : [{ person, ...best }]
  })
  return ranked
    .sort((a, b) => a.distance - b.distance || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, MOST_PROPOSED)
    .map(({ person, because }) => ({ person, because }))
}

interface LikenessOfName {
  readonly distance: number
  readonly because: LikelyPerson['because']
}

function likenessOf(own: string, name: string): LikenessOfName | null {
  const most = slipsAllowed(Math.min(own.length, name.length))
  const distance = Math.min(editDistance(own, name, most), editDistance(own, lastFirst(name), most))
  if (distance <= most) return { distance, because: 'typing' }
  if (isInitialOf(own, name)) return { distance: 10, because: 'initial' }
  return isPartOf(own, name) ? { distance: 11, because: 'part-of-name' } : null
}

/** One slip in a short name, three in a long one. */
function slipsAllowed(length: number): number {
  if (length < 6) return 0
  return length < 10 ? 1 : length < 16 ? 2 : 3
}

/** `d sandhu` or `sandhu d` for `daljit sandhu`. */
function isInitialOf(own: string, name: string): boolean {
  const [first = '', ...family] = own.split(' ')
  const short = `${first.charAt(0)} ${family.join(' ')}`
  return family.length > 0 && (name === short || lastFirst(name) === short)
}

/** All words of the shorter one stand in the longer: a middle name, or half of a double surname. */
function isPartOf(own: string, name: string): boolean {
  const [long, short] = own.length > name.length ? [own, name] : [name, own]
  const words = short.split(' ')
  const there = new Set(long.split(' '))
  return short.length >= 4 && words.every((word) => there.has(word))
}
