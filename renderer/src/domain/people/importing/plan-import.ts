import type { LocalDate } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { compareText } from '../../shared/text.ts'
import { newPerson, type Person, sortNameOf } from '../person.ts'
import { standingOn } from '../standing.ts'
import { changesBetween, type FieldChange, withListed } from './compare.ts'
import type { ListedPerson } from './listed-person.ts'
import { type Likeness, type Match, matchLines } from './match.ts'
import type { Complaint, ReadRows } from './read-rows.ts'
import { oneLineEach } from './same-in-file.ts'

/** What an import would do, line by line. Nothing is written by it. */
export interface ImportPlan {
  /** In the order of names. */
  readonly lines: readonly PlannedLine[]
  /** At the school and known from a list before, but not in this one. */
  readonly missing: readonly Person[]
  readonly complaints: readonly Complaint[]
}

export type LineKind = 'new' | 'changed' | 'same' | 'leaver' | 'possible-duplicate'

export interface PlannedLine {
  /** Number of its first row: names the line as long as the file is the same. */
  readonly key: number
  readonly kind: LineKind
  readonly listed: ListedPerson
  /** Who is found, or who it would be where she says that it is the same. */
  readonly person: Person | null
  readonly by: 'code' | 'email' | 'name' | null
  readonly likeness: Likeness | null
  /** Of `person`; none for somebody new. */
  readonly changes: readonly FieldChange[]
}

/** Compares a list with the people held. */
export function planImport(
  read: ReadRows,
  people: readonly Person[],
  today: LocalDate,
): ImportPlan {
  const lines = oneLineEach(read.people)
  const matches = matchLines(lines, people)
  const planned = lines.map((line) => plannedLine(line, matches.get(line), today))
  const found = new Set(planned.flatMap(({ person }) => (person === null ? [] : [person.id])))
  return {
    lines: [...planned].sort(
      (a, b) => compareText(sortNameOf(a.listed), sortNameOf(b.listed)) || a.key - b.key,
    ),
    missing: people.filter((person) => isMissing(person, found, today)),
    complaints: read.complaints,
  }
}

function isMissing(person: Person, found: ReadonlySet<PersonId>, today: LocalDate): boolean {
  const fromList = person.staffCode !== '' || person.misId !== ''
  const there = person.erasedAt === null && standingOn(person, today) !== 'left'
  return fromList && there && !found.has(person.id)
}

function plannedLine(
  listed: ListedPerson,
  match: Match | undefined,
  today: LocalDate,
): PlannedLine {
  const line = { key: listed.rows[0] ?? 0, listed }
  if (match === undefined || match.type === 'nobody') {
    const kind = standingOn(listed, today) === 'left' ? 'leaver' : 'new'
    return { ...line, kind, person: null, by: null, likeness: null, changes: [] }
  }
  if (match.type === 'person') {
    const changes = changesOf(match.person, listed)
    const kind = kindOf(match.person, listed, changes, today)
    return { ...line, kind, person: match.person, by: match.by, likeness: null, changes }
  }
  const { like, probably } = match
  const person = like.type === 'person' ? like.person : null
  const changes = person === null ? [] : changesOf(person, listed)
  // Nothing would be different: there is nothing to ask.
  const settled = person !== null && probably === 'same' && changes.length === 0
  const kind = settled ? 'same' : 'possible-duplicate'
  return { ...line, kind, person, by: null, likeness: settled ? null : match, changes }
}

function changesOf(person: Person, listed: ListedPerson): readonly FieldChange[] {
  return changesBetween(person, withListed(person, listed))
}

function kindOf(
  person: Person,
  listed: ListedPerson,
  changes: readonly FieldChange[],
  today: LocalDate,
): LineKind {
  if (changes.length === 0) return 'same'
  const leaves = standingOn(listed, today) === 'left' && standingOn(person, today) !== 'left'
  return leaves ? 'leaver' : 'changed'
}

/** What she says of a line; unsaid, the likeliest holds. */
export type LineChoice = 'take' | 'skip' | 'same' | 'different'

export interface ImportChoices {
  readonly lines: ReadonlyMap<number, LineChoice>
  /** Who of the missing has left, and on which day. */
  readonly left: ReadonlySet<PersonId>
  readonly leftOn: LocalDate
}

/** What holds for a line until she says otherwise. */
export function choiceFor(line: PlannedLine, { lines }: Pick<ImportChoices, 'lines'>): LineChoice {
  return lines.get(line.key) ?? line.likeness?.probably ?? 'take'
}

/** What becomes of a line by her choice. */
export type Deed = 'add' | 'change' | 'leave'

export function deedOf(line: PlannedLine, choices: Pick<ImportChoices, 'lines'>): Deed {
  const choice = choiceFor(line, choices)
  if (choice === 'skip' || line.kind === 'same') return 'leave'
  if (line.likeness === null) return line.person === null ? 'add' : 'change'
  if (choice === 'different') return 'add'
  return line.person === null || line.changes.length === 0 ? 'leave' : 'change'
}

interface Making {
  readonly newId: () => string
  readonly now: () => string
}

/** The person whom a line adds. */
export function personFromLine(listed: ListedPerson, { newId, now }: Making): Person {
  return withListed(newPerson({ id: newId() as PersonId, addedAt: now() }), listed)
}
