import { nameOf, type Person } from '../../../domain/people/person.ts'
import { dateInWords, isLocalDate } from '../../../domain/shared/calendar.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import type { HistoryUse } from '../../../domain/training/importing/columns.ts'
import type { RecordChange } from '../../../domain/training/importing/compare-records.ts'
import type { HistoryLine } from '../../../domain/training/importing/history-line.ts'
import type { HistoryPlan } from '../../../domain/training/importing/plan-history.ts'
import type { PersonQuestion } from '../../../domain/training/importing/questions.ts'
import { formatDate } from '../../../ui/format-date.ts'

/** What a column can hold, in the words of the screen. */
const USES: Readonly<Record<HistoryUse, string>> = {
  ignore: 'Leave out',
  fullName: 'Whole name',
  given: 'First name',
  family: 'Surname',
  staffCode: 'Staff code',
  email: 'Email',
  post: 'Job title',
  course: 'Course',
  provider: 'Provider',
  startedOn: 'First day',
  completedOn: 'Day completed',
  renewalDue: 'Renewal due',
  certificateHeld: 'Certificate held, yes or no',
  certificateFile: 'File name of the certificate',
  delivery: 'Online or in the room',
  hours: 'Hours',
  result: 'Result',
  note: 'Note',
}

const uses = Object.keys(USES) as readonly HistoryUse[]

export const historyUseOptions = uses.map((use) => ({ value: use, label: USES[use] }))

export function historyUseOf(text: string): HistoryUse {
  return uses.find((use) => use === text) ?? 'ignore'
}

const FIELDS: Readonly<Record<RecordChange['field'], string>> = {
  completedOn: 'Day',
  startedOn: 'First day',
  provider: 'Provider',
  hours: 'Hours',
  delivery: 'Held',
  result: 'Result',
  certificate: 'Certificate',
  dueOverride: 'Renewal',
  note: 'Note',
}

const VALUES: Readonly<Record<string, string>> = {
  'in-person': 'in the room',
  online: 'online',
  distance: 'distance learning',
  completed: 'completed',
  'not-completed': 'not completed',
  attached: 'filed here',
  seen: 'seen, not filed',
  promised: 'promised',
  declared: 'said to be there',
  none: 'none',
  waived: 'not asked for',
}

/** One difference in words: what stood there, or null where nothing did, and what the list says. */
export function changeInWords({ field, before, after }: RecordChange) {
  return {
    field: FIELDS[field],
    before: before === '' ? null : valueInWords(before),
    after: valueInWords(after),
  }
}

function valueInWords(value: string): string {
  return isLocalDate(value) ? formatDate(value) : (VALUES[value] ?? value)
}

/** Whose line it is, as far as that is known. */
export function whoseLine({ person, row }: HistoryLine): string {
  return person === null ? row.name || row.email || row.staffCode : nameOf(person)
}

/** `row 14 · WST core training · 18 November 2015 · Wolverhampton Safeguarding Together` */
export function aboutLine({ row, course, completedOn }: HistoryLine): string {
  const title = course?.title ?? row.course
  const written = course === null || course.title === row.course ? '' : `written “${row.course}”`
  const day = completedOn === null ? row.completed.text : dateInWords(completedOn)
  return [`Row ${row.row + 1}`, title, written, day, row.provider]
    .filter((part) => part !== '')
    .join(' · ')
}

/** What a possible duplicate is like. */
export function likeWhat({ held, twinRow }: HistoryLine): string {
  if (held !== null) return `There is a record of this course on ${dateInWords(held.completedOn)}.`
  return twinRow === null ? '' : `Row ${twinRow + 1} of this list says nearly the same.`
}

/** Why it is asked who somebody is. */
export function whyAsked({ found }: PersonQuestion): string {
  switch (found.type) {
    case 'which':
      return 'More than one person is called so.'
    case 'likely':
      return found.people.some(({ because }) => because === 'unlike')
        ? 'The code or the address belongs to somebody whose name is another.'
        : 'Nobody is written so; these names are like it.'
    default:
      return 'Nobody in the register has this name, or one like it.'
  }
}

export function personInWords(person: Person): string {
  return person.post === '' ? nameOf(person) : `${nameOf(person)}, ${person.post}`
}

interface Sums {
  readonly add: number
  readonly change: number
  /** Lines that stay out until she says something. */
  readonly waiting: number
}

const WAITING = new Set<HistoryLine['kind']>([
  'unknown-person',
  'likely-person',
  'which-person',
  'likely-course',
  'no-date',
  'bad-date',
  'future-date',
  'unlikely-date',
])

export function sumsOf({ lines }: HistoryPlan): Sums {
  const of = (deed: HistoryLine['deed']) => lines.filter((line) => line.deed === deed).length
  return {
    add: of('add'),
    change: of('change'),
    waiting: lines.filter(({ kind }) => WAITING.has(kind)).length,
  }
}

/** The button's words: exactly what a press would do. */
export function deedWords({ add, change }: Sums): string {
  const words = listed([
    ...(add > 0 ? [`add ${counted(add, 'record')}`] : []),
    ...(change > 0 ? [`change ${counted(change, 'record')}`] : []),
  ])
  return words === '' ? 'Nothing to bring in' : `${words[0]?.toUpperCase()}${words.slice(1)}`
}

export function doneWords(added: number, changed: number): string {
  const words = listed([
    ...(added > 0 ? [`${counted(added, 'record')} added`] : []),
    ...(changed > 0 ? [`${counted(changed, 'record')} changed`] : []),
  ])
  return words === '' ? 'Everything in this list was here already, so nothing was changed' : words
}

/** Beside the button; empty where nothing waits. */
export function waitingWords({ waiting }: Sums): string {
  if (waiting === 0) return ''
  return `${counted(waiting, 'row')} left out until you say who, what or when ${waiting === 1 ? 'it is' : 'they are'}`
}
