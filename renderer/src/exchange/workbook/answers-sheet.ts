import type { Row, Workbook } from 'exceljs'
import type {
  ReturnAnswer,
  ReturnDocument,
  ReturnSection,
} from '../../domain/returns/return-document.ts'
import { giverWord, stateWord, verdictWord, wayOfAnswer } from '../words.ts'
import { cellsFor } from './cell-text.ts'
import { FONT, FONT_SIZE, VERDICT_COLOURS } from './look.ts'
import { addSheet, type Column, fillList, solid } from './sheet.ts'

const BEFORE: readonly Column[] = [
  { heading: 'Code', width: 10 },
  { heading: 'Section', width: 15 },
  { heading: 'Question', width: 44 },
  { heading: 'Level', width: 12 },
  { heading: 'Core', width: 7 },
  { heading: 'State', width: 14 },
  { heading: 'Answer', width: 15 },
]
const AFTER: readonly Column[] = [
  { heading: 'Parts', width: 30 },
  { heading: 'Last year', width: 14 },
  { heading: 'Evidence', width: 32 },
  { heading: 'Actions', width: 32 },
]
/** The last one, and only where the school chose to say it. */
const GIVERS: readonly Column[] = [{ heading: 'Answered by', width: 26 }]
const VERDICT_COLUMN = 7

interface TextColumn {
  readonly id: string
  readonly label: string
}

/** One row for each question, in the order of the audit. */
export function addAnswersSheet(workbook: Workbook, document: ReturnDocument): void {
  const texts = textColumns(document)
  const names = namesOf(document)
  const columns = [
    ...BEFORE,
    ...texts.map((text, index) => ({ heading: text.label, width: index === 0 ? 50 : 30 })),
    ...AFTER,
    ...(names.givers ? GIVERS : []),
  ]
  const lines = document.sections.flatMap((section) =>
    section.answers.flatMap((answer) =>
      rowsFor(section, answer, texts, names).map((cells) => ({ answer, cells })),
    ),
  )
  const rows = fillList(
    addSheet(workbook, 'Answers', document),
    columns,
    lines.map((line) => line.cells),
  )
  lines.forEach(({ answer }, index) => {
    const row = rows[index]
    if (row !== undefined) colourVerdict(row, answer)
  })
}

/** Columns by id, since two may carry the same label; the order is that of first use. */
function textColumns(document: ReturnDocument): readonly TextColumn[] {
  const byId = new Map<string, TextColumn>()
  for (const section of document.sections)
    for (const answer of section.answers)
      for (const { id, label } of answer.texts) if (!byId.has(id)) byId.set(id, { id, label })
  return [...byId.values()]
}

const namesGivers = ({ sections }: ReturnDocument): boolean =>
  sections.some(({ answers }) => answers.some(({ givenBy }) => givenBy !== undefined))

interface Names {
  readonly evidence: ReadonlyMap<number, string>
  readonly actions: ReadonlyMap<number, string>
  /** Whether the return says who gave an answer. */
  readonly givers: boolean
}

function namesOf(document: ReturnDocument): Names {
  return {
    evidence: new Map(document.evidence.map((piece) => [piece.number, piece.title])),
    actions: new Map(document.actions.map((action) => [action.number, action.what])),
    givers: namesGivers(document),
  }
}

/** A text too long for one cell goes on in a row below, under the same code. */
function rowsFor(
  section: ReturnSection,
  answer: ReturnAnswer,
  texts: readonly TextColumn[],
  names: Names,
): readonly (readonly string[])[] {
  const whole = [
    answer.code,
    section.title,
    answer.question,
    answer.level,
    answer.core ? 'Core' : '',
    stateWord(answer.state),
    verdictWord(answer),
    ...texts.map(({ id }) => answer.texts.find((text) => text.id === id)?.value ?? ''),
    answer.parts.map((part) => `${part.ticked ? '☑' : '☐'} ${part.label}`).join('\n'),
    answer.lastYear === null ? '' : `${answer.lastYear.label} (${answer.lastYear.year})`,
    numbered(answer.evidence, names.evidence),
    numbered(answer.actions, names.actions),
    ...(names.givers ? [giverWord(answer)] : []),
  ].map(cellsFor)
  const rows = Math.max(...whole.map((cells) => cells.length))
  return Array.from({ length: rows }, (_, row) =>
    whole.map((cells, column) => (row > 0 && column === 0 ? answer.code : (cells[row] ?? ''))),
  )
}

function numbered(numbers: readonly number[], names: ReadonlyMap<number, string>): string {
  return numbers.map((number) => `${number}. ${names.get(number) ?? ''}`).join('\n')
}

function colourVerdict(row: Row, answer: ReturnAnswer): void {
  const way = wayOfAnswer(answer)
  const { tint, ink } = VERDICT_COLOURS[way]
  const cell = row.getCell(VERDICT_COLUMN)
  cell.fill = solid(tint)
  cell.font = { name: FONT, size: FONT_SIZE, bold: way !== 'unanswered', color: { argb: ink } }
  row.getCell(1).font = { name: FONT, size: FONT_SIZE, bold: true }
}
