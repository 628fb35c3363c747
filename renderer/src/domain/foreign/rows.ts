import type { Table } from '../tables/table.ts'
import type { ForeignUse } from './columns.ts'
import type { LeftOutRow, RowKey, RowSaid } from './foreign-list.ts'
import { firstRowOf, headingsOf, type Layout } from './layout.ts'
import { depthOf, isOnlyNumber, numbered, soundsLikeHeading } from './numbering.ts'

/** The cells of one row by what they hold. */
export interface ForeignRow {
  readonly key: RowKey
  readonly at: number
  readonly row: number
  readonly place: string
  readonly cells: readonly string[]
  readonly of: (use: ForeignUse) => string
  /** Each cell of a use that may have several columns, with its heading. */
  readonly all: (use: ForeignUse) => readonly { readonly heading: string; readonly text: string }[]
}

export type RowKind =
  | 'question'
  | 'heading'
  /** Belongs to the question above it. */
  | 'more'
  | LeftOutRow['why']

const TOTAL =
  /^(sub-?\s?)?(grand )?(totals?|overall( (score|total|rating|grade|judgement))?|scores?|averages?|percentage|sum|% .*|number of (red|amber|green|met).*)\b/i

export function rowsOf(table: Table, layout: Layout): readonly ForeignRow[] {
  const first = firstRowOf(layout)
  const headings = headingsOf(table, layout)
  return table.rows.slice(first).flatMap((cells, offset) => {
    if (cells.every((cell) => cell.trim() === '')) return []
    return [rowAt(table, layout, headings, first + offset)]
  })
}

function rowAt(
  { rows, sheet }: Table,
  { at, uses }: Layout,
  headings: readonly string[],
  row: number,
): ForeignRow {
  const cells = rows[row] ?? []
  const cellAt = (column: number) => (cells[column] ?? '').trim()
  const all: ForeignRow['all'] = (wanted) =>
    uses.flatMap((use, column) =>
      use === wanted && cellAt(column) !== ''
        ? [{ heading: headings[column] ?? '', text: cellAt(column) }]
        : [],
    )
  return {
    key: `${at}:${row}`,
    at,
    row,
    place: sheet === null ? `row ${row + 1}` : `sheet “${sheet}”, row ${row + 1}`,
    cells,
    all,
    of: (wanted) => all(wanted)[0]?.text ?? '',
  }
}

/** What the rows of a sheet have in common, by which those are known that differ. */
export interface SheetHabits {
  readonly hasCodes: boolean
  /** How deep most codes are. */
  readonly depth: number
  /** Most questions begin with a number of their own. */
  readonly isNumbered: boolean
  readonly headings: readonly string[]
  /** Whether anything but a question and its code was mapped. */
  readonly isList: boolean
}

export function habitsOf(table: Table, layout: Layout, rows: readonly ForeignRow[]): SheetHabits {
  const codes = rows.map((row) => row.of('code')).filter(isOnlyNumber)
  const questions = rows.map((row) => row.of('question')).filter((text) => text !== '')
  const inText = questions.map((text) => numbered(text).number).filter((one) => one !== null)
  const isNumbered = codes.length === 0 && inText.length >= Math.max(2, questions.length * 0.6)
  const depths = (isNumbered ? inText : codes).map(depthOf)
  return {
    hasCodes: codes.length >= 2 && codes.length >= questions.length * 0.5,
    depth: mostCommon(depths),
    isNumbered,
    headings: headingsOf(table, layout).map((heading) => heading.toLowerCase()),
    isList: layout.uses.every((use) => use === 'question' || use === 'code' || use === 'ignore'),
  }
}

function mostCommon(all: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** What a row is, unless she said otherwise. */
export function kindOfRow(
  row: ForeignRow,
  habits: SheetHabits,
  said: RowSaid | undefined,
): RowKind {
  if (said === 'leave-out') return 'told'
  if (said !== undefined) return said
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const [first = ''] = filled
  const question = row.of('question')
  if (question !== '' && habits.headings.includes(question.toLowerCase().replace(/\s+/g, ' '))) {
    return 'headings-again'
  }
  if (TOTAL.test(first) && first.split(/\s+/).length <= 6 && !first.includes('?')) return 'total'
  const isAnswered = ANSWERS.some((use) => row.of(use) !== '')
  if (isAnswered) return question === '' ? 'more' : 'question'
  if (isHeading(row, habits, new Set(filled))) return 'heading'
  if (question !== '') return isNote(row, habits) ? 'note' : 'question'
  // Only a section's name, to be filled down, or words in a column that is left out.
  return row.of('section') === '' ? 'note' : 'told'
}

const ANSWERS: readonly ForeignUse[] = [
  'verdict',
  'tick-met',
  'tick-partly',
  'tick-not',
  'tick-na',
  'comment',
  'impact',
  'gap',
  'action',
  'extra',
]

/** Alone in its row, and not like what is asked. */
function isHeading(row: ForeignRow, habits: SheetHabits, texts: ReadonlySet<string>): boolean {
  const code = row.of('code')
  const question = row.of('question')
  if (code !== '' && isOnlyNumber(code)) return isAbove(code, question, habits)
  // The title of a section, merged over the row or written in its first cell.
  if (texts.size !== 1) return false
  const [only = ''] = texts
  if (isOnlyNumber(only)) return false
  if (only === row.of('section') && question === '') return false
  const { number } = numbered(only)
  if (habits.isNumbered && number !== null) return isAbove(number, only, habits)
  if (habits.hasCodes || habits.isNumbered)
    return only.split(/\s+/).length <= 15 && !/\?\s*$/.test(only)
  return soundsLikeHeading(only)
}

/** `3 Training` above `3.1`, or `Section 3`. */
function isAbove(number: string, text: string, { depth }: SheetHabits): boolean {
  if (/\?\s*$/.test(text)) return false
  return depthOf(number) < depth || /^(section|part|area|theme)\b/i.test(number)
}

/** Words without a number among numbered questions: an introduction, a remark. */
function isNote(row: ForeignRow, { hasCodes, isNumbered }: SheetHabits): boolean {
  const question = row.of('question')
  if (isNumbered) return numbered(question).number === null && question.split(/\s+/).length > 15
  return hasCodes && row.of('code') === '' && question.split(/\s+/).length > 15
}
