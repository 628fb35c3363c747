import type {
  ReturnAction,
  ReturnAnswer,
  ReturnDocument,
  ReturnEvidence,
  SectionResult,
} from '../../domain/returns/return-document.ts'
import { giverWord, isCalendarDay, longDay, stateWord, verdictWord, wayOfAnswer } from '../words.ts'
import {
  ACCENT,
  ACCENT_TINT,
  BOX,
  CHIP,
  INK,
  MUTED,
  SIZE,
  TEXT_WIDTH,
  VERDICT_LOOK,
  WARNING,
} from './look.ts'
import type { Block, Run, Tag } from './model.ts'
import { chapter, columns, paragraph, plain, rule, stack } from './parts.ts'
import { sectionId } from './summary.ts'
import type { Typesetter } from './typesetter.ts'

const MARGIN_COLUMN = 98
const GAP = 14
const TEXT_COLUMN = TEXT_WIDTH - MARGIN_COLUMN - GAP

interface Sources {
  readonly type: Typesetter
  readonly evidence: ReadonlyMap<number, { readonly piece: ReturnEvidence; readonly index: number }>
  readonly actions: ReadonlyMap<number, { readonly action: ReturnAction; readonly index: number }>
}

export function answers(document: ReturnDocument, type: Typesetter): Block[] {
  const sources: Sources = {
    type,
    evidence: new Map(document.evidence.map((piece, index) => [piece.number, { piece, index }])),
    actions: new Map(document.actions.map((action, index) => [action.number, { action, index }])),
  }
  return [
    ...chapter('Answers', 'answers'),
    ...document.sections.flatMap((section, index) => [
      sectionHead(section, index, document.summary.bySection[index], type),
      ...section.answers.map((answer) => answerBlock(answer, sources)),
    ]),
  ]
}

const COUNT_WIDTH = 110

function sectionHead(
  section: { readonly code: string; readonly title: string },
  index: number,
  result: SectionResult | undefined,
  type: Typesetter,
): Block {
  const title = `${section.code}  ${section.title}`
  const confirmed = result === undefined ? '' : `${result.confirmed} of ${result.asked} confirmed`
  const name = type.set(title, {
    anchor: sectionId(index),
    outline: { title: type.plain(title), under: 'answers' },
    tag: { role: 'H3' },
    ...{ size: SIZE.section, bold: true, color: ACCENT },
  })
  const count = plain(confirmed, { align: 'right', size: 8, color: INK, before: 5 })
  const width = TEXT_WIDTH - 2 * BOX.side - COUNT_WIDTH
  const sides = columns(0, [
    { width, block: name },
    { width: COUNT_WIDTH, block: count },
  ])
  return {
    kind: 'stack',
    of: [sides],
    fill: { color: ACCENT_TINT, ...BOX },
    ...{ keep: true, stay: true, before: index === 0 ? 0 : 12, after: 4 },
  }
}

function answerBlock(answer: ReturnAnswer, sources: Sources): Block {
  // The code in the margin and the question beside it are one heading.
  const heading: Tag = { role: 'H4' }
  // The verdict comes before the text, so that copied text keeps the order of reading.
  const sides = columns(GAP, [
    { width: MARGIN_COLUMN, block: stack(marginNotes(answer, heading, sources)) },
    { width: TEXT_COLUMN, block: stack(answerText(answer, heading, sources)) },
  ])
  return {
    kind: 'stack',
    of: [rule({ before: 4, after: 5 }), sides],
    ...{ tag: { role: 'Sect' }, keep: true, after: 4 },
  }
}

function marginNotes(answer: ReturnAnswer, heading: Tag, { type, actions }: Sources): Block[] {
  const level = [answer.core ? 'Core' : '', answer.level].filter((word) => word !== '').join(' · ')
  const by = giverWord(answer)
  const note = (text: string, color: string) => type.set(text, { size: SIZE.small, color })
  return [
    type.set(`${answer.code} `, { tag: heading, bold: true, size: 10, color: ACCENT }),
    ...(level === '' ? [] : [note(level, MUTED)]),
    verdictChip(answer, actions.size > 0, type),
    ...(answer.state === 'confirmed' ? [] : [note(stateWord(answer.state), WARNING)]),
    ...(answer.lastYear === null
      ? []
      : [note(`${answer.lastYear.year}: ${answer.lastYear.label}`, MUTED)]),
    ...(by === '' ? [] : [note(`Answered by ${by}`, MUTED)]),
  ]
}

function verdictChip(answer: ReturnAnswer, hasActions: boolean, type: Typesetter): Block {
  const way = wayOfAnswer(answer)
  const { shape, ink, tint } = VERDICT_LOOK[way]
  const look = { bold: true, color: ink }
  const leads = way === 'by-actions' && hasActions ? { to: 'actions' } : {}
  const words = paragraph([
    { ...look, text: `${shape}  `, font: 'Sans', silent: true },
    ...type.runs(verdictWord(answer), { ...look, ...leads }),
  ])
  return { kind: 'stack', of: [words], fill: { color: tint, ...CHIP }, before: 3, after: 3 }
}

function answerText(
  answer: ReturnAnswer,
  heading: Tag,
  { type, evidence, actions }: Sources,
): Block[] {
  const look = { tag: heading, bold: true, size: SIZE.question, after: 3, stay: true }
  return [
    type.set(answer.question, look),
    ...answer.texts
      .filter((text) => text.value !== '')
      .map(({ label, value }) =>
        labelled(label, isCalendarDay(value) ? longDay(value) : value, type),
      ),
    ...parts(answer, type),
    ...answer.evidence.map((number) => {
      const found = evidence.get(number)
      const title = found === undefined ? '' : found.piece.title
      return reference(`Evidence ${number}`, title, found && evidenceId(found.index), type)
    }),
    ...answer.actions.map((number) => {
      const found = actions.get(number)
      const what = found === undefined ? '' : found.action.what
      return reference(`Action ${number}`, what, found && actionId(found.index), type)
    }),
  ]
}

/** A list of boxes; what a tick means is said, since not every voice knows the sign. */
function parts({ parts: all }: ReturnAnswer, type: Typesetter): Block[] {
  if (all.length === 0) return []
  const items = all.map(({ label, ticked }): Block => {
    const sign = ticked ? '☑' : '☐'
    const mark = plain(sign, { tag: { role: 'Lbl', actual: ticked ? 'Ticked: ' : 'Not ticked: ' } })
    const sides = columns(0, [
      { width: TICK_WIDTH, block: mark },
      { width: TEXT_COLUMN - TICK_WIDTH, block: type.set(label, { tag: { role: 'LBody' } }) },
    ])
    return { ...sides, tag: { role: 'LI' } }
  })
  return [{ kind: 'stack', of: items, tag: { role: 'L' } }]
}

const TICK_WIDTH = 13

export const evidenceId = (index: number) => `evidence-${index}`
export const actionId = (index: number) => `action-${index}`

function labelled(label: string, value: string, type: Typesetter): Block {
  return paragraph(
    [...type.runs(`${label}   `, { bold: true, color: MUTED, size: 8 }), ...type.runs(value)],
    { after: 3 },
  )
}

function reference(label: string, text: string, to: string | undefined, type: Typesetter): Block {
  const look = { bold: true, color: ACCENT, size: 8 }
  const leads = to === undefined ? {} : { to }
  const number: Run = { text: label, font: 'Sans', ...look, ...leads }
  const gap: Run = { text: '   ', font: 'Sans', ...look }
  return paragraph([number, gap, ...type.runs(text, { size: 8.5 })])
}
