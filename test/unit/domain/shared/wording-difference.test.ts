import { expect, test } from 'vitest'
import { wordingDifference } from '../../../../renderer/src/domain/shared/wording-difference.ts'

test('a word or two that changed are shown in their sentence', () => {
  expect(
    wordingDifference('Is the policy reviewed every year?', 'Is the policy reviewed every term?'),
  ).toEqual([
    { kind: 'same', text: 'Is the policy reviewed every ' },
    { kind: 'removed', text: 'year' },
    { kind: 'added', text: 'term' },
    { kind: 'same', text: '?' },
  ])
})

test('a sentence written anew is shown whole, not as a salad of words', () => {
  const before = 'Was this audit shown to the board and agreed before it was sent?'
  const after =
    'Has the board, or a governor acting for it, agreed this return, or is the date of the meeting fixed?'
  expect(wordingDifference(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})

test('equal wordings have no difference, and no wording has no parts', () => {
  expect(wordingDifference('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }])
  expect(wordingDifference('', '')).toEqual([])
})
