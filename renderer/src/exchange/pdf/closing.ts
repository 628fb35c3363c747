import type { Content } from 'pdfmake/interfaces'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import { MUTED, SIZE, TEXT_WIDTH } from './look.ts'
import { heading } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

/** What proves that this paper belongs to that package. Made last: it lists what could not be printed. */
export function closing(document: ReturnDocument, type: Typesetter): Content[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Return id', `${document.returnId}, revision ${document.revision}`],
    ['Replaces', document.supersedes ?? 'nothing: this is the first'],
    ['Fingerprint', document.fingerprint ?? 'none: not signed yet'],
    ['Pack', `${document.template.packId}, version ${document.template.version}`],
    ['Pack hash', document.template.hash],
  ]
  return [
    heading('About this document', { id: 'about', outline: true }),
    {
      text: 'Made by Safeguarding Desk. The same return stands in return.xlsx (to sort and filter) and return.json (for other programs); all three are made from one source.',
      margin: [0, 0, 0, 6],
    },
    ...facts.map(
      ([label, value]): Content => ({
        columns: [
          { width: 80, text: label, color: MUTED, fontSize: SIZE.small },
          { width: TEXT_WIDTH - 80, text: type.runs(value), fontSize: SIZE.small },
        ],
      }),
    ),
    ...unprintable(type),
  ]
}

function unprintable(type: Typesetter): Content[] {
  const all = [...type.unprintable].sort(([a], [b]) => (a < b ? -1 : 1))
  if (all.length === 0) return []
  const list = all.map(([name, times]) => (times === 1 ? name : `${name} (${times} times)`))
  return [
    {
      text: `Our fonts have no letter for some characters. They stand in this document as their Unicode numbers, and as themselves in return.xlsx and return.json: ${list.join(', ')}.`,
      margin: [0, 8, 0, 0],
      fontSize: SIZE.small,
      color: MUTED,
    },
  ]
}
