import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces'
import type {
  ResultLine,
  ReturnArea,
  ReturnDocument,
  SectionResult,
} from '../../domain/returns/return-document.ts'
import { longDay, paperLeftOut, slotWord, WITHOUT_VERDICT, withoutVerdict } from '../words.ts'
import { ACCENT, INK, MUTED, registerWidth, SIZE, TEXT_WIDTH, VERDICT_LOOK } from './look.ts'
import { chapter, fitsOnPage, headCell, heading, register } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

const BAR = 128

export function summary(document: ReturnDocument, type: Typesetter): Content[] {
  const { asked, confirmed, result, bySection } = document.summary
  return [
    ...chapter('Summary', 'summary'),
    {
      text: `${asked} questions were asked of this school. ${confirmed} answers are confirmed.${answeredInWords(document)}`,
      fontSize: 11,
      margin: [0, 0, 0, 8],
    },
    { canvas: bar(result, TEXT_WIDTH, 16), margin: [0, 0, 0, 6] },
    legend(result, type),
    ...(bySection.length === 0 ? [] : [heading('By section'), sectionTable(bySection, type)]),
    ...document.areas.flatMap((area) => areaTable(area, type)),
  ]
}

/** Why the result adds up to less than what was asked. */
function answeredInWords({ summary: whole }: ReturnDocument): string {
  const count = withoutVerdict(whole)
  if (count === 0) return ''
  return count === 1
    ? ' 1 question takes no verdict and is not in the result.'
    : ` ${count} questions take no verdict and are not in the result.`
}

function legend(result: readonly ResultLine[], type: Typesetter): Content {
  const pieces = result.flatMap((line): Content[] => {
    const { shape, ink } = VERDICT_LOOK[line.meaning]
    return [
      { text: `${shape}\u00A0`, bold: true, color: ink },
      ...type.runs(kept(line.label), { color: INK }),
      { text: `:\u00A0${line.count}`, bold: true, color: INK },
      { text: '      ' },
    ]
  })
  return { text: pieces, fontSize: 10 }
}

/** A short label is not torn at the end of a line. */
function kept(label: string): string {
  return label.length > 40 ? label : label.replaceAll(' ', '\u00A0')
}

/** A bar of 100 %; the words beside it say the same. */
function bar(result: readonly ResultLine[], width: number, height: number): CanvasElement[] {
  const total = result.reduce((sum, line) => sum + line.count, 0)
  const frame: CanvasElement = {
    type: 'rect',
    x: 0,
    y: 0,
    w: width,
    h: height,
    lineWidth: 0.5,
    lineColor: '#8C8A83',
  }
  let x = 0
  const segments = result.flatMap((line): CanvasElement[] => {
    if (line.count === 0 || total === 0) return []
    const w = (line.count / total) * width
    const segment: CanvasElement = {
      type: 'rect',
      x,
      y: 0,
      w,
      h: height,
      color: VERDICT_LOOK[line.meaning].bar,
    }
    x += w
    return [segment]
  })
  return [...segments, frame]
}

function sectionTable(sections: readonly SectionResult[], type: Typesetter): Content {
  const page = 28
  const words = 146
  const title = registerWidth(4) - BAR - words - page
  const rows = sections.map((section, index): TableCell[] => [
    {
      text: [
        ...type.runs(section.code, { bold: true, color: ACCENT }),
        ...type.runs(`  ${section.title}`),
      ],
      linkToDestination: sectionId(index),
    },
    resultCell(section),
    { text: inWords(section, type), fontSize: 8 },
    { pageReference: sectionId(index), alignment: 'right', color: MUTED } as unknown as TableCell,
  ])
  return register(
    [title, BAR, words, page],
    ['Section', 'Result', 'In words', headCell('Page', 'right')],
    rows,
    {
      keepRows: sections.every((section) => fitsOnPage([section.title], 30)),
    },
  )
}

/** An empty bar would look as if nothing had been answered. */
function resultCell({ result, asked }: SectionResult): TableCell {
  const judged = result.reduce((sum, { count }) => sum + count, 0)
  if (judged > 0 || asked === 0) return { canvas: bar(result, BAR, 9), margin: [0, 2, 0, 0] }
  return { text: WITHOUT_VERDICT, fontSize: 8, color: MUTED }
}

export function sectionId(index: number): string {
  return `section-${index}`
}

/** The number comes last: a scale may call its points 1, 2 and 3. */
function inWords(section: SectionResult, type: Typesetter): Content[] {
  const counts = section.result
    .filter((line) => line.count > 0)
    .map(({ meaning, label, count }) => kept(`${VERDICT_LOOK[meaning].shape} ${label}: ${count}`))
  const others = withoutVerdict(section)
  if (others > 0 && counts.length > 0) {
    counts.push(kept(`${VERDICT_LOOK['in-words'].shape} ${WITHOUT_VERDICT}: ${others}`))
  }
  const confirmed = `${section.confirmed} of ${section.asked} confirmed`
  const lines = [counts.join('   '), confirmed].filter((line) => line !== '')
  return type.runs(lines.join('\n'), { color: INK })
}

const SLOT_SHAPES = { attached: '✓', pointer: '→', na: '–', missing: '○' } as const
const SLOT_INKS = {
  attached: '#1B6338',
  pointer: '#1C4A86',
  na: MUTED,
  missing: '#7A4F00',
} as const

/** The paper that builds itself for a line, by its file. */
function paperLines(slot: ReturnArea['slots'][number], type: Typesetter): Content[] {
  if (slot.document === undefined) return []
  const look = { fontSize: 8, color: MUTED }
  const leftOut = paperLeftOut(slot)
  if (leftOut !== '') return [type.set(leftOut, look)]
  const { title, asAt, files } = slot.document
  const [first = ''] = files
  return [type.set(`${title}, as at ${longDay(asAt)}`), type.set(first, look)]
}

function areaTable(area: ReturnArea, type: Typesetter): Content[] {
  const widths = [30, registerWidth(4) - 30 - 92 - 110, 92, 110]
  const rows = area.slots.map((slot): TableCell[] => [
    type.set(slot.code, { bold: true, color: ACCENT }) as TableCell,
    type.set(slot.title) as TableCell,
    {
      text: `${SLOT_SHAPES[slot.state]} ${slotWord(slot.state)}`,
      bold: true,
      color: SLOT_INKS[slot.state],
    },
    {
      stack: [
        ...(slot.evidence.length === 0 ? [] : [{ text: `No. ${slot.evidence.join(', ')}` }]),
        ...paperLines(slot, type),
        ...(slot.reason === '' ? [] : [type.set(slot.reason, { fontSize: 8, color: MUTED })]),
      ],
    },
  ])
  const title = type.set(`${area.code} · ${area.title}`, {
    fontSize: SIZE.section,
    bold: true,
    margin: [0, 14, 0, 4],
  })
  return [
    title,
    register(widths, ['Line', 'Evidence asked for', 'State', 'Evidence or reason'], rows, {
      keepRows: area.slots.every((slot) => fitsOnPage([slot.title, slot.reason.repeat(2)], 30)),
    }),
  ]
}
