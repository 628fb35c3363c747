import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { ReportFact, ReportTable } from '../../domain/governors/report.ts'
import type {
  DocumentPart,
  DocumentSection,
  ReportDocument,
} from '../../domain/governors/report-document.ts'
import { drawPdf } from '../pdf/draw.ts'
import type { PdfFonts } from '../pdf/fonts.ts'
import {
  ACCENT,
  DENSE_REGISTER,
  INK,
  MUTED,
  PAGE,
  registerWidth,
  SIZE,
  TEXT_WIDTH,
} from '../pdf/look.ts'
import { fitsOnPage, headCell, register, rule } from '../pdf/parts.ts'
import { createTypesetter, type Typesetter } from '../pdf/typesetter.ts'
import { longDay } from '../words.ts'

const BODY = 10.5
const LABEL_WIDTH = 150

/** A report to governors as a PDF, to read and to print. */
export function writeReportPdf(document: ReportDocument, fonts: PdfFonts): Promise<Uint8Array> {
  return drawPdf(definition(document, fonts), fonts)
}

/**
 * Its language, its title and an outline of its sections are in the file; a tree of tags is not,
 * because pdfmake cannot write one. Whoever needs that takes the Word document.
 */
function definition(document: ReportDocument, fonts: PdfFonts): TDocumentDefinitions {
  const type = createTypesetter(fonts)
  const made = new Date(document.madeAt)
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    defaultStyle: { font: 'Sans', fontSize: BODY, color: INK, lineHeight: 1.2 },
    header: (page) => (page === 1 ? [] : runningHead(document, type)),
    footer: (page, pages) => runningFoot(document, type, page, pages),
    content: [...head(document, type), ...document.sections.flatMap((s) => section(s, type))],
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    info: {
      title: type.plain(`${document.title} - ${document.school}, ${document.term}`),
      subject: document.copyWords,
      author: type.plain(document.school),
      creator: 'Safeguarding Desk',
      producer: 'Safeguarding Desk',
      creationDate: made,
      modDate: made,
    },
  }
}

function head(document: ReportDocument, type: Typesetter): Content[] {
  const { title, school, term, on, author, copyWords } = document
  const when = [on === null ? '' : longDay(on), author].filter((each) => each !== '').join(' · ')
  return [
    type.set(`${school} · ${term}`, { fontSize: 11, color: MUTED }),
    type.set(title, { fontSize: 22, bold: true, color: ACCENT }),
    type.set(when, { color: MUTED, margin: [0, 2, 0, 0] }),
    rule(ACCENT, 1, [0, 6, 0, 6]),
    type.set(copyWords, { bold: true, margin: [0, 0, 0, 4] }),
  ]
}

function runningHead({ school, term }: ReportDocument, type: Typesetter): Content {
  return {
    text: type.runs(`${school} · ${term}`),
    fontSize: SIZE.small,
    color: MUTED,
    margin: [PAGE.side, 34, PAGE.side, 0],
  }
}

function runningFoot(
  { copyWords }: ReportDocument,
  type: Typesetter,
  page: number,
  pages: number,
): Content {
  return {
    margin: [PAGE.side, 16, PAGE.side, 0],
    fontSize: SIZE.small,
    color: MUTED,
    columns: [
      { width: TEXT_WIDTH - 90, text: type.runs(copyWords) },
      { width: 90, alignment: 'right', text: `page ${page} of ${pages}` },
    ],
  }
}

function section({ id, title, parts }: DocumentSection, type: Typesetter): Content[] {
  const [first, ...rest] = parts.flatMap((part) => partContent(part, title, type))
  const heading = {
    text: type.runs(title),
    id: `section-${id}`,
    outline: true,
    outlineText: type.plain(title),
    fontSize: 14,
    bold: true,
    margin: [0, 14, 0, 4] satisfies [number, number, number, number],
  }
  const keeps = parts[0]?.type === 'text' && fitsOnPage([parts[0].text], 90)
  if (first === undefined) return [heading]
  // A heading alone at the foot of a page leads nowhere.
  return [...(keeps ? [{ stack: [heading, first], unbreakable: true }] : [heading, first]), ...rest]
}

function partContent(part: DocumentPart, sectionTitle: string, type: Typesetter): Content[] {
  switch (part.type) {
    case 'text':
      return [type.set(part.text, { margin: [0, 2, 0, 5] })]
    case 'note':
      return [type.set(part.text, { fontSize: 9, color: MUTED, margin: [0, 3, 0, 4] })]
    case 'facts':
      return [factTable(part.facts, type)]
    case 'table':
      return table(part.table, part.table.title !== sectionTitle, type)
  }
}

function factTable(facts: readonly ReportFact[], type: Typesetter): Content {
  return {
    table: {
      widths: [LABEL_WIDTH, registerWidth(2) - LABEL_WIDTH],
      body: facts.map(({ label, value }) => [
        type.set(label, { bold: true }) as TableCell,
        type.set(value) as TableCell,
      ]),
    },
    layout: DENSE_REGISTER,
    margin: [0, 2, 0, 6],
  }
}

function table({ title, columns, rows }: ReportTable, named: boolean, type: Typesetter): Content[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / shares) * registerWidth(columns.length))
  const heads = columns.map(({ heading, number }) => headCell(heading, number ? 'right' : 'left'))
  const body = rows.map((row) =>
    columns.map(
      ({ number }, at) =>
        type.set(row[at] ?? '', {
          fontSize: SIZE.question,
          ...(number ? { alignment: 'right' as const } : {}),
        }) as TableCell,
    ),
  )
  const keepRows = rows.every((row) => fitsOnPage(row, 24))
  return [
    ...(named && title !== ''
      ? [type.set(title, { fontSize: 11, bold: true, margin: [0, 8, 0, 2] })]
      : []),
    register(widths, heads, body, { keepRows }),
  ]
}
