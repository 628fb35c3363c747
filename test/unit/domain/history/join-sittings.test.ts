import { expect, test } from 'vitest'
import type { Answer } from '../../../../renderer/src/domain/audit/audit.ts'
import {
  cameToNothing,
  joinSittings,
} from '../../../../renderer/src/domain/history/join-sittings.ts'
import type { Change } from '../../../../renderer/src/domain/ledger/change.ts'
import { anAnswer } from '../../../builders/audit.ts'

const comment = (text: string) => anAnswer({ texts: { comment: text } })

function typed(seq: number, before: Answer, after: Answer, more: Partial<Change> = {}): Change {
  return {
    seq,
    id: `change-${seq}`,
    at: `2026-11-24T10:${String(seq).padStart(2, '0')}:00Z`,
    author: 'Daljit Sandhu',
    device: 'laptop',
    what: { kind: 'answer', label: '“What we do” of GOV01' },
    schema: 1,
    rows: [{ table: 'answers', key: ['audit-1', 'GOV01'], before, after }],
    tally: {},
    about: [],
    ...more,
  }
}

const joined = (...changes: Change[]) => joinSittings([...changes].reverse())

test('pauses while typing are one entry that knows all of its changes', () => {
  const [entry, ...others] = joined(
    typed(1, comment(''), comment('A')),
    typed(2, comment('A'), comment('Ab')),
    typed(3, comment('Ab'), comment('Abc')),
  )
  expect(others).toEqual([])
  expect(entry?.changes.map(({ seq }) => seq)).toEqual([3, 2, 1])
  expect(entry?.whole.rows[0]).toMatchObject({ before: comment(''), after: comment('Abc') })
})

test('something else in between, a verdict, and a long pause begin a new entry', () => {
  expect(
    joined(typed(1, comment(''), comment('A')), typed(2, comment('X'), comment('Ab'))),
  ).toHaveLength(2)
  expect(
    joined(
      typed(1, anAnswer({ verdict: null }), anAnswer({ verdict: 'met' })),
      typed(2, anAnswer({ verdict: 'met' }), anAnswer({ verdict: 'partly' })),
    ),
  ).toHaveLength(2)
  expect(
    joined(typed(1, comment(''), comment('A')), typed(12, comment('A'), comment('Ab'))),
  ).toHaveLength(2)
})

test('typed and taken back came to nothing', () => {
  const [entry] = joined(
    typed(1, comment('A'), comment('Ab')),
    typed(2, comment('Ab'), comment('A')),
  )
  expect(entry && cameToNothing(entry)).toBe(true)
})
