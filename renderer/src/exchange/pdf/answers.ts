import type { Column, Content } from 'pdfmake/interfaces'
import type {
  ReturnAction,
  ReturnAnswer,
  ReturnDocument,
  ReturnEvidence,
  SectionResult,
} from '../../domain/returns/return-document.ts'
import { isCalendarDay, longDay, stateWord, verdictWord, wayOfAnswer } from '../words.ts'
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
import { chapter, fitsOnPage, rule } from './parts.ts'
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

export function answers(document: ReturnDocument, type: Typesetter): Content[] {
  const sources: Sources = {
    type,
    evidence: new Map(document.evidence.map((piece, index) => [piece.number, { piece, index }])),
    actions: new Map(document.actions.map((action, index) => [action.number, { action, index }])),
  }
  const content: Content[] = chapter('Answers', 'answers')
  document.sections.forEach((section, index) => {
    const result = document.summary.bySection[index]
    const head = sectionHead(section, index, result, type)
    const [first, ...rest] = section.answers.map((answer) => answerBlock(answer, sources))
    content.push(together(head, first, section.answers[0], sources), ...rest)
  })
  return content
}

/** A section's heading never stands alone at the foot of a page. */
function together(
  head: Content,
  first: Content | undefined,
  answer: ReturnAnswer | undefined,
  sources: Sources,
): Content {
  if (first === undefined || answer === undefined) return head
  return { stack: [head, first], unbreakable: isShort(answer, sources) }
}

function sectionHead(
  section: { readonly code: string; readonly title: string },
  index: number,
  result: SectionResult | undefined,
  type: Typesetter,
): Content {
  const title = `${section.code}  ${section.title}`
  const confirmed = result === undefined ? '' : `${result.confirmed} of ${result.asked} confirmed`
  const inside = TEXT_WIDTH - 20
  return {
    table: {
      widths: [inside],
      body: [
        [
          {
            fillColor: ACCENT_TINT,
            columns: [
              sectionTitle(title, index, type),
              {
                width: 110,
                text: confirmed,
                alignment: 'right',
                fontSize: 8,
                color: INK,
                margin: [0, 5, 0, 0],
              },
            ],
          },
        ],
      ],
    },
    layout: BOX,
    margin: [0, index === 0 ? 0 : 12, 0, 4],
  }
}

function sectionTitle(title: string, index: number, type: Typesetter): Column {
  return {
    width: TEXT_WIDTH - 130,
    text: type.runs(title),
    id: sectionId(index),
    outline: true,
    outlineText: type.plain(title),
    outlineParentId: 'answers',
    fontSize: SIZE.section,
    bold: true,
    color: ACCENT,
  } as Column
}

function answerBlock(answer: ReturnAnswer, sources: Sources): Content {
  return {
    stack: [
      rule(undefined, undefined, [0, 4, 0, 5]),
      {
        // The verdict comes before the text, so that copied text keeps the order of reading.
        columns: [
          { width: MARGIN_COLUMN, stack: marginNotes(answer, sources) },
          { width: TEXT_COLUMN, stack: answerText(answer, sources) },
        ],
        columnGap: GAP,
      },
    ],
    unbreakable: isShort(answer, sources),
    margin: [0, 0, 0, 4],
  }
}

function isShort(answer: ReturnAnswer, { evidence, actions }: Sources): boolean {
  return fitsOnPage([
    answer.question,
    ...answer.texts.map((text) => text.value),
    ...answer.parts.map((part) => part.label),
    ...answer.evidence.map((number) => evidence.get(number)?.piece.title ?? ''),
    ...answer.actions.map((number) => actions.get(number)?.action.what ?? ''),
  ])
}

function marginNotes(answer: ReturnAnswer, { type, actions }: Sources): Content[] {
  const way = wayOfAnswer(answer)
  const { shape, ink, tint } = VERDICT_LOOK[way]
  const level = [answer.core ? 'Core' : '', answer.level].filter((word) => word !== '').join(' · ')
  const note = (text: string, color: string) => type.set(text, { fontSize: SIZE.small, color })
  return [
    type.set(answer.code, { bold: true, fontSize: 10, color: ACCENT }),
    ...(level === '' ? [] : [note(level, MUTED)]),
    {
      table: {
        widths: [MARGIN_COLUMN - 10],
        body: [
          [
            {
              fillColor: tint,
              text: [{ text: `${shape}  ` }, ...type.runs(verdictWord(answer))],
              bold: true,
              color: ink,
              ...(way === 'by-actions' && actions.size > 0 ? { linkToDestination: 'actions' } : {}),
            },
          ],
        ],
      },
      layout: CHIP,
      margin: [0, 3, 0, 3],
    },
    ...(answer.state === 'confirmed' ? [] : [note(stateWord(answer.state), WARNING)]),
    ...(answer.lastYear === null
      ? []
      : [note(`${answer.lastYear.year}: ${answer.lastYear.label}`, MUTED)]),
  ]
}

function answerText(answer: ReturnAnswer, { type, evidence, actions }: Sources): Content[] {
  return [
    type.set(answer.question, { bold: true, fontSize: SIZE.question, margin: [0, 0, 0, 3] }),
    ...answer.texts
      .filter((text) => text.value !== '')
      .map(({ label, value }) =>
        labelled(label, isCalendarDay(value) ? longDay(value) : value, type),
      ),
    ...answer.parts.map((part) => type.set(`${part.ticked ? '☑' : '☐'} ${part.label}`)),
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

export const evidenceId = (index: number) => `evidence-${index}`
export const actionId = (index: number) => `action-${index}`

function labelled(label: string, value: string, type: Typesetter): Content {
  return {
    text: [
      ...type.runs(`${label}   `, { bold: true, color: MUTED, fontSize: 8 }),
      ...type.runs(value),
    ],
    margin: [0, 0, 0, 3],
  }
}

function reference(label: string, text: string, to: string | undefined, type: Typesetter): Content {
  const number: Content = {
    text: `${label}   `,
    bold: true,
    color: ACCENT,
    fontSize: 8,
    ...(to === undefined ? {} : { linkToDestination: to }),
  }
  return { text: [number, ...type.runs(text, { fontSize: 8.5 })] }
}
