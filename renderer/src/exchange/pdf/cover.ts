import type { Content } from 'pdfmake/interfaces'
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
import { box, heading, rule, small } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

export function cover(document: ReturnDocument, type: Typesetter): Content[] {
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

function titles(document: ReturnDocument, type: Typesetter): Content[] {
  return [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: 64, h: 5, color: ACCENT }], margin: [0, 22, 0, 14] },
    type.set(document.template.title, { fontSize: 10, color: MUTED }),
    {
      text: document.sample ? 'Dip sample of a return' : 'Safeguarding audit return',
      id: 'cover',
      outline: true,
      outlineText: 'Cover and sign-off',
      fontSize: SIZE.cover,
      bold: true,
      color: ACCENT,
      margin: [0, 2, 0, 0],
    },
    type.set(document.school.name, { fontSize: 20, bold: true, color: INK }),
    type.set(`${document.schoolYear} · revision ${document.revision}`, {
      fontSize: 13,
      color: MUTED,
      margin: [0, 0, 0, 16],
    }),
  ]
}

function standingBox(document: ReturnDocument, type: Typesetter): Content {
  const { asked, confirmed } = document.summary
  const count = `${confirmed} of ${asked} answers are confirmed.`
  const when = longMoment(document.asAt)
  if (document.draft)
    return box(WARNING_TINT, [
      { text: 'Draft: sign-off is not complete', bold: true, fontSize: 12, color: WARNING },
      type.set(`As it stood on ${when}. ${count}`, { fontSize: SIZE.body, color: INK }),
    ])
  return box(SUCCESS_TINT, [
    { text: 'Signed', bold: true, fontSize: 12, color: SUCCESS },
    type.set(`On ${when}. ${count}`, { fontSize: SIZE.body, color: INK }),
  ])
}

function sampleBox({ sample }: ReturnDocument, type: Typesetter): Content[] {
  if (sample === undefined) return []
  return [
    box(WARNING_TINT, [
      { text: 'Not the whole return', bold: true, fontSize: 12, color: WARNING },
      type.set(
        `It holds only what ${sample.askedBy} asked to look at on ${longDay(sample.askedOn)}: ${[...sample.questions, ...sample.slots].join(', ')}.`,
      ),
    ]),
  ]
}

function incompleteBox({ incomplete }: ReturnDocument, type: Typesetter): Content[] {
  if (incomplete === null) return []
  const open = incomplete.open.length === 0 ? '' : `Still open: ${incomplete.open.join(', ')}.`
  return [
    box(WARNING_TINT, [
      { text: 'Sent as incomplete', bold: true, fontSize: 12, color: WARNING },
      type.set(incomplete.reason),
      type.set(`The rest is promised by ${longDay(incomplete.promisedOn)}. ${open}`),
    ]),
  ]
}

function factGrid({ school, returnId }: ReturnDocument, type: Typesetter): Content {
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
  const width = (TEXT_WIDTH - 20) / 2
  return {
    columns: [
      { width, stack: known.slice(0, half) },
      { width, stack: known.slice(half) },
    ],
    columnGap: 20,
    margin: [0, 6, 0, 4],
  }
}

function fact(label: string, value: string, type: Typesetter): Content {
  return {
    columns: [
      { width: 64, ...(small(label) as object), margin: [0, 1.5, 0, 0] },
      { width: (TEXT_WIDTH - 20) / 2 - 64, text: type.runs(value) },
    ],
    // Not said, it would be taken from the columns around.
    columnGap: 0,
    margin: [0, 1, 0, 1],
  } as Content
}

function signOffs(all: readonly ReturnSignOff[], type: Typesetter): Content[] {
  if (all.length === 0)
    return [heading('Signed by'), { text: 'Nobody has signed yet.', color: MUTED }]
  return [heading('Signed by'), ...all.map((each) => signOff(each, type))]
}

const ROLE_WIDTH = 150

function signOff(each: ReturnSignOff, type: Typesetter): Content {
  const where = [each.meeting, each.minute === '' ? '' : `minute ${each.minute}`]
  const meeting = where.filter((part) => part !== '').join(', ')
  return {
    stack: [
      rule(undefined, undefined, [0, 0, 0, 5]),
      {
        columns: [
          {
            width: ROLE_WIDTH,
            stack: [
              type.set(each.role, { bold: true, color: ACCENT }),
              type.set(longDay(each.on), { fontSize: SIZE.small, color: MUTED }),
            ],
          },
          {
            width: TEXT_WIDTH - ROLE_WIDTH - 12,
            stack: [
              { text: [...type.runs(each.name, { bold: true }), ...jobTitle(each, type)] },
              type.set(each.declaration),
              ...(meeting === ''
                ? []
                : [type.set(meeting, { fontSize: SIZE.small, color: MUTED })]),
            ],
          },
        ],
        columnGap: 12,
      },
    ],
    unbreakable: each.declaration.length < 1500,
    margin: [0, 0, 0, 5],
  }
}

function jobTitle({ jobTitle: title }: ReturnSignOff, type: Typesetter): Content[] {
  return title === '' ? [] : type.runs(`, ${title}`)
}

function contents(document: ReturnDocument): Content[] {
  const chapters: readonly (readonly [string, string, boolean])[] = [
    ['Summary', 'summary', true],
    ['Answers', 'answers', true],
    ['Actions', 'actions', document.actions.length > 0],
    ['Evidence index', 'evidence', document.evidence.length > 0],
    ['Figures', 'figures', document.figures.length > 0],
    ['About this document', 'about', true],
  ]
  const lines = chapters.flatMap(([title, id, present]): Content[] =>
    present
      ? [
          {
            columns: [
              { width: 150, text: title, linkToDestination: id },
              { width: 30, text: [{ pageReference: id }], alignment: 'right', color: MUTED },
            ],
            columnGap: 0,
            margin: [0, 1, 0, 1],
          } as unknown as Content,
        ]
      : [],
  )
  return [{ stack: [heading('In this document'), ...lines], unbreakable: true }]
}

function aboutThePack({ template }: ReturnDocument, type: Typesetter): Content[] {
  const official = template.official ? '' : ' It is not an official form of a partnership.'
  const lines = [
    `Questions: ${template.title}, version ${template.version}, by ${template.publisher}.${official}`,
    ...(template.disclaimer === null ? [] : [template.disclaimer]),
  ]
  return [
    rule(undefined, undefined, [0, 12, 0, 6]),
    ...lines.map((line) =>
      type.set(line, { fontSize: SIZE.small, color: MUTED, margin: [0, 0, 0, 3] }),
    ),
  ]
}
