import type { Meaning } from '../packs/template.ts'
import { foldText } from '../shared/text.ts'
import { readDay } from '../tables/read-day.ts'
import type { Table } from '../tables/table.ts'
import { distinctCodes } from './distinct-codes.ts'
import type {
  ForeignAction,
  ForeignList,
  ForeignQuestion,
  ForeignSection,
  LeftOutRow,
  RowKey,
  RowSaid,
} from './foreign-list.ts'
import type { Layout } from './layout.ts'
import { asCode, numbered, numberedHeading } from './numbering.ts'
import { type ForeignRow, habitsOf, kindOfRow, rowsOf, type SheetHabits } from './rows.ts'

interface Reading {
  readonly sections: Map<string, ForeignSection>
  readonly questions: ForeignQuestion[]
  readonly leftOut: LeftOutRow[]
  readonly complaints: { sentence: string }[]
}

/**
 * The questions and answers of a file, sheet by sheet, as its columns are read.
 *
 * Sections come from a column, from rows that are a heading, or from the sheet's name. A row
 * without a question belongs to the one above it. What is no question is listed, never dropped.
 *
 * @param said what she said of rows that were read otherwise
 */
export function readForeign(
  tables: readonly Table[],
  layouts: readonly Layout[],
  said: ReadonlyMap<RowKey, RowSaid> = new Map(),
): ForeignList {
  const reading: Reading = { sections: new Map(), questions: [], leftOut: [], complaints: [] }
  const included = layouts.filter(({ isIncluded }) => isIncluded)
  for (const layout of included) {
    const table = tables[layout.at]
    if (table !== undefined) readSheet(table, layout, said, reading, included.length > 1)
  }
  const used = new Set(reading.questions.map(({ sectionKey }) => sectionKey))
  const sections = [...reading.sections.values()].filter(({ key }) => used.has(key))
  return { ...reading, sections, questions: distinctCodes(reading.questions, sections) }
}

function readSheet(
  table: Table,
  layout: Layout,
  said: ReadonlyMap<RowKey, RowSaid>,
  reading: Reading,
  isOneOfMany: boolean,
): void {
  const rows = rowsOf(table, layout)
  const habits = habitsOf(table, layout, rows)
  const above = headingAbove(table, layout, rows, habits)
  let section =
    above !== null
      ? sectionFor(above, `${layout.at}`)
      : isOneOfMany
        ? sectionFor(table.sheet ?? '', `${layout.at}`)
        : NO_SECTION
  for (const row of rows) {
    const named = row.of('section')
    if (named !== '') section = sectionFor(named, 'column')
    const kind = kindOfRow(row, habits, said.get(row.key))
    if (kind === 'heading') {
      section = sectionFor(titleOf(row), `${layout.at}`)
      leaveOut(reading, row, 'heading')
    } else if (kind === 'question') {
      reading.sections.set(section.key, section)
      reading.questions.push(questionOf(row, section, habits, table, reading))
    } else if (kind === 'more') {
      addToLast(row, table, reading)
    } else leaveOut(reading, row, kind)
  }
}

/** Where the headings come again under each section, the first section stands above the first of them. */
function headingAbove(
  { rows }: Table,
  { headerRow }: Layout,
  list: readonly ForeignRow[],
  habits: SheetHabits,
): string | null {
  const isAgain = list.some((row) => kindOfRow(row, habits, undefined) === 'headings-again')
  if (!isAgain || headerRow < 1) return null
  const filled = (rows[headerRow - 1] ?? [])
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const [only] = filled
  return filled.length === 1 && only !== undefined ? only : null
}

const NO_SECTION: ForeignSection = { key: 'none', number: null, title: 'Questions' }

function sectionFor(heading: string, where: string): ForeignSection {
  const { number, title } = numberedHeading(heading.replace(/\s+/g, ' '))
  return { key: `${where}:${number ?? ''}:${foldText(title)}`, number, title }
}

/** A heading's number may stand in a cell of its own. */
function titleOf(row: ForeignRow): string {
  const texts = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return [...new Set(texts)].slice(0, 2).join(' ')
}

function leaveOut({ leftOut }: Reading, row: ForeignRow, why: LeftOutRow['why']): void {
  const texts = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (why === 'told' && row.of('question') === '' && texts.length < 2) return
  leftOut.push({ key: row.key, place: row.place, text: [...new Set(texts)].join(' · '), why })
}

function questionOf(
  row: ForeignRow,
  section: ForeignSection,
  habits: SheetHabits,
  { days }: Table,
  reading: Reading,
): ForeignQuestion {
  const written = row.of('question') || row.cells.find((cell) => cell.trim() !== '')?.trim() || ''
  const own = numbered(written)
  const code = row.of('code')
  const number = code === '' && habits.isNumbered ? own.number : code
  const answered = answersOf(row, days, reading)
  return {
    key: row.key,
    place: row.place,
    sectionKey: section.key,
    code: number === null || number === '' ? null : asCode(number),
    text: withoutNumber(written, code, habits),
    guidance: joined(row, 'guidance'),
    needsEvidence: /^(y|yes|true|x|✓|✔|required|mandatory|1|must)/i.test(row.of('needs-evidence')),
    ...answered,
  }
}

/** The number is kept as the code, so that a renumbered question is not taken for a reworded one. */
function withoutNumber(written: string, code: string, { isNumbered }: SheetHabits): string {
  const own = numbered(written)
  const repeats = code !== '' && own.number !== null && asCode(own.number) === asCode(code)
  const plain =
    (isNumbered || repeats) && own.text !== '' ? own.text : own.number === null ? own.text : written
  return plain.trim()
}

function answersOf(row: ForeignRow, days: Table['days'], reading: Reading) {
  const ticks = TICKS.filter(([use]) => isTicked(row.of(use)))
  if (ticks.length > 1) {
    const sentence = `${capital(row.place)}: ${ticks.length} columns are ticked, so no verdict is taken.`
    reading.complaints.push({ sentence })
  }
  const [only] = ticks
  return {
    verdict: row.of('verdict').replace(/\s+/g, ' '),
    ticked: ticks.length === 1 && only !== undefined ? only[1] : null,
    comment: joined(row, 'comment'),
    evidence: joined(row, 'evidence'),
    impact: row.of('impact'),
    gap: row.of('gap'),
    extras: extrasOf(row),
    actions: actionOf(row, days, reading),
  }
}

const TICKS: readonly (readonly ['tick-met' | 'tick-partly' | 'tick-not' | 'tick-na', Meaning])[] =
  [
    ['tick-met', 'met'],
    ['tick-partly', 'partly'],
    ['tick-not', 'not'],
    ['tick-na', 'not-applicable'],
  ]

/** Any mark is a tick, except words that say that there is none. */
const isTicked = (cell: string): boolean => cell !== '' && !/^(no|n|false|0|-|–)$/i.test(cell)

/** Several columns make one text; the second and later ones under their headings. */
function joined(row: ForeignRow, use: 'comment' | 'evidence' | 'guidance'): string {
  return row
    .all(use)
    .map(({ heading, text }, at) => (at === 0 || heading === '' ? text : `${heading}: ${text}`))
    .join('\n')
}

/** A day or a name without an action says something of the answer, and is not dropped. */
function extrasOf(row: ForeignRow): string {
  const uses = isNoAction(row.of('action'))
    ? (['extra', 'due', 'owner', 'action-state'] as const)
    : (['extra'] as const)
  return uses
    .flatMap((use) => row.all(use))
    .map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`))
    .join('\n')
}

const isNoAction = (what: string): boolean =>
  what === '' || /^(-|–|none|n\/?a|no action( needed| required)?)\.?$/i.test(what)

function actionOf(
  row: ForeignRow,
  days: Table['days'],
  { complaints }: Reading,
): readonly ForeignAction[] {
  const what = row.of('action')
  if (isNoAction(what)) return []
  const due = row.of('due')
  const read = due === '' ? null : readDay(due, days)
  if (read !== null && !read.ok) {
    const sentence = `${capital(row.place)}: “${due}” is no day, so it is kept in the words of the action.`
    complaints.push({ sentence })
  }
  return [
    {
      what: read === null || read.ok ? what : `${what} (${due})`,
      owner: row.of('owner'),
      due: read?.ok ? read.date : null,
      isDone: /^(done|complete[d]?|closed|achieved|y|yes)\b/i.test(row.of('action-state')),
    },
  ]
}

/** What goes on below a question, beside cells merged over several rows. */
function addToLast(row: ForeignRow, { days }: Table, reading: Reading): void {
  const last = reading.questions.at(-1)
  if (last === undefined || Number(last.key.split(':')[0]) !== row.at) {
    leaveOut(reading, row, 'note')
    return
  }
  const more = answersOf(row, days, reading)
  const both = (one: string, other: string) => [one, other].filter((text) => text !== '').join('\n')
  reading.questions[reading.questions.length - 1] = {
    ...last,
    verdict: last.verdict || more.verdict,
    ticked: last.ticked ?? more.ticked,
    comment: both(last.comment, more.comment),
    evidence: both(last.evidence, more.evidence),
    impact: both(last.impact, more.impact),
    gap: both(last.gap, more.gap),
    extras: both(last.extras, more.extras),
    actions: [...last.actions, ...more.actions],
  }
}

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
