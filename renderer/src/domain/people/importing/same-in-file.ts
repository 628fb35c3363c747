import { compareText, listed } from '../../shared/text.ts'
import { areAlike, foldCode, type ListedPerson } from './listed-person.ts'

/**
 * One line a person where a list has one a contract: the same code, and a like name.
 *
 * The lines come in an order of their own, so that the order of rows in a file means nothing.
 */
export function oneLineEach(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const byCode = new Map<string, ListedPerson[]>()
  const alone: ListedPerson[] = []
  for (const person of inOwnOrder(people)) {
    const code = codeOf(person)
    const same = code === null ? undefined : byCode.get(code)
    const at = same?.findIndex((one) => areAlike(one, person)) ?? -1
    const first = same?.[at]
    if (code === null) alone.push(person)
    else if (same === undefined) byCode.set(code, [person])
    else if (first === undefined) same.push(person)
    else same[at] = together(first, person)
  }
  return inOwnOrder([...alone, ...[...byCode.values()].flat()])
}

function codeOf({ staffCode, misId }: ListedPerson): string | null {
  if (staffCode !== '') return `code ${foldCode(staffCode)}`
  return misId === '' ? null : `mis ${foldCode(misId)}`
}

/** Two contracts of one person: what the first leaves open, the second may say. */
function together(one: ListedPerson, other: ListedPerson): ListedPerson {
  const filled = Object.fromEntries(
    TEXTS.map((field) => [field, one[field] === '' ? other[field] : one[field]]),
  )
  const starts = [one.startsOn, other.startsOn].filter((day) => day !== null).sort()
  const open = one.endsOn === null || other.endsOn === null
  return {
    ...one,
    ...filled,
    rows: [...one.rows, ...other.rows].sort((a, b) => a - b),
    post: joined([one.post, other.post]),
    groups: [...new Set([...one.groups, ...other.groups])].sort(compareText),
    roleIds: [...new Set([...one.roleIds, ...other.roleIds])].sort(),
    startsOn: starts[0] ?? null,
    endsOn: open ? null : ([one.endsOn, other.endsOn].sort().at(-1) ?? null),
  }
}

const TEXTS = ['staffCode', 'misId', 'title', 'preferredGiven', 'preferredFamily', 'email'] as const

function joined(posts: readonly string[]): string {
  const words = posts.flatMap((post) => post.split(/ and (?=\p{Lu})|; /u))
  return listed([...new Set(words.filter((post) => post !== ''))].sort(compareText))
}

/** The fullest and best written line first; then by code and by everything else, never by row. */
function inOwnOrder(people: readonly ListedPerson[]): readonly ListedPerson[] {
  const keyed = people.map((person) => ({ person, key: JSON.stringify({ ...person, rows: 0 }) }))
  return keyed
    .sort((a, b) => betterWritten(a.person, b.person) || compareText(a.key, b.key))
    .map(({ person }) => person)
}

function betterWritten(a: ListedPerson, b: ListedPerson): number {
  return marksOf(b) - marksOf(a) || said(b) - said(a) || compareText(a.staffCode, b.staffCode)
}

/** Letters beyond plain English: where two lines differ in them, one has lost its accents. */
export function marksIn(text: string): number {
  return text.normalize('NFD').match(/[^\p{ASCII}]/gu)?.length ?? 0
}

function marksOf({ given, family }: ListedPerson): number {
  return marksIn(given) + marksIn(family)
}

function said(person: ListedPerson): number {
  return Object.values(person).filter((value) => value !== '' && value !== null).length
}
