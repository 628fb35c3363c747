import { groupedByEach } from '../../shared/grouped.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../person.ts'
import { areAlike, foldCode, type ListedPerson, namesToMatch } from './listed-person.ts'

/** What a line of a list is, before its fields are compared. */
export type Match =
  | { readonly type: 'nobody' }
  | { readonly type: 'person'; readonly person: Person; readonly by: 'code' | 'email' | 'name' }
  | Likeness

/** Perhaps the same as somebody held, or as another line of the list: she decides. */
export interface Likeness {
  readonly type: 'perhaps'
  readonly like:
    | { readonly type: 'person'; readonly person: Person }
    | { readonly type: 'line'; readonly line: ListedPerson }
  readonly because: 'code' | 'email' | 'name'
  /** What is probably true, and stands until she says otherwise. */
  readonly probably: 'same' | 'different'
}

/**
 * Finds for each line of a list who it is: by code, then by email, then by name.
 *
 * Nobody is found twice. Lines must come in an order of their own (`oneLineEach`), so that
 * the order of rows does not decide who comes first.
 */
export function matchLines(
  lines: readonly ListedPerson[],
  people: readonly Person[],
): ReadonlyMap<ListedPerson, Match> {
  const ground = groundOf(people.filter(({ erasedAt }) => erasedAt === null))
  const matches = new Map<ListedPerson, Match>()
  for (const find of [matchByCode, matchByEmail, matchByName]) {
    for (const line of lines) {
      if (matches.has(line)) continue
      const match = find(line, ground)
      if (match === null) continue
      matches.set(line, match)
      place(line, match, ground)
    }
  }
  return matches
}

interface Ground {
  readonly byCode: ReadonlyMap<string, readonly Person[]>
  readonly byEmail: ReadonlyMap<string, readonly Person[]>
  readonly byName: ReadonlyMap<string, readonly Person[]>
  /** Who has been found, and by which line. */
  readonly found: Map<PersonId, ListedPerson>
  /** Lines that stand for somebody, by address and by name. */
  readonly lineByEmail: Map<string, ListedPerson>
  readonly lineByName: Map<string, ListedPerson>
}

function groundOf(people: readonly Person[]): Ground {
  return {
    byCode: groupedByEach(people, codesOf),
    byEmail: groupedByEach(people, ({ email }) => (email === '' ? [] : [foldCode(email)])),
    byName: groupedByEach(people, namesToMatch),
    found: new Map(),
    lineByEmail: new Map(),
    lineByName: new Map(),
  }
}

function codesOf({ staffCode, misId }: Pick<ListedPerson, 'staffCode' | 'misId'>) {
  return [
    ...(staffCode === '' ? [] : [`code ${foldCode(staffCode)}`]),
    ...(misId === '' ? [] : [`mis ${foldCode(misId)}`]),
  ]
}

/** A line that stands for somebody is what later lines may be a second copy of. */
function place(line: ListedPerson, match: Match, ground: Ground): void {
  if (match.type === 'person') ground.found.set(match.person.id, line)
  if (match.type === 'perhaps' && match.like.type === 'person' && match.probably === 'same') {
    ground.found.set(match.like.person.id, line)
  }
  if (match.type === 'perhaps' && match.like.type === 'line') return
  if (line.email !== '' && !ground.lineByEmail.has(foldCode(line.email))) {
    ground.lineByEmail.set(foldCode(line.email), line)
  }
  for (const name of namesToMatch(line)) {
    if (!ground.lineByName.has(name)) ground.lineByName.set(name, line)
  }
}

function matchByCode(line: ListedPerson, ground: Ground): Match | null {
  const people = codesOf(line).flatMap((code) => ground.byCode.get(code) ?? [])
  const person = bestOf(people, line)
  if (person === undefined) return null
  const taken = ground.found.get(person.id)
  if (taken !== undefined) return perhapsLine(line, taken, 'code')
  // A code that was given to somebody else is not the same person for that.
  return areAlike(person, line) || haveSameEmail(person, line)
    ? { type: 'person', person, by: 'code' }
    : perhapsPerson(person, 'code', 'different')
}

function matchByEmail(line: ListedPerson, ground: Ground): Match | null {
  const person = bestOf(ground.byEmail.get(foldCode(line.email)) ?? [], line)
  if (person === undefined) return null
  const taken = ground.found.get(person.id)
  if (taken !== undefined) return perhapsLine(line, taken, 'email')
  return areAlike(person, line)
    ? { type: 'person', person, by: 'email' }
    : perhapsPerson(person, 'email', 'different')
}

function matchByName(line: ListedPerson, ground: Ground): Match {
  const twin = ground.lineByEmail.get(foldCode(line.email))
  if (twin !== undefined) return perhapsLine(line, twin, 'email')
  const names = [...namesToMatch(line)]
  const people = names.flatMap((name) => ground.byName.get(name) ?? [])
  const free = people.filter(({ id }) => !ground.found.has(id))
  const person = bestOf(free, line)
  if (person !== undefined) {
    if (contradict(person, line)) return perhapsPerson(person, 'name', 'different')
    const sure = person.startsOn !== null && person.startsOn === line.startsOn
    return sure ? { type: 'person', person, by: 'name' } : perhapsPerson(person, 'name', 'same')
  }
  const namesake = names.map((name) => ground.lineByName.get(name)).find((one) => one !== undefined)
  return namesake === undefined ? { type: 'nobody' } : perhapsLine(line, namesake, 'name')
}

function perhapsPerson(
  person: Person,
  because: Likeness['because'],
  probably: Likeness['probably'],
): Likeness {
  return { type: 'perhaps', like: { type: 'person', person }, because, probably }
}

function perhapsLine(
  line: ListedPerson,
  other: ListedPerson,
  because: Likeness['because'],
): Likeness {
  const sameDay = line.startsOn !== null && line.startsOn === other.startsOn
  const same = because === 'name' ? sameDay && !contradict(other, line) : areAlike(line, other)
  const probably = same ? 'same' : 'different'
  return { type: 'perhaps', like: { type: 'line', line: other }, because, probably }
}

/** Who has the same name comes first, then who has a like one; then by id, so that it is always the same. */
function bestOf(people: readonly Person[], line: ListedPerson): Person | undefined {
  const names = namesToMatch(line)
  const rank = (person: Person): number => {
    if ([...namesToMatch(person)].some((name) => names.has(name))) return 0
    return areAlike(person, line) ? 1 : 2
  }
  return [...people].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0]
}

type Known = Pick<ListedPerson, 'staffCode' | 'misId' | 'email'>

/** Both have a code of the same kind, or an address, and they differ. */
function contradict(one: Known, other: Known): boolean {
  const differ = (a: string, b: string) => a !== '' && b !== '' && foldCode(a) !== foldCode(b)
  return (
    differ(one.staffCode, other.staffCode) ||
    differ(one.misId, other.misId) ||
    differ(one.email, other.email)
  )
}

function haveSameEmail(one: Known, other: Known): boolean {
  return one.email !== '' && foldCode(one.email) === foldCode(other.email)
}
