import { expect, test } from 'vitest'
import { formatRecent } from '../../../renderer/src/ui/format-recent.ts'

const now = '2026-11-24T00:30:00.000Z'

test('a moment is said as people say it, by the day in London', () => {
  expect(formatRecent('2026-11-24T00:10:00.000Z', now)).toBe('today 00:10')
  expect(formatRecent('2026-11-23T23:59:00.000Z', now)).toBe('yesterday 23:59')
  expect(formatRecent('2026-11-20T09:00:00.000Z', now)).toBe('20 November 2026, 09:00')
  // British Summer Time: half past eleven at night there is the next day.
  expect(formatRecent('2026-07-01T22:45:00.000Z', '2026-07-01T23:10:00.000Z')).toBe(
    'yesterday 23:45',
  )
})

test('a moment that has not come yet is not believed in silence', () => {
  expect(formatRecent('2026-11-24T00:33:00.000Z', now)).toBe('today 00:33')
  expect(formatRecent('2031-01-01T09:00:00.000Z', now)).toBe(
    '1 January 2031, 09:00 (by a clock that was wrong)',
  )
})
