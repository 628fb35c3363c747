import { expect, test } from 'vitest'
import type { SafetyState } from '../../../../electron/contract/safety-values.ts'
import {
  accountForSupport,
  foundInWords,
  missingChanges,
  missingInWords,
  reachInWords,
  reachOf,
  titleOf,
} from '../../../../renderer/src/features/recovery/start/account.ts'
import {
  backupsInWords,
  lostInWords,
} from '../../../../renderer/src/features/recovery/start/lost-changes.ts'
import { wordsOf } from '../../../../renderer/src/features/recovery/start/OpeningNote.tsx'
import {
  afterRenewal,
  tellingOf,
} from '../../../../renderer/src/features/recovery/start/telling.ts'
import type { Found, Rebuilt } from '../../../../renderer/src/storage/opening.ts'
import { aBackupCard, aState, now } from '../safety/cards.ts'

const rebuilt = (changes: Partial<Rebuilt> = {}): Rebuilt => ({
  type: 'rebuilt',
  found: 'thinner',
  from: { seq: 1234, at: '2026-11-24T10:41:07Z' },
  counts: { answers: 128, evidence: 3 },
  changes: 1234,
  evidence: 3,
  aside: '000001.json',
  ...changes,
})

const everyFound: readonly Found[] = [
  'absent',
  'empty',
  'thinner',
  'altered',
  'unreadable',
  'behind-damaged',
]

test('each finding has a sentence of its own, without blame and without an exclamation', () => {
  const sentences = everyFound.map((found) => foundInWords(rebuilt({ found })))
  expect(new Set(sentences).size).toBe(everyFound.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[^!]+\.$/)
})

test('altered records are counted by kind', () => {
  const altered = [
    { table: 'answers', key: '["a","GOV01"]' },
    { table: 'answers', key: '["a","GOV02"]' },
    { table: 'actions', key: '"1"' },
  ]
  expect(foundInWords(rebuilt({ found: 'altered', altered }))).toContain(
    '2 answers and 1 action were not as written',
  )
  expect(foundInWords(rebuilt({ found: 'altered', altered: altered.slice(2) }))).toContain(
    '1 action was not as written',
  )
})

test('how far it came back is said with number, day and time, or with the number alone', () => {
  expect(reachInWords(rebuilt().from)).toBe('up to change 1,234, of 24 November 2026, 10:41')
  expect(reachInWords({ seq: 7, at: null })).toBe('up to change 7')
})

test('what nobody had any more is counted and named, and takes "whole" from the title', () => {
  const mended = {
    filled: 5,
    missing: [
      { from: 12, to: 14 },
      { from: 20, to: 20 },
    ],
  }
  expect(missingChanges(mended)).toBe(4)
  expect(missingInWords(mended)).toBe('changes 12 to 14 and 20')
  expect(missingInWords({ filled: 0, missing: [{ from: 20, to: 20 }] })).toBe('change 20')
  expect(titleOf(rebuilt({ found: 'behind-damaged', mended }))).toContain(
    'and 4 changes are missing',
  )
  expect(titleOf(rebuilt())).toContain('complete')
})

test('one lost change is told as one, and what is lost at the end did not come back', () => {
  const mended = { filled: 0, missing: [{ from: 14, to: 14 }] }
  const from = { seq: 14, at: '2026-11-24T10:41:07Z' }
  expect(titleOf(rebuilt({ found: 'behind-damaged', mended }))).toBe(
    'Your desk was mended, and 1 change is missing',
  )
  expect(lostInWords(mended)).toBe('It is change 14. What it touched stands as it was before it.')
  expect(reachInWords(reachOf({ from, mended }))).toBe(
    'up to change 13, of 24 November 2026, 10:41',
  )
  const two = { filled: 0, missing: [{ from: 11, to: 12 }, ...mended.missing] }
  expect(reachOf({ from, mended: two }).seq).toBe(13)
  const together = { filled: 0, missing: [{ from: 12, to: 13 }, ...mended.missing] }
  expect(reachOf({ from, mended: together }).seq).toBe(11)
  expect(lostInWords(two)).toMatch(/^They are changes 11 to 12 and 14\. .* before them\.$/)
})

test('beside what is lost stands whether the newest backup has it', () => {
  const mended = { filled: 0, missing: [{ from: 13, to: 14 }] }
  const told = (seqs: readonly number[], more: Partial<SafetyState> = {}) =>
    backupsInWords(
      mended,
      aState({ backups: seqs.map((seq) => aBackupCard({ seq, at: now })), ...more }),
      now,
    )
  expect(told([12, 10])).toContain('today 10:30, goes up to change 12, so it does not have them')
  expect(told([13])).toContain('only a part of them')
  expect(told([10, 20])).toContain('goes up to change 20 and has them')
  expect(told([], { place: null })).toContain('no backup in a second place')
  const away = { label: 'Stick', path: 'E:\\', reachable: false, isSameDisk: null }
  expect(told([], { place: away })).toContain('cannot be seen at the moment')
})

test('the account for support names all figures and the place, and no more', () => {
  const text = accountForSupport(
    rebuilt({ mended: { filled: 2, missing: [{ from: 3, to: 3 }] } }),
    {
      now: '2026-11-24T11:00:00Z',
      deskId: 'desk-1',
      label: 'Oakfield Primary School',
      appVersion: '0.1.0',
      vaultPlace: 'C:\\Users\\a\\Safeguarding Desk',
      browser: 'A browser',
    },
  )
  expect(text.split('\n')).toEqual([
    'Safeguarding Desk 0.1.0: account of a recovery',
    'Told: 2026-11-24T11:00:00Z',
    'Desk: Oakfield Primary School (desk-1)',
    'Kept in: C:\\Users\\a\\Safeguarding Desk',
    'Found: thinner',
    'Brought back: change 1234 of 2026-11-24T10:41:07Z, 1234 changes',
    'Records: 131 (answers 128, evidence 3)',
    'Pieces of evidence: 3; their files were not touched',
    'Damaged copy: desks/desk-1/aside/000001.json',
    'Log mended: 2 changes given back by the browser’s copy',
    'Missing: change 3',
    'Browser: A browser',
  ])
})

test('a browser that never held the desk gets one line; one that held it, or a mended log, a screen', () => {
  const absent = rebuilt({ found: 'absent', aside: null })
  expect(tellingOf(absent, false).type).toBe('note')
  expect(tellingOf(absent, true).type).toBe('screen')
  const mended = { filled: 1, missing: [] }
  expect(tellingOf(rebuilt({ found: 'absent', mended }), false).type).toBe('screen')
  for (const found of everyFound.slice(1)) {
    expect(tellingOf(rebuilt({ found }), false).type).toBe('screen')
  }
})

test('an ordinary opening tells nothing, and what is put aside has its own notice', () => {
  expect(tellingOf({ type: 'as-left' }, true).type).toBe('nothing')
  expect(tellingOf({ type: 'new' }, false).type).toBe('nothing')
  expect(tellingOf({ type: 'put-aside', changes: 1, name: 'a' }, true).type).toBe('nothing')
  expect(tellingOf({ type: 'brought-up', changes: 3 }, true).type).toBe('note')
})

test('the line for a browser without a copy counts what is there', () => {
  expect(wordsOf(rebuilt({ found: 'absent' })).text).toBe(
    'All is here, up to change 1,234, of 24 November 2026, 10:41: 128 answers and 3 pieces of evidence.',
  )
  expect(wordsOf({ type: 'caught-up', changes: 1 }).title).toContain('1 change from last time is')
})

test('after the storage was emptied it is told that the copy could not be read, not that it was gone', () => {
  const renewed = afterRenewal(rebuilt({ found: 'absent', aside: null }), { aside: '000002.json' })
  expect(renewed).toMatchObject({ found: 'unreadable', aside: '000002.json' })
  expect(tellingOf(renewed, false).type).toBe('screen')
  const mended = rebuilt({ found: 'behind-damaged' })
  expect(afterRenewal(mended, { aside: null })).toBe(mended)
  expect(afterRenewal({ type: 'new' }, { aside: null })).toEqual({ type: 'new' })
})
