import { nameOf, type Person, sortNameOf } from '../../../domain/people/person.ts'
import { type Role, titleOfRole } from '../../../domain/people/roles.ts'
import { rolesOn } from '../../../domain/people/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { compareText, foldText } from '../../../domain/shared/text.ts'
import { type Look, lookOfCell } from '../../../domain/training/look.ts'
import type { StandingRow, TrainingCell } from '../../../domain/training/standing.ts'
import type { Training } from '../use-training.ts'
import { LOOK_ORDER } from '../words/cell-look.ts'

/** What one person has at one column. */
export interface MatrixCell {
  readonly look: Look
  readonly dueOn: LocalDate | null
  readonly cell: TrainingCell
}

/** One person, ready to be searched and drawn. */
export interface MatrixRow {
  readonly person: Person
  readonly name: string
  readonly sortName: string
  readonly roleIds: readonly string[]
  /** Beside the columns of the matrix; null where she does not need it. */
  readonly cells: readonly (MatrixCell | null)[]
  readonly looks: ReadonlySet<Look>
  /** All that a search looks through, plain. */
  readonly found: string
}

/** People down, requirements across. Only columns that anybody needs. */
export interface Matrix {
  readonly columns: readonly StandingRow[]
  readonly rows: readonly MatrixRow[]
  /** Columns that nobody at the school needs at present. */
  readonly unneeded: readonly StandingRow[]
}

export function matrixOf({ standing, roles }: Training): Matrix {
  const needed = new Set(standing.people.flatMap(({ cells }) => [...cells.keys()]))
  const columns = standing.rows.filter(({ id }) => needed.has(id))
  return {
    columns,
    unneeded: standing.rows.filter(({ id }) => !needed.has(id)),
    rows: standing.people.map(({ person, cells }) => {
      const own = columns.map(({ id }) => toMatrixCell(cells.get(id)))
      const roleIds = rolesOn(person, standing.day)
      return {
        person,
        name: nameOf(person),
        sortName: sortNameOf(person),
        roleIds,
        cells: own,
        looks: new Set(own.flatMap((cell) => (cell === null ? [] : [cell.look]))),
        found: foundIn(person, roleIds, roles),
      }
    }),
  }
}

function toMatrixCell(cell: TrainingCell | undefined): MatrixCell | null {
  return cell === undefined ? null : { look: lookOfCell(cell), dueOn: cell.dueOn, cell }
}

function foundIn(person: Person, roleIds: readonly string[], roles: readonly Role[]): string {
  const titles = roleIds.map((id) => titleOfRole(roles, id))
  const words = [nameOf(person), person.staffCode, person.post, person.email]
  return foldText([...words, ...person.groups, ...titles].join(' '))
}

/** @property sort `name`, `urgent`, or the id of a column whose days it goes by */
export interface MatrixSearch {
  readonly text: string
  readonly roleId: string
  readonly group: string
  /** Empty for everything. */
  readonly looks: readonly Look[]
  /** Id of the only column to show; empty for all. */
  readonly column: string
  readonly sort: string
}

export const EVERYTHING: MatrixSearch = {
  text: '',
  roleId: '',
  group: '',
  looks: [],
  column: '',
  sort: 'name',
}

export interface ShownMatrix {
  readonly rows: readonly MatrixRow[]
  /** Places of the columns that are shown. */
  readonly columns: readonly number[]
}

/**
 * What is left of the matrix.
 *
 * Where only some states are sought, the people and the columns that have none of them go, so
 * that "who is overdue" fits on a screen.
 */
export function searchMatrix(matrix: Matrix, search: MatrixSearch): ShownMatrix {
  const words = foldText(search.text).split(/\s+/)
  const only = matrix.columns.findIndex(({ id }) => id === search.column)
  const asked = only === -1 ? matrix.columns.map((_, at) => at) : [only]
  const isSought = (cell: MatrixCell | null | undefined) =>
    cell !== null &&
    cell !== undefined &&
    (search.looks.length === 0 || search.looks.includes(cell.look))
  const narrowed = only !== -1 || search.looks.length > 0
  const rows = matrix.rows.filter(
    (row) =>
      words.every((word) => row.found.includes(word)) &&
      (search.roleId === '' || row.roleIds.includes(search.roleId)) &&
      (search.group === '' || row.person.groups.includes(search.group)) &&
      (!narrowed || asked.some((at) => isSought(row.cells[at]))),
  )
  const columns =
    search.looks.length === 0
      ? asked
      : asked.filter((at) => rows.some((row) => isSought(row.cells[at])))
  return { rows: inOrder(rows, matrix, search.sort), columns }
}

function inOrder(rows: readonly MatrixRow[], matrix: Matrix, sort: string): readonly MatrixRow[] {
  if (sort === 'name') return rows
  const at = matrix.columns.findIndex(({ id }) => id === sort)
  const ranked = rows.map((row) => ({ row, rank: rankOf(at === -1 ? row.cells : [row.cells[at]]) }))
  return ranked
    .sort((a, b) => a.rank.look - b.rank.look || compareDay(a.rank.day, b.rank.day))
    .map(({ row }) => row)
}

/** By the worst of the cells, then by its day. */
function rankOf(cells: readonly (MatrixCell | null | undefined)[]) {
  let look = LOOK_ORDER.length
  let day = ''
  for (const cell of cells) {
    if (cell === null || cell === undefined) continue
    const rank = LOOK_ORDER.indexOf(cell.look)
    if (rank < look || (rank === look && compareDay(cell.dueOn ?? '', day) < 0)) {
      look = rank
      day = cell.dueOn ?? ''
    }
  }
  return { look, day }
}

/** No day comes last. */
function compareDay(a: string, b: string): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  return a < b ? -1 : 1
}

/** How many people have each state somewhere. */
export function countLooks(rows: readonly MatrixRow[]): Readonly<Record<Look, number>> {
  const counts = Object.fromEntries(LOOK_ORDER.map((look) => [look, 0])) as Record<Look, number>
  for (const { looks } of rows) for (const look of looks) counts[look] += 1
  return counts
}

/** The roles that anybody holds, in the order of the pack. */
export function rolesHeld(rows: readonly MatrixRow[], roles: readonly Role[]): readonly Role[] {
  const held = new Set(rows.flatMap(({ roleIds }) => roleIds))
  return roles.filter(({ id }) => held.has(id))
}

export function groupsHeld(rows: readonly MatrixRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ person }) => person.groups))].sort(compareText)
}
