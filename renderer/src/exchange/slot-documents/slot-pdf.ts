import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import type {
  SlotCell,
  SlotColumn,
  SlotDocument,
  SlotTable,
} from '../../domain/returns/slot-document.ts'
import { drawPdf } from '../pdf/draw.ts'
import type { PdfFonts } from '../pdf/fonts.ts'
import { pageFooter, pageHeader } from '../pdf/frame.ts'
import { ACCENT, INK, MUTED, PAGE, registerWidth, SIZE } from '../pdf/look.ts'
import { fitsOnPage, headCell, register, rule } from '../pdf/parts.ts'
import { createTypesetter, type Typesetter } from '../pdf/typesetter.ts'
import { isCalendarDay, longDay, shortDay } from '../words.ts'

/** A paper of one line of the return as a PDF, to read and to print. */
export function writeSlotPdf(
  paper: SlotDocument,
  document: ReturnDocument,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  return drawPdf(definition(paper, document, fonts), fonts)
}

function definition(
  paper: SlotDocument,
  document: ReturnDocument,
  fonts: PdfFonts,
): TDocumentDefinitions {
  const type = createTypesetter(fonts)
  const { slot, title, lead, tables, notes } = paper
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    defaultStyle: { font: 'Sans', fontSize: SIZE.body, color: INK },
    header: pageHeader(document, type),
    footer: pageFooter(document, type),
    content: [
      type.set(`${document.school.name} · ${document.schoolYear}`, { fontSize: 10, color: MUTED }),
      type.set(`${slot}  ${title}`, { fontSize: SIZE.title, bold: true, color: ACCENT }),
      type.set(`As at ${longDay(paper.asAt)}`, { color: MUTED, margin: [0, 2, 0, 0] }),
      rule(ACCENT, 1, [0, 6, 0, 8]),
      type.set(lead, { fontSize: 11, margin: [0, 0, 0, 4] }),
      ...tables.flatMap((table) => tableOf(table, tables.length > 1, type)),
      ...notes.map((note) => type.set(note, { fontSize: 8, color: MUTED, margin: [0, 8, 0, 0] })),
      {
        text: 'Made from the school’s own staff log by Safeguarding Desk.',
        fontSize: SIZE.small,
        color: MUTED,
        margin: [0, 12, 0, 0],
      },
    ],
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    info: {
      title: type.plain(`${slot} ${title} - ${document.school.name}`),
      subject: `Return ${document.returnId}, revision ${document.revision}${document.draft ? ', DRAFT' : ''}`,
      author: type.plain(document.school.name),
      creator: 'Safeguarding Desk',
      producer: 'Safeguarding Desk',
      creationDate: new Date(document.asAt),
      modDate: new Date(document.asAt),
    },
  }
}

function tableOf({ title, columns, rows }: SlotTable, named: boolean, type: Typesetter): Content[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / shares) * registerWidth(columns.length))
  const head = columns.map(({ heading, kind }) =>
    headCell(heading, isNumber(kind) ? 'right' : 'left'),
  )
  const body = rows.map((row) => columns.map((column, at) => cellOf(row[at] ?? null, column, type)))
  const keepRows = rows.every((row) => fitsOnPage(row.map(String), 30))
  const look = { fontSize: SIZE.section, bold: true, margin: [0, 14, 0, 4] as const }
  return [
    ...(named ? [type.set(title, { ...look, margin: [0, 14, 0, 4] })] : []),
    body.length === 0
      ? { text: 'Nothing is recorded here.', color: MUTED, margin: [0, 8, 0, 0] }
      : register(widths, head, body, { keepRows }),
  ]
}

const isNumber = (kind: SlotColumn['kind']): boolean => kind === 'count' || kind === 'percent'

function cellOf(value: SlotCell, { kind }: SlotColumn, type: Typesetter): TableCell {
  if (kind === 'to-fill') return { text: ' ', margin: [0, 6, 0, 6] }
  if (value === null) return { text: '' }
  if (typeof value === 'number') {
    return { text: kind === 'percent' ? `${value} %` : String(value), alignment: 'right' }
  }
  if (kind === 'day' && isCalendarDay(value)) return { text: shortDay(value), noWrap: true }
  return type.set(value) as TableCell
}
