import { expect, test } from 'vitest'
import { addressOfDone, whenAndWho } from '../../../../renderer/src/features/home/last-done.ts'

test('what was done leads to the history of its thing, and what concerns none to all of it', () => {
  expect(addressOfDone({ about: ['change:c1', 'answer:a:GOV01'] })).toBe(
    '#/history?about=answer%3Aa%3AGOV01',
  )
  expect(addressOfDone({ about: [] })).toBe('#/history')
  expect(addressOfDone({ about: ['desk'] })).toBe('#/history')
})

test('a change of which nobody knows who made it ends with its time', () => {
  const at = '2026-11-24T10:52:00Z'
  expect(whenAndWho({ at, author: '' })).toBe('24 November 2026, 10:52')
  expect(whenAndWho({ at, author: 'Dan' })).toBe('24 November 2026, 10:52, Dan')
})
