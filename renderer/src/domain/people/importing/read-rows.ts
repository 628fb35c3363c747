import type { LocalDate } from '../../shared/dates.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { wellFormed } from '../../shared/text.ts'
import { readDay } from '../../tables/read-day.ts'
import { placeOfCell, type Table } from '../../tables/table.ts'
import { rolesFromWork } from '../role-from-post.ts'
import type { ColumnUse, StaffField } from './columns.ts'
import type { ListedPerson } from './listed-person.ts'

/** Something in a list that could not be taken as it stands, with its place and what became of it. */
export interface Complaint {
  readonly row: number
  readonly sentence: string
}

export interface ReadRows {
  readonly people: readonly ListedPerson[]
  readonly complaints: readonly Complaint[]
}

/** Longer than any name, post or address; what is longer was pasted into the wrong cell. */
const LONGEST_CELL = 300

/** Reads the people below the header row. A row without a name is named in a complaint and left out. */
export function readStaffRows(
  table: Table,
  headerRow: number,
  uses: readonly ColumnUse[],
): ReadRows {
  const complaints: Complaint[] = []
  const people: ListedPerson[] = []
  const columns = new Map(
    uses.flatMap((use, column) => (use === 'ignore' ? [] : [[use, column] as const])),
  )
  table.rows.forEach((cells, row) => {
    if (row <= headerRow || cells.every((cell) => cell.trim() === '')) return
    const read = readRow({ table, row, cells, columns })
    complaints.push(...read.complaints)
    if (read.person !== null) people.push(read.person)
  })
  return { people, complaints }
}

interface Row {
  readonly table: Table
  readonly row: number
  readonly cells: readonly string[]
  readonly columns: ReadonlyMap<StaffField, number>
}

interface ReadRow {
  readonly person: ListedPerson | null
  readonly complaints: readonly Complaint[]
}

function readRow(line: Row): ReadRow {
  const { table, row, columns } = line
  const complaints: Complaint[] = []
  const complain = (field: StaffField, words: string) => {
    const place = placeOfCell(table.sheet, row, columns.get(field) ?? 0)
    complaints.push({ row, sentence: `${place[0]?.toUpperCase()}${place.slice(1)}: ${words}` })
  }
  const text = (field: StaffField): string => {
    const cell = cellOf(line, field)
    if (cell.length <= LONGEST_CELL) return cell
    complain(field, `the text is longer than ${LONGEST_CELL} characters, so it was left out.`)
    return ''
  }
  const day = (field: StaffField): LocalDate | null => {
    const read = readDayCell(cellOf(line, field), table)
    if (read.ok) return read.value
    complain(field, read.error)
    return null
  }
  const names = readNames(text)
  if (names.given === '' && names.family === '') {
    complain(nameFieldOf(columns), 'there is no name, so the row was left out.')
    return { person: null, complaints }
  }
  const startsOn = day('startsOn')
  let endsOn = day('endsOn')
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    complain('endsOn', 'the last day lies before the first, so it was left out.')
    endsOn = null
  }
  const email = emailOf(text('email'))
  if (email === null) complain('email', 'this is not an email address, so it was left out.')
  const post = text('post')
  const person = {
    rows: [row],
    ...names,
    staffCode: text('staffCode'),
    misId: text('misId'),
    title: text('title'),
    email: email ?? '',
    post,
    groups: groupsOf(text('groups')),
    roleIds: rolesFromWork({
      post,
      category: text('category'),
      teaching: yesOrNo(text('teaching')),
    }),
    startsOn,
    endsOn,
  }
  return { person, complaints }
}

function nameFieldOf(columns: Row['columns']): StaffField {
  const fields: readonly StaffField[] = ['family', 'given', 'fullName']
  return fields.find((field) => columns.has(field)) ?? 'family'
}

/** Spaces at the ends and in rows come from copying and mean nothing; nor do formula signs of our own export. */
function cellOf({ cells, columns }: Row, field: StaffField): string {
  const column = columns.get(field)
  const cell = column === undefined ? '' : (cells[column] ?? '')
  return wellFormed(cell.normalize('NFC'))
    .replace(/[\p{Cc}\p{Zs}\u200B\uFEFF]+/gu, ' ')
    .trim()
}

function readNames(text: (field: StaffField) => string) {
  const [given, family] = [text('given'), text('family')]
  const whole = given === '' && family === '' ? partedName(text('fullName')) : { given, family }
  const preferred = (field: 'preferredGiven' | 'preferredFamily', legal: string) => {
    const called = text(field)
    return called === legal ? '' : called
  }
  return {
    ...whole,
    preferredGiven: preferred('preferredGiven', whole.given),
    preferredFamily: preferred('preferredFamily', whole.family),
  }
}

const TITLE = /^(mr|mrs|ms|miss|mx|dr|rev|sir|prof)\.? /i

/** `Sandhu, Daljit`, or `Daljit Sandhu` with the last word as the surname. */
export function partedName(text: string): { readonly given: string; readonly family: string } {
  const [before = '', after] = text.replace(TITLE, '').split(/,\s*/, 2)
  if (after !== undefined) return { given: after.replace(TITLE, ''), family: before }
  const at = before.lastIndexOf(' ')
  return { given: at === -1 ? '' : before.slice(0, at), family: before.slice(at + 1) }
}

function readDayCell(cell: string, table: Table): Result<LocalDate | null, string> {
  if (cell === '' || /^(-|–|n\/?a|none)$/i.test(cell)) return ok(null)
  const read = readDay(cell, table.days)
  if (read.ok) return ok(read.date)
  const why =
    read.why === 'no-such-day' ? 'is not a day in the calendar' : 'could not be read as a date'
  return refused(
    `“${cell.slice(0, 40)}” ${why}, so the date was left out. Write it like 12 February 2027 or 12/02/2027, the day first.`,
  )
}

/** In lower case, since addresses are; null for what is none. */
function emailOf(text: string): string | null {
  const plain = text.toLowerCase().replace(/^mailto:/, '')
  if (plain === '' || /^(-|n\/?a|none)$/.test(plain)) return ''
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : null
}

function groupsOf(text: string): readonly string[] {
  const names = text.split(/[,;|]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

function yesOrNo(text: string): boolean | null {
  if (/^(y|yes|true|1|t)$/i.test(text)) return true
  return /^(n|no|false|0|f)$/i.test(text) ? false : null
}
