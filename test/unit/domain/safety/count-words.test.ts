import { expect, test } from 'vitest'
import {
  allCounts,
  countInWords,
  differenceInWords,
  differencesInWords,
  mainCounts,
  numberInWords,
  recordsAtStake,
  seqInWords,
} from '../../../../renderer/src/domain/safety/count-words.ts'
import { tableNames } from '../../../../renderer/src/storage/tables.ts'

test('numbers are grouped as they are read', () => {
  expect([0, 12, 999, 1000, 1_234_567].map(numberInWords)).toEqual([
    '0',
    '12',
    '999',
    '1,000',
    '1,234,567',
  ])
  expect(seqInWords(1234)).toBe('change 1,234')
})

test('every table has words of its own, so that none is called another record', () => {
  for (const table of tableNames) {
    expect(countInWords(table, 1)).not.toContain('record')
    expect(countInWords(table, 2)).toMatch(/^2 /)
  }
  expect(countInWords('notOurs', 2)).toBe('2 other records')
  expect(countInWords('constructor', 1)).toBe('1 other record')
})

test('a glance shows what she would miss first and leaves out what is not there', () => {
  const tallies = {
    packs: { count: 1 },
    evidence: { count: 1 },
    answers: { count: 1128 },
    actions: { count: 0 },
  }
  expect(mainCounts(tallies)).toEqual(['1,128 answers', '1 piece of evidence'])
  expect(allCounts(tallies)).toEqual([
    '1,128 answers',
    '1 piece of evidence',
    '1 pack of questions',
  ])
})

test('what a restore would do is said from where she stands', () => {
  expect(differenceInWords('answers', { added: 0, changed: 12, removed: 3 })).toBe(
    '12 answers would change, 3 would go',
  )
  expect(differenceInWords('evidence', { added: 1, changed: 0, removed: 0 })).toBe(
    '1 piece of evidence would come back',
  )
  expect(differenceInWords('actions', { added: 0, changed: 0, removed: 0 })).toBeNull()
})

test('differences come in the order of interest, and what is at stake is counted', () => {
  const differences = {
    returns: { added: 0, changed: 0, removed: 1 },
    answers: { added: 5, changed: 2, removed: 0 },
    school: { added: 0, changed: 0, removed: 0 },
  }
  expect(differencesInWords(differences)).toEqual([
    '2 answers would change, 5 would come back',
    '1 package made would go',
  ])
  expect(recordsAtStake(differences)).toBe(3)
})
