import type { Content } from 'pdfmake/interfaces'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import { draftSentence } from '../words.ts'
import { MUTED, PAGE, SIZE, TEXT_WIDTH, WARNING, WARNING_TINT } from './look.ts'
import type { Typesetter } from './typesetter.ts'

const LONGEST_NAME = 60

/** On every page: whose return it is, and DRAFT as long as it is one. */
export function pageHeader(document: ReturnDocument, type: Typesetter): (page: number) => Content {
  return (page) => ({
    stack: [
      ...(document.draft ? draftBanner(document) : []),
      ...(page === 1
        ? []
        : [
            {
              text: type.runs(`${shortName(document)} · ${document.schoolYear}`),
              fontSize: SIZE.small,
              color: MUTED,
              absolutePosition: { x: PAGE.side, y: 34 },
            },
          ]),
    ],
  })
}

function draftBanner(document: ReturnDocument): Content[] {
  return [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: PAGE.width, h: 24, color: WARNING_TINT }] },
    {
      text: draftSentence(document),
      bold: true,
      fontSize: 11,
      color: WARNING,
      absolutePosition: { x: PAGE.side, y: 5 },
    },
  ]
}

export function pageFooter(
  document: ReturnDocument,
  type: Typesetter,
): (page: number, pages: number) => Content {
  const mark = document.draft ? 'DRAFT · ' : ''
  return (page, pages) => ({
    margin: [PAGE.side, 16, PAGE.side, 0],
    fontSize: SIZE.small,
    color: MUTED,
    columns: [
      {
        width: TEXT_WIDTH - 90,
        stack: [
          { text: type.runs(shortName(document)) },
          { text: type.runs(`${mark}Return ${document.returnId} · revision ${document.revision}`) },
        ],
      },
      { width: 90, alignment: 'right', text: `page ${page} of ${pages}` },
    ],
  })
}

function shortName({ school }: ReturnDocument): string {
  const name = school.name.replace(/\s+/g, ' ')
  const letters = Array.from(name)
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name
}
