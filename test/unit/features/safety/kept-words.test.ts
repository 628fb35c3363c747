import { expect, test } from 'vitest'
import {
  canDiscard,
  canUndo,
  changesSince,
  keptHolds,
  keptTitle,
  newestKeptFirst,
  setAsideWords,
} from '../../../../renderer/src/features/safety/copies/kept-words.ts'
import { aKeptCard, daysAgo, now, tallies } from './cards.ts'

test('a state is named by what replaced it, and when to the minute', () => {
  const title = (why: Parameters<typeof aKeptCard>[0]) => keptTitle(aKeptCard(why), now)
  expect(title({})).toBe('As it was before the restore made 22 November 2026, 10:30')
  expect(title({ at: now })).toBe('As it was before the restore made today 10:30')
  expect(title({ why: 'undo-restore' })).toContain('before a restore was undone')
  expect(title({ why: 'damaged' })).toContain('kept for whoever looks into it')
})

test('a state says what it holds, as far as that is known', () => {
  expect(keptHolds(aKeptCard({ tallies }))).toBe(
    '128 answers, 12 actions, 38 pieces of evidence, change 90, 84.0 MB',
  )
  expect(keptHolds(aKeptCard({ seq: null }))).toBe('84.0 MB')
})

test('it can be removed only after thirty days, and never by a clock that cannot be', () => {
  expect(canDiscard(aKeptCard({ at: daysAgo(29.9) }), now)).toBe(false)
  expect(canDiscard(aKeptCard({ at: daysAgo(30) }), now)).toBe(true)
  expect(canDiscard(aKeptCard({ at: daysAgo(-400) }), now)).toBe(false)
})

test('a restore can be undone for as long', () => {
  expect(canUndo(aKeptCard(), now)).toBe(true)
  expect(canUndo(aKeptCard({ at: daysAgo(31) }), now)).toBe(false)
  expect(canUndo(aKeptCard({ why: 'undo-restore' }), now)).toBe(false)
})

test('the newest stands first, by number', () => {
  const kept = ['2', '10', '1'].map((keptId) => aKeptCard({ keptId }))
  expect(newestKeptFirst(kept).map(({ keptId }) => keptId)).toEqual(['10', '2', '1'])
})

test('what she did since is counted before it is set aside, and not what the app noted', () => {
  const row = { table: 'answers', key: 'a', before: null, after: {} } as const
  const change = (days: number, quiet = false, rows: readonly (typeof row)[] = [row]) => ({
    at: daysAgo(days),
    rows,
    what: { kind: 'answer', label: 'Answer', ...(quiet ? { quiet: true as const } : {}) },
  })
  const newestFirst = [change(1), change(1, true), change(1.5, false, []), change(3), change(1)]
  expect(changesSince(newestFirst, daysAgo(2))).toBe(1)
  expect(changesSince([], daysAgo(2))).toBe(0)
  expect([0, 1, 2].map(setAsideWords)).toEqual([
    'Nothing was changed here since.',
    '1 change made since would be set aside.',
    '2 changes made since would be set aside.',
  ])
})
