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

/** What a column of a staff list can hold. `ignore`: it stays where it is. */
export type StaffField =
  | 'staffCode'
  | 'misId'
  | 'title'
  | 'given'
  | 'family'
  | 'preferredGiven'
  | 'preferredFamily'
  | 'fullName'
  | 'email'
  | 'post'
  | 'category'
  | 'teaching'
  | 'groups'
  | 'startsOn'
  | 'endsOn'

export type ColumnUse = StaffField | 'ignore'

/** Words of headers as systems and schools write them, plain and without marks. */
const HEADERS: Readonly<Record<StaffField, readonly string[]>> = {
  staffCode: ['staff code', 'code', 'initials', 'staff initials', 'short code', 'teacher code'],
  misId: [
    'arbor id',
    'bromcom id',
    'mis id',
    'staff id',
    'employee id',
    'employee number',
    'payroll number',
    'person id',
    'staff number',
    'id',
  ],
  title: ['title', 'salutation'],
  given: [
    'legal forename',
    'legal first name',
    'forename',
    'first name',
    'given name',
    'forenames',
    'first names',
    'chosen forename',
  ],
  family: [
    'legal surname',
    'legal last name',
    'surname',
    'last name',
    'family name',
    'chosen surname',
  ],
  preferredGiven: [
    'preferred forename',
    'preferred first name',
    'known as',
    'preferred name',
    'chosen name',
  ],
  preferredFamily: ['preferred surname', 'preferred last name', 'preferred family name'],
  fullName: [
    'name',
    'full name',
    'staff',
    'staff name',
    'staff member',
    'employee',
    'employee name',
    'display name',
  ],
  email: [
    'work email',
    'email',
    'e mail',
    'email address',
    'work email address',
    'primary email',
    'main email',
  ],
  post: [
    'post',
    'position',
    'job title',
    'role',
    'job',
    'post title',
    'job role',
    'current position',
  ],
  category: [
    'service term',
    'business roles',
    'business role',
    'staff type',
    'staff category',
    'contract type',
    'employment type',
  ],
  teaching: ['teaching staff', 'teacher', 'is teacher', 'teaching', 'teaching staff y n'],
  groups: ['group', 'groups', 'department', 'departments', 'team', 'phase', 'faculty'],
  startsOn: [
    'employment start date',
    'start date',
    'date of appointment',
    'start',
    'date started',
    'contract start date',
    'joined',
    'continuous service start date',
    'from',
  ],
  endsOn: [
    'employment end date',
    'end date',
    'leaving date',
    'date of leaving',
    'end',
    'contract end date',
    'left',
    'to',
  ],
}

const fieldOf = fieldOfHeading(HEADERS)

/** The row with the headings of a staff list. */
export function findHeaderRow(table: Table): HeaderRow | null {
  return findHeadings(table, fieldOf)
}

/** The sheet that most looks like a staff list, and the first one where none does. */
export function chooseTable(tables: readonly Table[]): Table | null {
  return likeliestTable(tables, fieldOf)
}

/** What each column holds, guessed from its heading. */
export function guessColumns(headers: readonly string[]): readonly ColumnUse[] {
  return guessUses(headers, fieldOf)
}

/** By it a mapping of such a list is remembered. */
export function keyOfHeaders(headers: readonly string[]): string {
  return keyOfHeadings('staff', headers)
}

/** What still keeps a list from being read, as a sentence; null where nothing does. */
export function columnsProblem(uses: readonly ColumnUse[]): string | null {
  const named = uses.some((use) => use === 'family' || use === 'given' || use === 'fullName')
  if (!named) return 'Say which column holds the names. Without a name nobody can be found again.'
  return twiceHeld(uses)
}
