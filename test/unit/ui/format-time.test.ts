import { expect, test } from 'vitest'
import { dayOf, formatClock, formatTime } from '../../../renderer/src/ui/format-time.ts'

test('a time is told by the clock in London, in winter and in summer', () => {
  expect(formatTime('2027-02-12T10:41:07Z')).toBe('10:41:07')
  expect(formatTime('2026-07-01T10:41:07.900Z')).toBe('11:41:07')
  expect(formatClock('2026-07-01T08:05:59Z')).toBe('09:05')
})

test('midnight is 00:00, not 24:00', () => {
  expect(formatTime('2027-02-12T00:00:00Z')).toBe('00:00:00')
})

test('a summer evening in UTC is already the next day in London', () => {
  expect(dayOf('2026-07-01T23:30:00Z')).toBe('2026-07-02')
  expect(dayOf('2027-02-12T23:30:00Z')).toBe('2027-02-12')
})
