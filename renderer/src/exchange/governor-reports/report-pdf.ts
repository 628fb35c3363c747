import type { ReportFact, ReportTable } from '../../domain/governors/report.ts'
import type {
  DocumentPart,
  DocumentSection,
  ReportDocument,
} from '../../domain/governors/report-document.ts'
import { drawPdf } from '../pdf/draw.ts'
import type { PdfFonts } from '../pdf/fonts.ts'
import { runningFoot, runningHead } from '../pdf/frame.ts'
import { ACCENT, INK, MUTED, registerWidth, SIZE } from '../pdf/look.ts'
import type { Block, PdfDefinition } from '../pdf/model.ts'
import { facts, headCell, headingOf, register, rule } from '../pdf/parts.ts'
import { createTypesetter, type Typesetter } from '../pdf/typesetter.ts'
import { longDay } from '../words.ts'

const BODY = 10.5
const LABEL_WIDTH = 150

/** A report to governors as a PDF, to read, to hear and to print. */
export function writeReportPdf(document: ReportDocument, fonts: PdfFonts): Promise<Uint8Array> {
  return drawPdf(definition(document, fonts), fonts)
}

function definition(document: ReportDocument, fonts: PdfFonts): PdfDefinition {
  const type = createTypesetter(fonts)
  const small = { size: SIZE.small, color: MUTED }
  const above = type.set(`${document.school} · ${document.term}`, small)
  const below = type.set(document.copyWords, small)
  return {
    title: type.plain(`${document.title} - ${document.school}, ${document.term}`),
    subject: document.copyWords,
    author: type.plain(document.school),
    made: new Date(document.madeAt),
    base: { size: BODY, bold: false, color: INK },
    lines: 1.2,
    frame: (page, pages) => [
      ...(page === 1 ? [] : [runningHead(above)]),
      ...runningFoot(below, page, pages),
    ],
    content: [...head(document, type), ...document.sections.flatMap((s) => section(s, type))],
  }
}

function head(document: ReportDocument, type: Typesetter): Block[] {
  const { title, school, term, on, author, copyWords } = document
  const when = [on === null ? '' : longDay(on), author].filter((each) => each !== '').join(' · ')
  return [
    type.set(`${school} · ${term}`, { size: 11, color: MUTED }),
    type.set(title, { tag: { role: 'H1' }, size: 22, bold: true, color: ACCENT, stay: true }),
    type.set(when, { color: MUTED, before: 2 }),
    rule({ color: ACCENT, thick: 1, before: 6, after: 6 }),
    type.set(copyWords, { bold: true, after: 4 }),
  ]
}

function section({ id, title, parts }: DocumentSection, type: Typesetter): Block[] {
  const heading = type.set(title, {
    anchor: `section-${id}`,
    outline: { title: type.plain(title) },
    ...{ size: 14, after: 4 },
  })
  return [headingOf('H2', heading), ...parts.flatMap((part) => partContent(part, title, type))]
}

function partContent(part: DocumentPart, sectionTitle: string, type: Typesetter): Block[] {
  switch (part.type) {
    case 'text':
      return [type.set(part.text, { before: 2, after: 5 })]
    case 'note':
      return [type.set(part.text, { size: 9, color: MUTED, before: 3, after: 4 })]
    case 'facts':
      return [factTable(part.facts, type)]
    case 'table':
      return table(part.table, part.table.title !== sectionTitle, type)
  }
}

function factTable(all: readonly ReportFact[], type: Typesetter): Block {
  const rows = all.map(({ label, value }): [Block, Block] => [
    type.set(label, { bold: true }),
    type.set(value),
  ])
  const widths = [LABEL_WIDTH, registerWidth(2) - LABEL_WIDTH] as const
  return facts(widths, rows, { before: 2, after: 6 })
}

function table({ title, columns, rows }: ReportTable, named: boolean, type: Typesetter): Block[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / shares) * registerWidth(columns.length))
  const heads = columns.map(({ heading, number }) =>
    headCell(heading, number ? 'right' : undefined),
  )
  const body = rows.map((row) =>
    columns.map(({ number }, at) => ({
      block: type.set(row[at] ?? '', {
        size: SIZE.question,
        ...(number ? { align: 'right' as const } : {}),
      }),
      heads: at === 0,
    })),
  )
  const name = type.set(title, { size: 11, before: 8, after: 2 })
  return [...(named && title !== '' ? [headingOf('H3', name)] : []), register(widths, heads, body)]
}
