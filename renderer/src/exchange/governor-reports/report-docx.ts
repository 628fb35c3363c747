import type * as Docx from 'docx'
import type { ReportFact, ReportTable } from '../../domain/governors/report.ts'
import type {
  DocumentPart,
  DocumentSection,
  ReportDocument,
} from '../../domain/governors/report-document.ts'
import { longDay } from '../words.ts'
import { documentStyles, GREY, LINE, TEXT_TWIPS, TINT } from './docx-look.ts'
import { cleanText } from './docx-text.ts'
import { withFixedDates } from './fixed-dates.ts'

type Library = typeof Docx

/**
 * A report to governors as a Word document, to be worked on: styles, headings, real tables whose
 * heads repeat and are marked as heads, British English.
 */
export async function writeReportDocx(document: ReportDocument): Promise<Uint8Array> {
  const docx = await import('docx')
  const file = new docx.Document({
    title: cleanText(`${document.title} - ${document.school}, ${document.term}`),
    subject: document.copyWords,
    creator: cleanText(document.school),
    lastModifiedBy: cleanText(document.school),
    description: 'Made by Safeguarding Desk',
    styles: documentStyles(docx),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: docx.convertMillimetersToTwip(210),
              height: docx.convertMillimetersToTwip(297),
            },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        footers: { default: footer(document, docx) },
        children: [...head(document, docx), ...document.sections.flatMap((s) => section(s, docx))],
      },
    ],
  })
  return withFixedDates(new Uint8Array(await docx.Packer.toArrayBuffer(file)), document.madeAt)
}

function head(document: ReportDocument, docx: Library): Docx.Paragraph[] {
  const { title, school, term, on, author, copyWords } = document
  const when = [on === null ? '' : longDay(on), author].filter((each) => each !== '').join(' · ')
  return [
    new docx.Paragraph({ style: 'Subtitle', text: cleanText(`${school} · ${term}`) }),
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: cleanText(title) }),
    ...(when === '' ? [] : [new docx.Paragraph({ style: 'Subtitle', text: cleanText(when) })]),
    new docx.Paragraph({
      children: [new docx.TextRun({ text: copyWords, bold: true })],
      spacing: { before: 120, after: 120 },
    }),
  ]
}

function footer({ copyWords, school }: ReportDocument, docx: Library): Docx.Footer {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style: 'Footer',
        tabStops: [{ type: docx.TabStopType.RIGHT, position: TEXT_TWIPS }],
        children: [
          new docx.TextRun({
            children: [
              `${copyWords} · ${cleanText(school)}`,
              '\t',
              'page ',
              CURRENT,
              ' of ',
              TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  })
}

function section({ title, parts }: DocumentSection, docx: Library) {
  return [
    new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, text: cleanText(title) }),
    ...parts.flatMap((part) => partBlocks(part, title, docx)),
  ]
}

function partBlocks(part: DocumentPart, sectionTitle: string, docx: Library) {
  switch (part.type) {
    case 'text':
      return [lines(part.text, 'Normal', docx)]
    case 'note':
      return [lines(part.text, 'Note', docx)]
    case 'facts':
      return [factTable(part.facts, docx), gap(docx)]
    case 'table': {
      const { title } = part.table
      const named = title !== '' && title !== sectionTitle
      const heading = { heading: docx.HeadingLevel.HEADING_2, text: cleanText(title) }
      return [...(named ? [new docx.Paragraph(heading)] : []), table(part.table, docx), gap(docx)]
    }
  }
}

/** One paragraph; what stands on lines of its own stays so. */
function lines(text: string, style: string, docx: Library): Docx.Paragraph {
  const children = text
    .split('\n')
    .map((line, at) => new docx.TextRun({ text: cleanText(line), ...(at > 0 ? { break: 1 } : {}) }))
  return new docx.Paragraph({ style, children })
}

/** Two tables without a paragraph between them become one. */
const gap = (docx: Library) => new docx.Paragraph({ style: 'Gap', text: '' })

function factTable(facts: readonly ReportFact[], docx: Library): Docx.Table {
  return aTable(
    [32, 68],
    facts.map(
      ({ label, value }) =>
        new docx.TableRow({
          cantSplit: true,
          children: [cell(label, docx, { bold: true }), cell(value, docx)],
        }),
    ),
    docx,
  )
}

function table({ columns, rows }: ReportTable, docx: Library): Docx.Table {
  const head = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading, number }) =>
      cell(heading, docx, { bold: true, number: number === true, shaded: true }),
    ),
  })
  const body = rows.map(
    (row) =>
      new docx.TableRow({
        cantSplit: true,
        children: columns.map(({ number }, at) =>
          cell(row[at] ?? '', docx, { number: number === true }),
        ),
      }),
  )
  return aTable(
    columns.map(({ share }) => share),
    [head, ...body],
    docx,
  )
}

function aTable(shares: readonly number[], rows: Docx.TableRow[], docx: Library): Docx.Table {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE }
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  return new docx.Table({
    rows,
    width: { size: TEXT_TWIPS, type: docx.WidthType.DXA },
    columnWidths: shares.map((share) => Math.round((share / all) * TEXT_TWIPS)),
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
  })
}

interface CellLook {
  readonly bold?: boolean
  readonly number?: boolean
  readonly shaded?: boolean
}

function cell(text: string, docx: Library, look: CellLook = {}): Docx.TableCell {
  const { bold = false, number = false, shaded = false } = look
  return new docx.TableCell({
    ...(shaded ? { shading: { type: docx.ShadingType.CLEAR, fill: TINT } } : {}),
    children: text.split('\n').map(
      (line) =>
        new docx.Paragraph({
          style: 'Cell',
          ...(number ? { alignment: docx.AlignmentType.RIGHT } : {}),
          children: [
            new docx.TextRun({ text: cleanText(line), bold, ...(shaded ? { color: GREY } : {}) }),
          ],
        }),
    ),
  })
}
