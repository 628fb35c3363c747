import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import { draftSentence } from '../words.ts'
import { MUTED, PAGE, SIZE, TEXT_WIDTH, WARNING, WARNING_TINT } from './look.ts'
import type { Fixed, PdfDefinition, TextBlock } from './model.ts'
import { paragraph, plain } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

const LONGEST_NAME = 60
const NUMBER_WIDTH = 90

/** On every page: whose return it is, which page, and DRAFT as long as it is one. */
export function pageFrame(document: ReturnDocument, type: Typesetter): PdfDefinition['frame'] {
  const name = shortName(document)
  const mark = document.draft ? 'DRAFT · ' : ''
  const small = { size: SIZE.small, color: MUTED }
  const above = paragraph(type.runs(`${name} · ${document.schoolYear}`), small)
  const below = paragraph(
    type.runs(`${name}\n${mark}Return ${document.returnId} · revision ${document.revision}`),
    small,
  )
  return (page, pages) => [
    ...(document.draft ? draftBanner(document) : []),
    ...(page === 1 ? [] : [runningHead(above)]),
    ...runningFoot(below, page, pages),
  ]
}

export function runningHead(block: TextBlock): Fixed {
  return { x: PAGE.side, y: 34, width: TEXT_WIDTH, block }
}

export function runningFoot(block: TextBlock, page: number, pages: number): readonly Fixed[] {
  const y = PAGE.height - PAGE.bottom + 16
  const number = plain(`page ${page} of ${pages}`, {
    size: SIZE.small,
    color: MUTED,
    align: 'right',
  })
  return [
    { x: PAGE.side, y, width: TEXT_WIDTH - NUMBER_WIDTH, block },
    { x: PAGE.side + TEXT_WIDTH - NUMBER_WIDTH, y, width: NUMBER_WIDTH, block: number },
  ]
}

function draftBanner(document: ReturnDocument): Fixed[] {
  const ground = { x: 0, y: 0, width: PAGE.width, height: 24, fill: WARNING_TINT }
  return [
    {
      ...{ x: 0, y: 0, width: PAGE.width },
      block: { kind: 'shapes', shapes: [ground], width: PAGE.width, height: 24 },
    },
    {
      ...{ x: PAGE.side, y: 5, width: TEXT_WIDTH },
      block: plain(draftSentence(document), { bold: true, size: 11, color: WARNING }),
    },
  ]
}

function shortName({ school }: ReturnDocument): string {
  const name = school.name.replace(/\s+/g, ' ')
  const letters = Array.from(name)
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name
}
