import type { GatheredAudit, QuestionLine } from '../audit/gather-audit.ts'
import { meaningOfLastYear } from '../audit/scales.ts'
import { COMMENT } from '../packs/default-columns.ts'
import type { AuditTemplate } from '../packs/template.ts'
import type { Instant } from '../shared/dates.ts'
import {
  type AnswersWorkbook,
  type ColumnId,
  codeOfPart,
  idOfPart,
  idOfQuestion,
  type WordToColleague,
  type WorkbookColumn,
  type WorkbookRow,
  type WorkbookScope,
  type WorkbookSheet,
} from './answers-workbook.ts'
import { shownInCell } from './cell-words.ts'
import { NOT_TICKED, TICKED, wordsOfScale } from './choices.ts'
import { sheetNames } from './sheet-names.ts'
import { columnOfText, storedAnswer } from './stored-answer.ts'

const PARTS_LIST = 'parts'

interface Making extends WorkbookScope {
  readonly deskId: string
  readonly madeAt: Instant
  readonly toColleague?: WordToColleague
}

/** Puts the asked questions of an audit, or of some of its sections, into a workbook to be answered. */
export function buildAnswersWorkbook(
  gathered: GatheredAudit,
  { sectionIds, codes, blank, deskId, madeAt, toColleague }: Making,
): AnswersWorkbook {
  const { audit, school } = gathered
  const { template } = audit
  const lines = gathered.lines.filter(({ code }) => codes === undefined || codes.has(code))
  const sections = template.sections.filter(
    ({ id }) =>
      (sectionIds === null || sectionIds.has(id)) &&
      lines.some(({ question }) => question.sectionId === id),
  )
  const names = sheetNames(sections)
  const sheets = sections.map((section, at) => {
    const ofSection = lines.filter(({ question }) => question.sectionId === section.id)
    const rows = ofSection.flatMap((line) => [
      questionRow(gathered, line, blank),
      ...partRows(line, blank),
    ])
    return { name: names[at] ?? '', title: section.title, intro: section.intro, rows }
  })
  return {
    identity: {
      deskId,
      auditId: audit.id,
      school: school.name,
      urn: school.urn ?? '',
      schoolYear: audit.schoolYear,
      packId: template.packId,
      version: template.version,
      templateHash: audit.templateHash,
      madeAt,
      blank,
      ...(toColleague && { handOff: { id: toColleague.id, name: toColleague.name } }),
    },
    auditTitle: template.title,
    columns: columnsOf(template).filter((column) => isOfUse(column, sheets)),
    lists: listsOf(template),
    sheets,
    ...(toColleague && { toColleague }),
  }
}

/**
 * Private notes stay at the desk: a workbook is made to be handed on.
 *
 * Together about 210 characters wide, so that a landscape A4 page prints them in letters of 8 points.
 */
export function columnsOf({ columns }: AuditTemplate): readonly WorkbookColumn[] {
  const texts = columns
    .filter((column) => column.private !== true)
    .map(({ id, label, kind }): WorkbookColumn => {
      const width = kind === 'date' ? 13 : id === COMMENT ? 46 : 24
      return { id: columnOfText(id), heading: label, kind, width }
    })
  return [
    { id: 'code', heading: 'Code', kind: 'code', width: 10 },
    { id: 'question', heading: 'Question', kind: 'read', width: 40 },
    { id: 'verdict', heading: 'Answer', kind: 'choice', width: 15 },
    ...texts,
    { id: 'last-year', heading: 'Last year', kind: 'read', width: 20 },
    { id: 'evidence', heading: 'Evidence in the app', kind: 'read', width: 22 },
  ]
}

/** A school's first year has no last one: what is only read and says nothing takes no room. */
function isOfUse({ id, kind }: WorkbookColumn, sheets: readonly WorkbookSheet[]): boolean {
  return kind !== 'read' || sheets.some(({ rows }) => rows.some(({ cells }) => cells[id]))
}

function listsOf({ scales }: AuditTemplate): ReadonlyMap<string, readonly string[]> {
  const ofScales = scales.map(
    (scale) => [`scale:${scale.id}`, wordsOfScale(scale).map(({ word }) => word)] as const,
  )
  return new Map([...ofScales, [PARTS_LIST, [TICKED, NOT_TICKED]] as const])
}

function questionRow({ audit }: GatheredAudit, line: QuestionLine, blank: boolean): WorkbookRow {
  const { code, question, scale } = line
  const judged = question.answerKind === 'judgement'
  const texts = audit.template.columns.filter((column) => column.private !== true)
  const stored = storedAnswer(line.answer)
  const base: Partial<Record<ColumnId, string>> = judged ? { verdict: stored('verdict') } : {}
  for (const { id } of texts) base[columnOfText(id)] = stored(columnOfText(id))
  const cells: Partial<Record<ColumnId, string>> = {
    code,
    question: line.text,
    'last-year': lastYearWords(line),
    evidence: evidenceWords(line),
  }
  if (!blank) {
    for (const { id } of texts) cells[columnOfText(id)] = shownInCell(stored(columnOfText(id)))
    if (judged) {
      const point = wordsOfScale(scale).find(({ value }) => value === base.verdict)
      cells.verdict = point?.word ?? base.verdict ?? ''
    }
  }
  return {
    id: idOfQuestion(code),
    code,
    cells,
    list: judged ? `scale:${scale.id}` : null,
    open: new Set(Object.keys(base) as ColumnId[]),
    base,
  }
}

/** A question that every policy proves would make a row as tall as a page. */
const MOST_PIECES = 3

function evidenceWords({ evidence }: QuestionLine): string {
  const titles = evidence.map(({ title }) => title)
  if (titles.length <= MOST_PIECES + 1) return titles.join('\n')
  return [...titles.slice(0, MOST_PIECES), `and ${titles.length - MOST_PIECES} more`].join('\n')
}

function partRows(
  { code, question, answer }: QuestionLine,
  blank: boolean,
): readonly WorkbookRow[] {
  return question.parts.map(({ id, label }) => {
    const base = answer?.parts.includes(id) === true ? TICKED : ''
    return {
      id: idOfPart(code, id),
      code: codeOfPart(code, id),
      cells: { code: codeOfPart(code, id), question: label, verdict: blank ? '' : base },
      list: PARTS_LIST,
      open: new Set<ColumnId>(['verdict']),
      base: { verdict: base },
    }
  })
}

function lastYearWords({ lastYear, scale }: QuestionLine): string {
  if (lastYear === null) return ''
  const meaning = meaningOfLastYear(scale, lastYear)
  const point =
    scale.points.find(({ value }) => value === lastYear.verdict) ??
    scale.points.find((each) => each.meaning === meaning)
  return [point?.label ?? '', lastYear.comment].filter((part) => part !== '').join('\n')
}
