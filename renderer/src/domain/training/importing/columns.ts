import { plainHeader } from '../../people/importing/columns.ts'
import { checkSum } from '../../shared/check-sum.ts'
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
const HEADERS: Readonly<Record<HistoryField, string>> = {
  fullName:
    'name|full name|staff|staff name|staff member|member of staff|employee|employee name|person|delegate|attendee|learner|participant|display name',
  given: 'forename|first name|given name|legal forename|legal first name|preferred forename',
  family: 'surname|last name|family name|legal surname|legal last name',
  staffCode: 'staff code|code|initials|staff initials|staff id|employee id|mis id|payroll number',
  email: 'email|e mail|work email|email address|work email address',
  post: 'job title|post|position|role|job|job role',
  course:
    'course|course title|course name|training|training title|training name|title|event|event title|module|subject|topic',
  provider: 'provider|trainer|training provider|delivered by|organisation|source',
  startedOn: 'start date|started|date started|from|course start',
  completedOn:
    'date completed|completed|completion date|completed on|date|date of training|training date|course date|date attended|attended on|date taken|date of course|end date|last completed|achieved|date achieved|event date',
  renewalDue:
    'renewal due|renewal date|renewal|expiry|expiry date|expires|expires on|valid until|due|due date|next due|refresher due|renew by|date due',
  certificateHeld:
    'certificate held|certificate|cert|certificate seen|certificate on file|certificate y n|evidence|proof',
  certificateFile: 'certificate file|file|file name|filename|certificate name|attachment',
  delivery: 'delivery|method|mode|format|delivery method|type|how delivered',
  hours: 'hours|duration|length|duration hours|cpd hours',
  result: 'result|outcome|status|attendance|attended|pass fail',
  note: 'notes|note|comments|comment|remarks',
}

const FIELD_OF_HEADER: ReadonlyMap<string, HistoryField> = new Map(
  Object.entries(HEADERS).flatMap(([field, headers]) =>
    headers.split('|').map((header) => [header, field as HistoryField] as const),
  ),
)

/** A title above the list, a logo's row, a note: headers are looked for this far down. */
const ROWS_LOOKED_AT = 20

export interface HistoryHeader {
  readonly row: number
  readonly headers: readonly string[]
}

/** The row that names most columns that we know; else the first one with anything in it. */
export function findHistoryHeader({ rows }: Table): HistoryHeader | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT)
  const known = looked.map(fieldsNamed)
  const most = Math.max(0, ...known)
  const row = most >= 2 ? known.indexOf(most) : looked.findIndex((cells) => cells.some(isWritten))
  const cells = looked[row]
  return cells === undefined ? null : { row, headers: cells.map((cell) => cell.trim()) }
}

/** The sheet that most looks like a training history, and the first one where none does. */
export function chooseHistoryTable(tables: readonly Table[]): Table | null {
  const filled = tables.filter(({ rows }) => rows.some((cells) => cells.some(isWritten)))
  const worth = (table: Table) => fieldsNamed(findHistoryHeader(table)?.headers ?? [])
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
export function guessHistoryColumns(headers: readonly string[]): readonly HistoryUse[] {
  const taken = new Set<HistoryUse>()
  const uses = headers.map((header): HistoryUse => {
    const field = FIELD_OF_HEADER.get(plainHeader(header))
    if (field === undefined || taken.has(field)) return 'ignore'
    taken.add(field)
    return field
  })
  const parted = taken.has('given') && taken.has('family')
  return uses.map((use) => (use === 'fullName' && parted ? 'ignore' : use))
}

/** The same headers give the same key, whatever their case: by it a mapping is remembered. */
export function keyOfHistoryHeaders(headers: readonly string[]): string {
  return `training:${checkSum(headers.map(plainHeader).join('\n'))}`
}

/** What still keeps a list from being read, as a sentence; null where nothing does. */
export function historyColumnsProblem(uses: readonly HistoryUse[]): string | null {
  const has = (...fields: readonly HistoryField[]) => fields.some((field) => uses.includes(field))
  if (!has('fullName', 'family', 'given', 'staffCode', 'email')) {
    return 'Say which column holds the names. Without a name nobody can be found.'
  }
  if (!has('course')) return 'Say which column holds the course or training.'
  if (!has('completedOn')) return 'Say which column holds the day on which it was done.'
  const twice = uses.find((use, at) => use !== 'ignore' && uses.indexOf(use) !== at)
  return twice === undefined
    ? null
    : 'Two columns hold the same. Choose one, and leave the other out.'
}

function fieldsNamed(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => FIELD_OF_HEADER.get(plainHeader(cell)) ?? [])).size
}

function isWritten(cell: string): boolean {
  return cell.trim() !== ''
}
