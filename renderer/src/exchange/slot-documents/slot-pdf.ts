import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import type {
  SlotCell,
  SlotColumn,
  SlotDocument,
  SlotTable,
} from '../../domain/returns/slot-document.ts'
import { drawPdf } from '../pdf/draw.ts'
import type { PdfFonts } from '../pdf/fonts.ts'
import { pageFrame } from '../pdf/frame.ts'
import { ACCENT, INK, MUTED, registerWidth, SIZE } from '../pdf/look.ts'
import type { Block, Cell, PdfDefinition } from '../pdf/model.ts'
import { headCell, headingOf, plain, register, rule } from '../pdf/parts.ts'
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

function definition(paper: SlotDocument, document: ReturnDocument, fonts: PdfFonts): PdfDefinition {
  const type = createTypesetter(fonts)
  const { slot, title } = paper
  return {
    title: type.plain(`${slot} ${title} - ${document.school.name}`),
    subject: `Return ${document.returnId}, revision ${document.revision}${document.draft ? ', DRAFT' : ''}`,
    author: type.plain(document.school.name),
    made: new Date(document.asAt),
    base: { size: SIZE.body, bold: false, color: INK },
    lines: 1,
    frame: pageFrame(document, type),
    content: content(paper, document, type),
  }
}

function content(paper: SlotDocument, document: ReturnDocument, type: Typesetter): Block[] {
  const { slot, title, lead, tables, notes } = paper
  // The banner of each page is decoration; a draft is told in the text too.
  const draft = document.draft ? ' · draft, sign-off is not complete' : ''
  return [
    type.set(`${document.school.name} · ${document.schoolYear}`, { size: 10, color: MUTED }),
    type.set(`${slot}  ${title}`, {
      tag: { role: 'H1' },
      ...{ size: SIZE.title, bold: true, color: ACCENT, stay: true },
    }),
    type.set(`As at ${longDay(paper.asAt)}${draft}`, { color: MUTED, before: 2 }),
    rule({ color: ACCENT, thick: 1, before: 6, after: 8 }),
    type.set(lead, { size: 11, after: 4 }),
    ...tables.flatMap((table) => tableOf(table, tables.length > 1, type)),
    ...notes.map((note) => type.set(note, { size: 8, color: MUTED, before: 8 })),
    plain('Made from the school’s own staff log by Safeguarding Desk.', {
      ...{ size: SIZE.small, color: MUTED, before: 12 },
    }),
  ]
}

function tableOf({ title, columns, rows }: SlotTable, named: boolean, type: Typesetter): Block[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (share / shares) * registerWidth(columns.length))
  const head = columns.map(({ heading, kind }) =>
    headCell(heading, isNumber(kind) ? 'right' : undefined),
  )
  const body = rows.map((row) =>
    columns.map(
      (column, at): Cell => ({
        block: cellBlock(row[at] ?? null, column, type),
        heads: at === 0,
      }),
    ),
  )
  return [
    ...(named ? [headingOf('H2', type.set(title, { after: 4 }))] : []),
    body.length === 0
      ? plain('Nothing is recorded here.', { color: MUTED, before: 8 })
      : register(widths, head, body),
  ]
}

const isNumber = (kind: SlotColumn['kind']): boolean => kind === 'count' || kind === 'percent'

function cellBlock(value: SlotCell, { kind }: SlotColumn, type: Typesetter): Block {
  if (kind === 'to-fill') return plain(' ', { before: 6, after: 6 })
  if (value === null) return plain('')
  if (typeof value === 'number') {
    return plain(kind === 'percent' ? `${value} %` : String(value), { align: 'right' })
  }
  // A day stays on one line.
  if (kind === 'day' && isCalendarDay(value)) {
    return plain(shortDay(value).replaceAll(' ', '\u00A0'))
  }
  return type.set(value)
}
