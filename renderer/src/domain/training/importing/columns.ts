import {
  fieldOfHeading,
  findHeadings,
  guessUses,
  type HeaderRow,
  keyOfHeadings,
  likeliestTable,
  twiceHeld,
} from '../../tables/headings.ts'
import type { Table } from '../../tables/table.ts'

/** What a column of a training history can hold. */
export type HistoryField =
  | 'fullName'
  | 'given'
  | 'family'
  | 'staffCode'
  | 'email'
  | 'post'
  | 'course'
  | 'provider'
  | 'startedOn'
  | 'completedOn'
  | 'renewalDue'
  | 'certificateHeld'
  | 'certificateFile'
  | 'delivery'
  | 'hours'
  | 'result'
  | 'note'

/** `ignore`: it stays where it is. */
export type HistoryUse = HistoryField | 'ignore'

/** Words of headers as schools and systems write them, plain and without marks. */
const HEADERS: Readonly<Record<HistoryField, readonly string[]>> = {
  fullName: [
    'name',
    'full name',
    'staff',
    'staff name',
    'staff member',
    'member of staff',
    'employee',
    'employee name',
    'person',
    'delegate',
    'attendee',
    'learner',
    'participant',
    'display name',
  ],
  given: [
    'forename',
    'first name',
    'given name',
    'legal forename',
    'legal first name',
    'preferred forename',
  ],
  family: ['surname', 'last name', 'family name', 'legal surname', 'legal last name'],
  staffCode: [
    'staff code',
    'code',
    'initials',
    'staff initials',
    'staff id',
    'employee id',
    'mis id',
    'payroll number',
  ],
  email: ['email', 'e mail', 'work email', 'email address', 'work email address'],
  post: ['job title', 'post', 'position', 'role', 'job', 'job role'],
  course: [
    'course',
    'course title',
    'course name',
    'training',
    'training title',
    'training name',
    'title',
    'event',
    'event title',
    'module',
    'subject',
    'topic',
  ],
  provider: ['provider', 'trainer', 'training provider', 'delivered by', 'organisation', 'source'],
  startedOn: ['start date', 'started', 'date started', 'from', 'course start'],
  completedOn: [
    'date completed',
    'completed',
    'completion date',
    'completed on',
    'date',
    'date of training',
    'training date',
    'course date',
    'date attended',
    'attended on',
    'date taken',
    'date of course',
    'end date',
    'last completed',
    'achieved',
    'date achieved',
    'event date',
  ],
  renewalDue: [
    'renewal due',
    'renewal date',
    'renewal',
    'expiry',
    'expiry date',
    'expires',
    'expires on',
    'valid until',
    'due',
    'due date',
    'next due',
    'refresher due',
    'renew by',
    'date due',
  ],
  certificateHeld: [
    'certificate held',
    'certificate',
    'cert',
    'certificate seen',
    'certificate on file',
    'certificate y n',
    'evidence',
    'proof',
  ],
  certificateFile: [
    'certificate file',
    'file',
    'file name',
    'filename',
    'certificate name',
    'attachment',
  ],
  delivery: ['delivery', 'method', 'mode', 'format', 'delivery method', 'type', 'how delivered'],
  hours: ['hours', 'duration', 'length', 'duration hours', 'cpd hours'],
  result: ['result', 'outcome', 'status', 'attendance', 'attended', 'pass fail'],
  note: ['notes', 'note', 'comments', 'comment', 'remarks'],
}

const fieldOf = fieldOfHeading(HEADERS)

/** The row with the headings of a training history. */
export function findHistoryHeader(table: Table): HeaderRow | null {
  return findHeadings(table, fieldOf)
}

/** The sheet that most looks like a training history, and the first one where none does. */
export function chooseHistoryTable(tables: readonly Table[]): Table | null {
  return likeliestTable(tables, fieldOf)
}

/** What each column holds, guessed from its heading. */
export function guessHistoryColumns(headers: readonly string[]): readonly HistoryUse[] {
  return guessUses(headers, fieldOf)
}

/** By it a mapping of such a list is remembered. */
export function keyOfHistoryHeaders(headers: readonly string[]): string {
  return keyOfHeadings('training', headers)
}

/** What still keeps a list from being read, as a sentence; null where nothing does. */
export function historyColumnsProblem(uses: readonly HistoryUse[]): string | null {
  const has = (...fields: readonly HistoryField[]) => fields.some((field) => uses.includes(field))
  if (!has('fullName', 'family', 'given', 'staffCode', 'email')) {
    return 'Say which column holds the names. Without a name nobody can be found.'
  }
  if (!has('course')) return 'Say which column holds the course or training.'
  if (!has('completedOn')) return 'Say which column holds the day on which it was done.'
  return twiceHeld(uses)
}
