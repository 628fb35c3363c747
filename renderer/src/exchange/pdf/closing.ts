import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import { MUTED, SIZE, TEXT_WIDTH } from './look.ts'
import type { Block } from './model.ts'
import { heading, pair, plain } from './parts.ts'
import type { Typesetter } from './typesetter.ts'

/** What proves that this paper belongs to that package. Made last: it lists what could not be printed. */
export function closing(document: ReturnDocument, type: Typesetter): Block[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Return id', `${document.returnId}, revision ${document.revision}`],
    ['Replaces', document.supersedes ?? 'nothing: this is the first'],
    ['Fingerprint', document.fingerprint ?? 'none: not signed yet'],
    ['Pack', `${document.template.packId}, version ${document.template.version}`],
    ['Pack hash', document.template.hash],
  ]
  return [
    heading('About this document', {
      anchor: 'about',
      outline: { title: 'About this document' },
    }),
    plain(
      'Made by Safeguarding Desk. The same return stands in return.xlsx (to sort and filter) and return.json (for other programs); all three are made from one source.',
      { after: 6 },
    ),
    ...facts.map(([label, value]) => {
      const name = plain(label, { color: MUTED, size: SIZE.small })
      return pair(TEXT_WIDTH, [80, name], type.set(value, { size: SIZE.small }))
    }),
    ...unprintable(type),
  ]
}

function unprintable(type: Typesetter): Block[] {
  const all = [...type.unprintable].sort(([a], [b]) => (a < b ? -1 : 1))
  if (all.length === 0) return []
  const list = all.map(([name, times]) => (times === 1 ? name : `${name} (${times} times)`))
  return [
    plain(
      `Our fonts have no letter for some characters. They stand in this document as their Unicode numbers, and as themselves in return.xlsx and return.json: ${list.join(', ')}.`,
      { before: 8, size: SIZE.small, color: MUTED },
    ),
  ]
}
