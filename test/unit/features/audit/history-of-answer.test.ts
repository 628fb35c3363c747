import { expect, test } from 'vitest'
import type { Action, Answer } from '../../../../renderer/src/domain/audit/audit.ts'
import { historyOfAnswer } from '../../../../renderer/src/features/audit/question/answer-history.ts'
import type { Change } from '../../../../renderer/src/storage/change.ts'
import { anAction, anAnswer, gathered } from '../../../builders/audit.ts'

const { audit } = gathered()

function change(
  seq: number,
  at: string,
  before: Answer | null,
  after: Answer | null,
  changes: Partial<Change> = {},
): Change {
  return {
    seq,
    id: `change-${seq}`,
    at,
    author: 'Daljit Sandhu',
    device: 'laptop',
    what: { kind: 'answer', label: 'verdict of GOV01' },
    schema: 1,
    rows: [{ table: 'answers', key: ['audit-1', 'GOV01'], before, after }],
    tally: {},
    about: [],
    ...changes,
  }
}

const told = (...changes: readonly Change[]) =>
  historyOfAnswer([...changes].reverse(), audit, ['GOV01', 'OLD1'])

const comment = (text: string) => anAnswer({ texts: { comment: text } })

test('an answer that moved to another code keeps its history', () => {
  const before = anAnswer({ code: 'OLD1', texts: { comment: 'Twilight' } })
  const after = { ...before, code: 'GOV01', verdict: 'partly' }
  const rows = [
    { table: 'answers', key: ['audit-1', 'OLD1'], before, after: null },
    { table: 'answers', key: ['audit-1', 'GOV01'], before: null, after },
  ] as const
  const what = { kind: 'audit', label: 'Questions of Northshire, 2026-27' }
  const [moved, written] = told(
    change(1, '2026-11-24T10:00:00Z', null, before, {
      rows: [{ table: 'answers', key: ['audit-1', 'OLD1'], before: null, after: before }],
    }),
    change(2, '2026-11-24T12:00:00Z', null, null, { rows, what }),
  )
  expect(written?.fields).toContainEqual(expect.objectContaining({ to: 'Twilight' }))
  expect(moved?.what).toBe('Questions of Northshire, 2026-27')
  expect(moved?.fields).toMatchObject([{ label: 'Verdict', from: 'met', to: 'Partly met' }])
})

test('a verdict is told from its old word to its new one', () => {
  const [entry] = told(
    change(1, '2026-11-24T10:00:00Z', anAnswer(), anAnswer({ verdict: 'partly' })),
  )
  expect(entry?.author).toBe('Daljit Sandhu')
  expect(entry?.fields).toMatchObject([
    { id: 'verdict', label: 'Verdict', from: 'Met', to: 'Partly met' },
  ])
})

test('pauses within one sitting are one entry, from the first old text to the last new one', () => {
  const entries = told(
    change(1, '2026-11-24T10:00:00Z', comment(''), comment('Twi')),
    change(2, '2026-11-24T10:00:02Z', comment('Twi'), comment('Twilight')),
    change(3, '2026-11-24T10:05:00Z', comment('Twilight'), comment('Twilight in June')),
  )
  expect(entries).toHaveLength(1)
  expect(entries[0]?.fields).toMatchObject([
    { id: 'texts.comment', label: 'What we do', from: '', to: 'Twilight in June' },
  ])
})

test('another sitting, another person or another field is another entry', () => {
  const first = change(1, '2026-11-24T10:00:00Z', comment(''), comment('A'))
  expect(told(first, change(2, '2026-11-24T11:00:00Z', comment('A'), comment('AB')))).toHaveLength(
    2,
  )
  expect(
    told(
      first,
      change(2, '2026-11-24T10:01:00Z', comment('A'), comment('AB'), { author: 'Priya' }),
    ),
  ).toHaveLength(2)
})

test('typed and taken back within one sitting leaves no entry', () => {
  expect(
    told(
      change(1, '2026-11-24T10:00:00Z', comment('A'), comment('AB')),
      change(2, '2026-11-24T10:00:03Z', comment('AB'), comment('A')),
    ),
  ).toHaveLength(0)
})

test('undo and what belongs to the question besides its answer are told in words', () => {
  const entries = told(
    change(1, '2026-11-24T10:00:00Z', null, null, {
      what: { kind: 'action', label: 'Action for GOV01' },
      rows: [],
    }),
    change(2, '2026-11-24T10:01:00Z', comment('AB'), comment('A'), {
      what: { kind: 'undo', label: '“What we do” of GOV01' },
    }),
  )
  expect(entries.map(({ what }) => what)).toEqual([
    'Undone: “What we do” of GOV01',
    'Action for GOV01',
  ])
})

test('an action written field by field is told once, by its last words', () => {
  const stored = (what: string) => anAction({ what })
  const write = (seq: number, before: Action | null, after: Action) =>
    change(seq, `2026-11-24T10:00:0${seq}Z`, null, null, {
      what: { kind: 'action', label: 'Action for GOV01' },
      rows: [{ table: 'actions', key: 'action-1', before, after }],
    })
  const entries = told(
    write(1, null, stored('Name')),
    write(2, stored('Name'), stored('Name a governor')),
  )
  expect(entries.map(({ what }) => what)).toEqual(['Action added: Name a governor'])
})
