import { nameOf, type Person } from '../people/person.ts'
import { dateInWords } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { groupedBy } from '../shared/grouped.ts'
import { compareText, counted, listed } from '../shared/text.ts'
import type { DocumentToRead, Duty, ReadingStanding } from './reading.ts'
import type { ReadingDocumentId } from './receipt.ts'
import { versionText } from './version-text.ts'

/** One person who has still to read one document, or who declined to. */
export interface StillToRead {
  readonly person: Person
  readonly document: DocumentToRead
  readonly state: 'not-yet' | 'declined'
  readonly duty: Duty | null
  /** Asked since; null where nobody knows. */
  readonly since: LocalDate | null
  readonly late: boolean
  /** Came after the document did, so that it was not hers to read when all others did. */
  readonly startedSince: boolean
}

export interface StillToReadFilter {
  readonly documentIds?: ReadonlySet<ReadingDocumentId>
  readonly personIds?: ReadonlySet<string>
}

/** Who has still to read what, in the order of names and then of documents. Excused people are not in it. */
export function stillToRead(
  { people, documents }: ReadingStanding,
  { documentIds, personIds }: StillToReadFilter = {},
): readonly StillToRead[] {
  const asked = documents.filter(({ id }) => documentIds?.has(id) ?? true)
  return people
    .filter(({ person }) => personIds?.has(person.id) ?? true)
    .flatMap(({ person, cells }) =>
      asked.flatMap((document): readonly StillToRead[] => {
        const cell = cells.get(document.id)
        if (cell?.state !== 'not-yet' && cell?.state !== 'declined') return []
        const { state, duty, since, late } = cell
        const { startsOn } = person
        const startedSince =
          document.since !== null && startsOn !== null && startsOn > document.since
        return [{ person, document, state, duty, since, late, startedSince }]
      }),
    )
}

/** All that one person has still to read. */
export interface Reminder {
  readonly person: Person
  readonly lines: readonly StillToRead[]
}

/** One reminder a person, in the order of names. */
export function remindersOf(lines: readonly StillToRead[]): readonly Reminder[] {
  return [...groupedBy(lines, ({ person }) => person)].map(([person, own]) => ({
    person,
    lines: [...own].sort(byWeight),
  }))
}

/** This year's Part One first, then what a rule asks before what the school asks, then by title. */
function byWeight(a: StillToRead, b: StillToRead): number {
  return weightOf(a) - weightOf(b) || compareText(a.document.title, b.document.title)
}

function weightOf({ document, duty }: StillToRead): number {
  if (document.id.endsWith('part-one')) return 0
  return duty?.basis.startsWith('statutory') === true ? 1 : 2
}

/** Since when it is asked, where that says something: what was due on a first day years ago does not. */
export function sinceToTell({ since, duty, late }: StillToRead): LocalDate | null {
  return duty?.when === 'induction' && !late ? null : since
}

/** `Keeping children safe in education 2026: Part One`, with the version where it has a label. */
export function titleWithVersion({ title, versionLabel, kind }: DocumentToRead): string {
  return versionLabel === '' || kind === 'statutory-guidance' || kind === 'overview'
    ? title
    : `${title} (${versionText(versionLabel)})`
}

export interface ReminderWords {
  readonly school: string
  /** Who asks, as she signs. */
  readonly from: string
  /** By when; null where no day is set. */
  readonly by: LocalDate | null
}

/** A message to one person, ready to paste. */
export function reminderText(
  { person, lines }: Reminder,
  { from, school, by }: ReminderWords,
): string {
  const what = lines.length === 1 ? 'this document' : `these ${lines.length} documents`
  const until = by === null ? '' : ` by ${dateInWords(by)}`
  return [
    `Dear ${person.preferredGiven || person.given || nameOf(person)},`,
    '',
    `Our record does not yet show that you have read ${what}. Please read ${lines.length === 1 ? 'it' : 'them'}${until} and let me know:`,
    '',
    ...lines.map((line) => `- ${titleWithVersion(line.document)}`),
    '',
    'If you have read it already, tell me when, and I will put it right.',
    ...(from === '' && school === '' ? [] : ['']),
    ...[from, school].filter((line) => line !== ''),
  ].join('\n')
}

/**
 * A message to all of them at once, which names nobody and so can go to everybody.
 *
 * What not all of them owe stands under the heading of those who do.
 *
 * @param titlesOf What to call audiences: `All staff`, `Governors`.
 */
export function reminderToAll(
  lines: readonly StillToRead[],
  { from, school, by }: ReminderWords,
  titlesOf: (audiences: readonly string[]) => readonly string[],
): string {
  const until = by === null ? '' : ` by ${dateInWords(by)}`
  return [
    'Dear colleagues,',
    '',
    `You receive this because our record does not yet show that you have read one or more of these. Please read what is still open for you${until} and let me know:`,
    '',
    ...partsOf(lines, titlesOf),
    'If you have read it already, tell me when, and I will put it right.',
    ...(from === '' && school === '' ? [] : ['']),
    ...[from, school].filter((line) => line !== ''),
  ].join('\n')
}

function partsOf(
  lines: readonly StillToRead[],
  titlesOf: (audiences: readonly string[]) => readonly string[],
): readonly string[] {
  const people = new Set(lines.map(({ person }) => person.id)).size
  const byDocument = groupedBy([...lines].sort(byWeight), ({ document }) => document.id)
  const owed = [...byDocument.values()].map((own) => {
    const audiences = [...new Set(own.flatMap(({ duty }) => duty?.audiences ?? []))]
    const isAll = own.length === people || audiences.length === 0
    return { own, heading: isAll ? 'For everybody' : `For: ${listed(titlesOf(audiences))}` }
  })
  const parts = [...groupedBy(owed, ({ heading }) => heading)]
  const everybodyFirst = parts.sort(
    ([a], [b]) => Number(b === 'For everybody') - Number(a === 'For everybody'),
  )
  return everybodyFirst.flatMap(([heading, documents]) => [
    ...(parts.length === 1 && heading === 'For everybody' ? [] : [heading]),
    ...documents.flatMap(({ own: [first] }) =>
      first === undefined ? [] : [`- ${titleWithVersion(first.document)}`],
    ),
    '',
  ])
}

/** Rows for a mail merge, one a person, headings first. */
export function mailMergeRows(reminders: readonly Reminder[]): readonly (readonly string[])[] {
  return [
    ['First name', 'Name', 'Email', 'Documents', 'Number of documents', 'Asked since'],
    ...reminders.map(({ person, lines }) => [
      person.preferredGiven || person.given || nameOf(person),
      nameOf(person),
      person.email,
      lines.map(({ document }) => titleWithVersion(document)).join('; '),
      String(lines.length),
      earliest(lines),
    ]),
  ]
}

function earliest(lines: readonly StillToRead[]): string {
  const days = lines.flatMap((line) => sinceToTell(line) ?? []).sort()
  return days[0] === undefined ? '' : dateInWords(days[0])
}

/** `3 people cannot be written to, since no email is held.` Empty where all can. */
export function withoutEmailWords(reminders: readonly Reminder[]): string {
  const without = reminders.filter(({ person }) => person.email === '').length
  return without === 0
    ? ''
    : `${counted(without, 'person', 'people')} cannot be written to, since no email is held.`
}
