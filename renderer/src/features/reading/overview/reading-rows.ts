import { nameOf, type Person, sortNameOf } from '../../../domain/people/person.ts'
import { rolesOn } from '../../../domain/people/standing.ts'
import type {
  DocumentToRead,
  ReadingCell,
  ReadingStanding,
} from '../../../domain/receipts/standing.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { foldText } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addressOfPersonsReading, addressOfReadingDocument } from '../../../ui/addresses.ts'
import type { MatrixCell, MatrixColumn, MatrixRow } from '../matrix/matrix-types.ts'
import {
  type CellKind,
  cellSentence,
  isOpen,
  kindLooks,
  kindOf,
  shortWords,
} from '../shared/cell-words.ts'

/** One person, ready for the matrix and for searching. */
export interface ReadingRow extends MatrixRow {
  readonly person: Person
  readonly sortName: string
  readonly roleIds: readonly string[]
  readonly roleTitles: readonly string[]
  readonly groups: readonly string[]
  /** All that the search looks in, in lower case. */
  readonly found: string
  readonly kinds: readonly CellKind[]
  readonly open: readonly OpenReading[]
}

export interface OpenReading {
  readonly document: DocumentToRead
  readonly cell: ReadingCell
}

export interface ReadingSearch {
  readonly text: string
  readonly roleId: string
  readonly kind: CellKind | ''
  readonly documentId: string
}

export const everybody: ReadingSearch = { text: '', roleId: '', kind: '', documentId: '' }

export function columnsOf({ documents }: ReadingStanding): readonly MatrixColumn[] {
  return documents.map(({ id, title }) => ({ key: id, title, href: addressOfReadingDocument(id) }))
}

/** Worked out once for each state of the log; a letter typed only filters. */
export function readingRows(
  { pack, today }: Pick<StaffLog, 'pack' | 'today'>,
  { documents, people }: ReadingStanding,
): readonly ReadingRow[] {
  const titles = new Map(pack.training.roles.map(({ id, title }) => [id, title]))
  return people.map(({ person, cells }) => {
    const roleIds = rolesOn(person, today)
    const roleTitles = roleIds.map((id) => titles.get(id) ?? id)
    const all = documents.map(({ id }) => cells.get(id) ?? notAsked)
    const name = nameOf(person)
    return {
      key: person.id,
      title: name,
      note: person.post === '' ? (roleTitles[0] ?? '') : person.post,
      href: addressOfPersonsReading(person.id),
      cells: all.map((cell) => matrixCell(cell)),
      person,
      sortName: sortNameOf(person),
      roleIds,
      roleTitles,
      groups: person.groups,
      found: foldText(
        [name, person.given, person.family, person.staffCode, person.post, person.email]
          .concat(roleTitles, person.groups)
          .join(' '),
      ),
      kinds: all.map(kindOf),
      open: documents.flatMap((document, at) => {
        const cell = all[at] ?? notAsked
        return isOpen(cell) ? [{ document, cell }] : []
      }),
    }
  })
}

const notAsked: ReadingCell = {
  state: 'not-asked',
  receipt: null,
  duty: null,
  since: null,
  late: false,
}

function matrixCell(cell: ReadingCell): MatrixCell {
  const { shape, tone } = kindLooks[kindOf(cell)]
  return { shape, tone, word: shortWords(cell), spoken: cellSentence(cell) }
}

/** Whoever fits the words and roles, and has the state in the document or, if none is chosen, in any. */
export function searchReading(
  rows: readonly ReadingRow[],
  documentIds: readonly string[],
  { text, roleId, kind, documentId }: ReadingSearch,
): readonly ReadingRow[] {
  const words = foldText(text).split(/\s+/)
  const column = documentIds.indexOf(documentId)
  return rows.filter(
    (row) =>
      (roleId === '' || row.roleIds.includes(roleId)) &&
      words.every((word) => row.found.includes(word)) &&
      hasKind(row, column, kind),
  )
}

function hasKind({ kinds }: ReadingRow, column: number, kind: CellKind | ''): boolean {
  const asked = column === -1 ? kinds : kinds.slice(column, column + 1)
  if (kind === '')
    return column === -1 || asked.some((one) => one !== 'not-asked' && one !== 'no-version')
  return asked.some((one) => one === kind || (kind === 'open' && one === 'late'))
}

/** Since when the most pressing is asked: of late ones, else of all; null where nobody knows. */
export function oldestSince(open: readonly OpenReading[]): LocalDate | null {
  const late = open.filter(({ cell }) => cell.late)
  const days = (late.length > 0 ? late : open)
    .map(({ cell }) => cell.since)
    .filter((day) => day !== null)
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first))
}
