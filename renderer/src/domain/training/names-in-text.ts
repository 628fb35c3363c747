import { foldName, namesToMatch } from '../people/importing/listed-person.ts'
import type { Person } from '../people/person.ts'

export interface NamedPerson {
  readonly person: Person
  /** 0 to 1. */
  readonly score: number
}

/** A text of words parted by single spaces, with one at each end, so that whole words are looked for. */
function wordsOf(text: string): string {
  return ` ${foldName(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `
}

interface Sought {
  readonly file: string
  /** The file's name without any space: `daljitsandhu`. */
  readonly fileTight: string
  readonly text: string
}

/** Shorter names stand by chance within other words. */
const SHORTEST_TIGHT = 8

/**
 * Whom a file is about, by its name and its text, the likeliest first.
 *
 * Never certain: a certificate bears the names of trainers and heads too.
 */
export function namedPeople(
  fileName: string,
  text: string,
  people: readonly Person[],
): readonly NamedPerson[] {
  const file = wordsOf(fileName.replace(/\.[a-z0-9]{2,5}$/i, ''))
  const sought = { file, fileTight: file.replace(/ /g, ''), text: wordsOf(text) }
  const surnames = new Map<string, number>()
  for (const person of people) {
    for (const surname of surnamesOf(person)) {
      surnames.set(surname, (surnames.get(surname) ?? 0) + 1)
    }
  }
  return people
    .map((person) => ({ person, score: scoreOf(person, sought, surnames) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
}

function surnamesOf({ family, preferredFamily }: Person): readonly string[] {
  const surnames = [family, preferredFamily].map((name) => wordsOf(name).trim())
  return [...new Set(surnames.filter((name) => name.length > 1))]
}

function scoreOf(person: Person, sought: Sought, surnames: ReadonlyMap<string, number>): number {
  const { file, fileTight, text } = sought
  const names = [...namesToMatch(person)].filter((name) => name.includes(' '))
  if (names.some((name) => file.includes(` ${name} `) || file.includes(` ${turned(name)} `)))
    return 0.97
  if (names.some((name) => isTight(name, fileTight))) return 0.92
  const inText = names.find((name) => text.includes(` ${name} `))
  const own = surnamesOf(person)
  const inFile = own.filter((surname) => file.includes(` ${surname} `))
  if (inText !== undefined) {
    // Of two names in a text the earlier is more often the holder's.
    const late = Math.min(text.indexOf(` ${inText} `), 5_000) / 100_000
    return (inFile.length > 0 ? 0.97 : 0.93) - late
  }
  if (inFile.length > 0) {
    const shared = inFile.every((surname) => (surnames.get(surname) ?? 0) > 1)
    return hasInitial(person, inFile, file) ? 0.85 : shared ? 0.5 : 0.75
  }
  return own.some((surname) => surname.length > 3 && text.includes(` ${surname} `)) ? 0.4 : 0
}

function turned(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  return [...rest, first].join(' ')
}

function isTight(name: string, fileTight: string): boolean {
  const tight = name.replace(/ /g, '')
  if (tight.length < SHORTEST_TIGHT) return false
  return fileTight.includes(tight) || fileTight.includes(turned(name).replace(/ /g, ''))
}

/** `d sandhu`, `sandhu d`. */
function hasInitial(
  { given, preferredGiven }: Person,
  surnames: readonly string[],
  file: string,
): boolean {
  const initials = [given, preferredGiven].map((name) => foldName(name).charAt(0))
  return initials
    .filter((initial) => initial !== '')
    .some((initial) =>
      surnames.some(
        (surname) =>
          file.includes(` ${initial} ${surname} `) || file.includes(` ${surname} ${initial} `),
      ),
    )
}
