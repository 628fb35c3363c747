import { checkSum } from '../../shared/check-sum.ts'
import { foldText } from '../../shared/text.ts'
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

const FIELD_OF_HEADER: ReadonlyMap<string, StaffField> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.map((header) => [header, field as StaffField] as const),
  ),
)

/** A title above the list, a logo's row, a note: headers are looked for this far down. */
const ROWS_LOOKED_AT = 20

/** Which row of a table names its columns. */
export interface HeaderRow {
  readonly row: number
  readonly headers: readonly string[]
}

export function plainHeader(header: string): string {
  return foldText(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The row that names most columns that we know; else the first one with anything in it. */
export function findHeaderRow({ rows }: Table): HeaderRow | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT)
  const known = looked.map((cells) => new Set(guessed(cells)).size)
  const most = Math.max(0, ...known)
  const row = most >= 2 ? known.indexOf(most) : looked.findIndex((cells) => cells.some(isWritten))
  const cells = looked[row]
  return cells === undefined ? null : { row, headers: cells.map((cell) => cell.trim()) }
}

/** The sheet that most looks like a staff list, and the first one where none does. */
export function chooseTable(tables: readonly Table[]): Table | null {
  const filled = tables.filter(({ rows }) => rows.some((cells) => cells.some(isWritten)))
  const worth = (table: Table) => new Set(guessed(findHeaderRow(table)?.headers ?? [])).size
  return filled.reduce<Table | null>(
    (best, table) => (best === null || worth(table) > worth(best) ? table : best),
    null,
  )
}

/**
 * What each column holds, guessed from its header; each field is given once, to the first.
 *
 * A whole name is only read where first and last name have no columns of their own.
 */
export function guessColumns(headers: readonly string[]): readonly ColumnUse[] {
  const taken = new Set<ColumnUse>()
  const uses = headers.map((header): ColumnUse => {
    const field = FIELD_OF_HEADER.get(plainHeader(header))
    if (field === undefined || taken.has(field)) return 'ignore'
    taken.add(field)
    return field
  })
  const parted = taken.has('given') && taken.has('family')
  return uses.map((use) => (use === 'fullName' && parted ? 'ignore' : use))
}

/** The same headers give the same key, whatever their case: by it a mapping is remembered. */
export function keyOfHeaders(headers: readonly string[]): string {
  return `staff:${checkSum(headers.map(plainHeader).join('\n'))}`
}

/** What still keeps a list from being read, as a sentence; null where nothing does. */
export function columnsProblem(uses: readonly ColumnUse[]): string | null {
  const named = uses.some((use) => use === 'family' || use === 'given' || use === 'fullName')
  if (!named) return 'Say which column holds the names. Without a name nobody can be found again.'
  const twice = uses.find((use, at) => use !== 'ignore' && uses.indexOf(use) !== at)
  return twice === undefined
    ? null
    : 'Two columns hold the same. Choose one, and leave the other out.'
}

function guessed(cells: readonly string[]): readonly StaffField[] {
  return cells.flatMap((cell) => FIELD_OF_HEADER.get(plainHeader(cell)) ?? [])
}

function isWritten(cell: string): boolean {
  return cell.trim() !== ''
}
