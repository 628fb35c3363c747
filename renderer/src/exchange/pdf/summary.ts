import type {
  ResultLine,
  ReturnArea,
  ReturnDocument,
  SectionResult,
} from '../../domain/returns/return-document.ts'
import { longDay, paperLeftOut, slotWord, WITHOUT_VERDICT, withoutVerdict } from '../words.ts'
import { ACCENT, INK, MUTED, registerWidth, TEXT_WIDTH, VERDICT_LOOK } from './look.ts'
import type { Block, Cell, Run, Shape, ShapesBlock } from './model.ts'
import { chapter, headCell, headingOf, paragraph, plain, register, stack } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

const BAR = 128

export function summary(document: ReturnDocument, type: Typesetter): Block[] {
  const { asked, confirmed, result, bySection } = document.summary
  const bySections = headingOf('H3', plain('By section', { color: INK }))
  return [
    ...chapter('Summary', 'summary'),
    plain(
      `${asked} questions were asked of this school. ${confirmed} answers are confirmed.${answeredInWords(document)}`,
      { size: 11, after: 8 },
    ),
    { ...bar(result, TEXT_WIDTH, 16, type), after: 6 },
    legend(result, type),
    ...(bySection.length === 0 ? [] : [bySections, sectionTable(bySection, type)]),
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

function legend(result: readonly ResultLine[], type: Typesetter): Block {
  const pieces = result.flatMap((line): readonly Run[] => {
    const { shape, ink } = VERDICT_LOOK[line.meaning]
    return [
      { text: `${shape}\u00A0`, font: 'Sans', bold: true, color: ink, silent: true },
      ...type.runs(kept(line.label), { color: INK }),
      { text: `:\u00A0${line.count}`, font: 'Sans', bold: true, color: INK },
      { text: '      ', font: 'Sans' },
    ]
  })
  return paragraph(pieces, { size: 10 })
}

/** A short label is not torn at the end of a line. */
function kept(label: string): string {
  return label.length > 40 ? label : label.replaceAll(' ', '\u00A0')
}

/** A bar of 100 %, in which each answer has its share. */
function bar(
  result: readonly ResultLine[],
  width: number,
  height: number,
  type: Typesetter,
): ShapesBlock {
  const total = result.reduce((sum, line) => sum + line.count, 0)
  let x = 0
  const segments = result.flatMap((line): Shape[] => {
    if (line.count === 0 || total === 0) return []
    const share = (line.count / total) * width
    const segment = { x, y: 0, width: share, height, fill: VERDICT_LOOK[line.meaning].bar }
    x += share
    return [segment]
  })
  const frame = { x: 0, y: 0, width, height, line: '#8C8A83' }
  const parts = result.filter(({ count }) => count > 0)
  const words = parts.map(({ label, count }) => `${type.plain(label)} ${count}`).join(', ')
  const alt = words === '' ? 'Bar without an answer' : `Bar of ${total} answers: ${words}`
  return { kind: 'shapes', shapes: [...segments, frame], width, height, alt }
}

function sectionTable(sections: readonly SectionResult[], type: Typesetter): Block {
  const page = 28
  const words = 146
  const title = registerWidth(4) - BAR - words - page
  const rows = sections.map((section, index): Cell[] => {
    const to = sectionId(index)
    const name = [
      ...type.runs(section.code, { bold: true, color: ACCENT, to }),
      ...type.runs(`  ${section.title}`, { to }),
    ]
    const number: Run = { text: '', font: 'Sans', pageOf: to, color: MUTED }
    return [
      { block: paragraph(name), heads: true },
      { block: resultCell(section, type) },
      { block: paragraph(inWords(section, type), { size: 8 }) },
      { block: paragraph([number], { align: 'right' }) },
    ]
  })
  return register(
    [title, BAR, words, page],
    ['Section', 'Result', 'In words', headCell('Page', 'right')],
    rows,
  )
}

/** An empty bar would look as if nothing had been answered. */
function resultCell({ result, asked }: SectionResult, type: Typesetter): Block {
  const judged = result.reduce((sum, { count }) => sum + count, 0)
  if (judged > 0 || asked === 0) return { ...bar(result, BAR, 9, type), before: 2 }
  return plain(WITHOUT_VERDICT, { size: 8, color: MUTED })
}

export function sectionId(index: number): string {
  return `section-${index}`
}

/** The number comes last: a scale may call its points 1, 2 and 3. */
function inWords(section: SectionResult, type: Typesetter): readonly Run[] {
  const counts = section.result
    .filter((line) => line.count > 0)
    .map(({ meaning, label, count }) => countOf(VERDICT_LOOK[meaning].shape, label, count, type))
  const others = withoutVerdict(section)
  if (others > 0 && counts.length > 0) {
    counts.push(countOf(VERDICT_LOOK['in-words'].shape, WITHOUT_VERDICT, others, type))
  }
  const parted = counts.flatMap((count, index) => (index === 0 ? count : [GAP, ...count]))
  const confirmed = `${section.confirmed} of ${section.asked} confirmed`
  return [...parted, ...type.runs(`${parted.length === 0 ? '' : '\n'}${confirmed}`, { color: INK })]
}

const GAP: Run = { text: '   ', font: 'Sans' }

function countOf(shape: string, label: string, count: number, type: Typesetter): readonly Run[] {
  return [
    { text: `${shape}\u00A0`, font: 'Sans', color: INK, silent: true },
    ...type.runs(kept(`${label}: ${count}`), { color: INK }),
  ]
}

const SLOT_SHAPES = { attached: '✓', pointer: '→', na: '–', missing: '○' } as const
const SLOT_INKS = {
  attached: '#1B6338',
  pointer: '#1C4A86',
  na: MUTED,
  missing: '#7A4F00',
} as const

/** The paper that builds itself for a line, by its file. */
function paperLines(slot: ReturnArea['slots'][number], type: Typesetter): Block[] {
  if (slot.document === undefined) return []
  const look = { size: 8, color: MUTED }
  const leftOut = paperLeftOut(slot)
  if (leftOut !== '') return [type.set(leftOut, look)]
  const { title, asAt, files } = slot.document
  const [first = ''] = files
  return [type.set(`${title}, as at ${longDay(asAt)}`), type.set(first, look)]
}

function areaTable(area: ReturnArea, type: Typesetter): Block[] {
  const widths = [30, registerWidth(4) - 30 - 92 - 110, 92, 110]
  const rows = area.slots.map((slot): Cell[] => {
    const look = { bold: true, color: SLOT_INKS[slot.state] }
    const found = [
      ...(slot.evidence.length === 0 ? [] : [plain(`No. ${slot.evidence.join(', ')}`)]),
      ...paperLines(slot, type),
      ...(slot.reason === '' ? [] : [type.set(slot.reason, { size: 8, color: MUTED })]),
    ]
    return [
      { block: type.set(slot.code, { bold: true, color: ACCENT }), heads: true },
      { block: type.set(slot.title) },
      {
        block: paragraph([
          { ...look, text: `${SLOT_SHAPES[slot.state]} `, font: 'Sans', silent: true },
          { ...look, text: slotWord(slot.state), font: 'Sans' },
        ]),
      },
      { block: stack(found) },
    ]
  })
  const title = type.set(`${area.code} · ${area.title}`, { after: 4 })
  return [
    headingOf('H3', title),
    register(widths, ['Line', 'Evidence asked for', 'State', 'Evidence or reason'], rows),
  ]
}
