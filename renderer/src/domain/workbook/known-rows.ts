import { columnLabel } from '../audit/column-label.ts'
import type { GatheredAudit, QuestionLine } from '../audit/gather-audit.ts'
import { formerCodes } from '../packs/former-codes.ts'
import type { AnswerColumn } from '../packs/template.ts'
import type { QuestionCode } from '../shared/ids.ts'
import type { DaySystem } from '../tables/table.ts'
import { type ColumnId, codeOfPart, idOfPart, idOfQuestion, plainCode } from './answers-workbook.ts'
import { NOT_TICKED, TICKED, wordsOfScale } from './choices.ts'
import type { CellReader } from './plan.ts'
import { columnOfText, storedAnswer } from './stored-answer.ts'

/** A row that this audit would have in a workbook made now. */
export interface KnownRow {
  readonly id: string
  /** What it was called in workbooks that were made before its question got another code. */
  readonly formerIds: readonly string[]
  readonly code: string
  readonly question: QuestionCode
  readonly part: { readonly id: string; readonly label: string } | null
  readonly wording: string
  /** Whether a column is read here, given what stands in it. */
  readonly takes: (column: ColumnId, text: string) => boolean
  readonly readerOf: (column: ColumnId, days: DaySystem) => CellReader
  readonly stored: (column: ColumnId) => string
  /** A stored value in the words of the workbook. */
  readonly words: (column: ColumnId, value: string) => string
  readonly fieldOf: (column: ColumnId, heading: string) => string
}

export interface KnownRows {
  readonly byId: ReadonlyMap<string, KnownRow>
  readonly byCode: ReadonlyMap<string, KnownRow>
  /** Codes of the template that this school is not asked now. */
  readonly notAsked: ReadonlySet<string>
  readonly answerColumns: readonly ColumnId[]
}

const PART_CHOICES = [
  { value: TICKED, word: TICKED },
  { value: '', word: NOT_TICKED },
]

export function knownRowsOf(gathered: GatheredAudit): KnownRows {
  const columns = gathered.audit.template.columns.filter((column) => column.private !== true)
  const { template } = gathered.audit
  const former: [string, string, KnownRow][] = []
  const rows = gathered.lines.flatMap((line) => {
    const codes = formerCodes(template, line.code)
    const row = questionRow(line, columns, codes)
    const parts = line.question.parts.map((part) => ({ part, row: partRow(line, part, codes) }))
    for (const code of codes) {
      former.push([idOfQuestion(code), code, row])
      for (const { part, row: own } of parts) {
        former.push([idOfPart(code, part.id), codeOfPart(code, part.id), own])
      }
    }
    return [row, ...parts.map(({ row: own }) => own)]
  })
  // What a row is called today comes last, so that it holds.
  return {
    byId: new Map([
      ...former.map(([id, , row]) => [id, row] as const),
      ...rows.map((row) => [row.id, row] as const),
    ]),
    byCode: new Map([
      ...former.map(([, code, row]) => [plainCode(code), row] as const),
      ...rows.map((row) => [plainCode(row.code), row] as const),
    ]),
    notAsked: new Set(gathered.hidden.map(({ question }) => plainCode(question.code))),
    answerColumns: ['verdict', ...columns.map(({ id }) => columnOfText(id))],
  }
}

function questionRow(
  line: QuestionLine,
  columns: readonly AnswerColumn[],
  former: readonly QuestionCode[],
): KnownRow {
  const { code, question, scale, text, answer } = line
  const judged = question.answerKind === 'judgement'
  const choices = wordsOfScale(scale)
  const kinds = new Map(columns.map(({ id, kind }) => [columnOfText(id) as ColumnId, kind]))
  const labels = new Map(columns.map((column) => [columnOfText(column.id) as ColumnId, column]))
  return {
    id: idOfQuestion(code),
    formerIds: former.map(idOfQuestion),
    code,
    question: code,
    part: null,
    wording: text,
    takes: (column, typed) => column !== 'verdict' || judged || typed.trim() !== '',
    readerOf: (column, days) => {
      if (column === 'verdict') return { kind: judged ? 'choice' : 'closed', choices, days }
      return { kind: kinds.get(column) ?? 'text', choices: [], days }
    },
    stored: storedAnswer(answer),
    words: (column, value) =>
      column === 'verdict' ? (choices.find((one) => one.value === value)?.word ?? value) : value,
    fieldOf: (column, heading) => {
      const label = labels.get(column)
      return label === undefined ? heading : columnLabel(line, label)
    },
  }
}

function partRow(
  line: QuestionLine,
  part: { readonly id: string; readonly label: string },
  former: readonly QuestionCode[],
) {
  const { code, answer } = line
  const stored = answer?.parts.includes(part.id) === true ? TICKED : ''
  const row: KnownRow = {
    id: idOfPart(code, part.id),
    formerIds: former.map((old) => idOfPart(old, part.id)),
    code: codeOfPart(code, part.id),
    question: code,
    part,
    wording: part.label,
    takes: (column) => column === 'verdict',
    readerOf: (_column, days) => ({ kind: 'choice', choices: PART_CHOICES, days }),
    stored: () => stored,
    words: (_column, value) => (value === TICKED ? TICKED : NOT_TICKED),
    fieldOf: (_column, heading) => heading,
  }
  return row
}
