import { checkSum } from '../shared/check-sum.ts'
import { foldText } from '../shared/text.ts'
import type { Table } from './table.ts'

/** Which row of a table names its columns. */
export interface HeaderRow {
  readonly row: number
  readonly headers: readonly string[]
}

/** What a column with such a heading holds, where that is known. */
export type FieldOfHeading<Field> = (heading: string) => Field | undefined

/** A title above the list, a logo's row, a note: headings are looked for this far down. */
const ROWS_LOOKED_AT = 20

/** Without case, accents and marks. */
export function plainHeader(header: string): string {
  return foldText(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** @param known plain headings of each field */
export function fieldOfHeading<Field extends string>(
  known: Readonly<Record<Field, readonly string[]>>,
): FieldOfHeading<Field> {
  const fields = new Map<string, Field>()
  for (const field of Object.keys(known) as Field[]) {
    for (const heading of known[field]) fields.set(heading, field)
  }
  return (heading) => fields.get(plainHeader(heading))
}

/** The row that names most columns that we know; else the first one with anything in it. */
export function findHeadings<Field>(
  { rows }: Table,
  fieldOf: FieldOfHeading<Field>,
): HeaderRow | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT)
  const known = looked.map((cells) => fieldsNamed(cells, fieldOf))
  const most = Math.max(0, ...known)
  const row = most >= 2 ? known.indexOf(most) : looked.findIndex((cells) => cells.some(isWritten))
  const cells = looked[row]
  return cells === undefined ? null : { row, headers: cells.map((cell) => cell.trim()) }
}

/** The sheet whose headings are known best, and the first one where none are; null where all are empty. */
export function likeliestTable<Field>(
  tables: readonly Table[],
  fieldOf: FieldOfHeading<Field>,
): Table | null {
  const filled = tables.filter(({ rows }) => rows.some((cells) => cells.some(isWritten)))
  const worth = (table: Table) => fieldsNamed(findHeadings(table, fieldOf)?.headers ?? [], fieldOf)
  return filled.reduce<Table | null>(
    (best, table) => (best === null || worth(table) > worth(best) ? table : best),
    null,
  )
}

/** Fields of which a name may be made up. */
type NameField = 'fullName' | 'given' | 'family'

/**
 * What each column holds, guessed from its heading; each field is given once, to the first.
 *
 * A whole name is only read where first and last name have no columns of their own.
 */
export function guessUses<Field extends string>(
  headers: readonly string[],
  fieldOf: FieldOfHeading<Field | NameField>,
): readonly (Field | NameField | 'ignore')[] {
  const taken = new Set<Field | NameField>()
  const uses = headers.map((header) => {
    const field = fieldOf(header)
    if (field === undefined || taken.has(field)) return 'ignore'
    taken.add(field)
    return field
  })
  const parted = taken.has('given') && taken.has('family')
  return uses.map((use) => (use === 'fullName' && parted ? 'ignore' : use))
}

/**
 * The same headings give the same key, whatever their case: by it a mapping is remembered.
 *
 * @param kind what the list is of, so that like headings of another kind are not taken for it
 */
export function keyOfHeadings(kind: string, headers: readonly string[]): string {
  return `${kind}:${checkSum(headers.map(plainHeader).join('\n'))}`
}

/** As many as the widest row below has cells, so that a column without a heading can be named too. */
export function headersAt(table: Table | undefined, row: number): readonly string[] {
  const width = Math.max(0, ...(table?.rows ?? []).slice(row, row + 50).map(({ length }) => length))
  return Array.from({ length: width }, (_, column) => (table?.rows[row]?.[column] ?? '').trim())
}

/** The columns as they are read when one of them is read otherwise; what none says is `ignore`. */
export function usesWith<Use extends string>(
  headers: readonly string[],
  uses: readonly Use[],
  column: number,
  use: Use,
): readonly (Use | 'ignore')[] {
  return headers.map((_, place) => (place === column ? use : (uses[place] ?? 'ignore')))
}

/** A sentence where two columns are said to hold the same; null where none are. */
export function twiceHeld(uses: readonly string[]): string | null {
  const twice = uses.some((use, at) => use !== 'ignore' && uses.indexOf(use) !== at)
  return twice ? 'Two columns hold the same. Choose one, and leave the other out.' : null
}

function fieldsNamed<Field>(cells: readonly string[], fieldOf: FieldOfHeading<Field>): number {
  return new Set(cells.flatMap((cell) => fieldOf(cell) ?? [])).size
}

function isWritten(cell: string): boolean {
  return cell.trim() !== ''
}
