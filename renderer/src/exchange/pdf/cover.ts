import type { ReturnDocument, ReturnSignOff } from '../../domain/returns/return-document.ts'
import { longDay, longMoment } from '../words.ts'
import {
  ACCENT,
  INK,
  MUTED,
  SIZE,
  SUCCESS,
  SUCCESS_TINT,
  TEXT_WIDTH,
  WARNING,
  WARNING_TINT,
} from './look.ts'
import type { Block, Run, TextBlock } from './model.ts'
import { box, columns, heading, pair, paragraph, plain, rule, stack } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

export function cover(document: ReturnDocument, type: Typesetter): Block[] {
  return [
    ...titles(document, type),
    standingBox(document, type),
    ...sampleBox(document, type),
    ...incompleteBox(document, type),
    factGrid(document, type),
    ...signOffs(document.signOffs, type),
    ...contents(document),
    ...aboutThePack(document, type),
  ]
}

function titles(document: ReturnDocument, type: Typesetter): Block[] {
  const title = document.sample ? 'Dip sample of a return' : 'Safeguarding audit return'
  return [
    {
      kind: 'shapes',
      shapes: [{ x: 0, y: 0, width: 64, height: 5, fill: ACCENT }],
      ...{ width: 64, height: 5, before: 22, after: 14 },
    },
    type.set(document.template.title, { size: 10, color: MUTED }),
    plain(title, {
      anchor: 'cover',
      outline: { title: 'Cover and sign-off' },
      tag: { role: 'H1' },
      ...{ size: SIZE.cover, bold: true, color: ACCENT, before: 2 },
    }),
    type.set(document.school.name, { size: 20, bold: true, color: INK }),
    type.set(`${document.schoolYear} · revision ${document.revision}`, {
      ...{ size: 13, color: MUTED, after: 16 },
    }),
  ]
}

function standingBox(document: ReturnDocument, type: Typesetter): Block {
  const { asked, confirmed } = document.summary
  const count = `${confirmed} of ${asked} answers are confirmed.`
  const when = longMoment(document.asAt)
  if (document.draft)
    return box(WARNING_TINT, [
      plain('Draft: sign-off is not complete', { bold: true, size: 12, color: WARNING }),
      type.set(`As it stood on ${when}. ${count}`, { size: SIZE.body, color: INK }),
    ])
  return box(SUCCESS_TINT, [
    plain('Signed', { bold: true, size: 12, color: SUCCESS }),
    type.set(`On ${when}. ${count}`, { size: SIZE.body, color: INK }),
  ])
}

function sampleBox({ sample }: ReturnDocument, type: Typesetter): Block[] {
  if (sample === undefined) return []
  return [
    box(WARNING_TINT, [
      plain('Not the whole return', { bold: true, size: 12, color: WARNING }),
      type.set(
        `It holds only what ${sample.askedBy} asked to look at on ${longDay(sample.askedOn)}: ${[...sample.questions, ...sample.slots].join(', ')}.`,
      ),
    ]),
  ]
}

function incompleteBox({ incomplete }: ReturnDocument, type: Typesetter): Block[] {
  if (incomplete === null) return []
  const open = incomplete.open.length === 0 ? '' : `Still open: ${incomplete.open.join(', ')}.`
  return [
    box(WARNING_TINT, [
      plain('Sent as incomplete', { bold: true, size: 12, color: WARNING }),
      type.set(incomplete.reason),
      type.set(`The rest is promised by ${longDay(incomplete.promisedOn)}. ${open}`),
    ]),
  ]
}

function factGrid({ school, returnId }: ReturnDocument, type: Typesetter): Block {
  const facts: readonly (readonly [string, string | null])[] = [
    ['URN', school.urn],
    ['DfE number', school.dfeNumber],
    ['Type of school', school.type],
    ['Phase', school.phase],
    ['Age range', school.ageRange],
    ['Trust', school.trust],
    ['Return id', returnId],
  ]
  const known = facts.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [fact(label, value, type)],
  )
  const half = Math.ceil(known.length / 2)
  return columns(
    20,
    [
      { width: FACTS_WIDTH, block: stack(known.slice(0, half)) },
      { width: FACTS_WIDTH, block: stack(known.slice(half)) },
    ],
    { before: 6, after: 4 },
  )
}

const FACTS_WIDTH = (TEXT_WIDTH - 20) / 2

function fact(label: string, value: string, type: Typesetter): Block {
  const name = plain(label, { size: SIZE.small, color: MUTED, before: 1.5 })
  return pair(FACTS_WIDTH, [64, name], type.set(value), { before: 1, after: 1 })
}

function signOffs(all: readonly ReturnSignOff[], type: Typesetter): Block[] {
  if (all.length === 0)
    return [heading('Signed by'), plain('Nobody has signed yet.', { color: MUTED })]
  return [heading('Signed by'), ...all.map((each) => signOff(each, type))]
}

const ROLE_WIDTH = 150

function signOff(each: ReturnSignOff, type: Typesetter): Block {
  const where = [each.meeting, each.minute === '' ? '' : `minute ${each.minute}`]
  const meeting = where.filter((part) => part !== '').join(', ')
  const small = { size: SIZE.small, color: MUTED }
  const role = [
    type.set(each.role, { bold: true, color: ACCENT }),
    type.set(longDay(each.on), small),
  ]
  const words = [
    paragraph([...type.runs(each.name, { bold: true }), ...jobTitle(each, type)]),
    type.set(each.declaration),
    ...(meeting === '' ? [] : [type.set(meeting, small)]),
  ]
  const sides = columns(12, [
    { width: ROLE_WIDTH, block: stack(role) },
    { width: TEXT_WIDTH - ROLE_WIDTH - 12, block: stack(words) },
  ])
  return {
    kind: 'stack',
    of: [rule({ after: 5 }), sides],
    keep: true,
    after: 5,
  }
}

function jobTitle({ jobTitle: title }: ReturnSignOff, type: Typesetter): readonly Run[] {
  return title === '' ? [] : type.runs(`, ${title}`)
}

function contents(document: ReturnDocument): Block[] {
  const chapters: readonly (readonly [string, string, boolean])[] = [
    ['Summary', 'summary', true],
    ['Answers', 'answers', true],
    ['Actions', 'actions', document.actions.length > 0],
    ['Evidence index', 'evidence', document.evidence.length > 0],
    ['Figures', 'figures', document.figures.length > 0],
    ['About this document', 'about', true],
  ]
  const lines = chapters.flatMap(([title, id, present]): Block[] =>
    present ? [contentsLine(title, id)] : [],
  )
  const list: Block = { kind: 'stack', of: lines, tag: { role: 'TOC' } }
  return [{ kind: 'stack', of: [heading('In this document'), list], keep: true }]
}

/** The title and the number are one line to read. */
function contentsLine(title: string, to: string): Block {
  const tag = { role: 'TOCI' } as const
  const name: TextBlock = { ...paragraph([{ text: title, font: 'Sans', to }]), tag }
  const number = paragraph([{ text: '', font: 'Sans', pageOf: to, color: MUTED }])
  return columns(
    0,
    [
      { width: 150, block: name },
      { width: 30, block: { ...number, align: 'right', tag } },
    ],
    { before: 1, after: 1 },
  )
}

function aboutThePack({ template }: ReturnDocument, type: Typesetter): Block[] {
  const official = template.official ? '' : ' It is not an official form of a partnership.'
  const lines = [
    `Questions: ${template.title}, version ${template.version}, by ${template.publisher}.${official}`,
    ...(template.disclaimer === null ? [] : [template.disclaimer]),
  ]
  return [
    rule({ before: 12, after: 6 }),
    ...lines.map((line) => type.set(line, { size: SIZE.small, color: MUTED, after: 3 })),
  ]
}
