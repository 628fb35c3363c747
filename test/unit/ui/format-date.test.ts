import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseUkDate, readUkDate } from '../../../renderer/src/domain/shared/uk-date.ts'
import {
  formatDate,
  formatDateWithDay,
  keepDaysTogether,
} from '../../../renderer/src/ui/format-date.ts'

describe('a date is read as it is written in British schools', () => {
  test.each([
    ['12 February 2027', '2027-02-12'],
    ['12/2/27', '2027-02-12'],
    ['12/02/2027', '2027-02-12'],
    ['12.2.2027', '2027-02-12'],
    ['12-2-27', '2027-02-12'],
    ['12 2 2027', '2027-02-12'],
    ['2027-02-12', '2027-02-12'],
    ['12th Feb 2027', '2027-02-12'],
    ['1st of September 2026', '2026-09-01'],
    ['Friday 12 February 2027', '2027-02-12'],
    ['Fri, 12 feb 27', '2027-02-12'],
    ['tues 1 sept 2026', '2026-09-01'],
    ['12FEB2027', '2027-02-12'],
    ['12-Feb-27', '2027-02-12'],
    ['February 12, 2027', '2027-02-12'],
    ['  3 / 2 / 27 ', '2027-02-03'],
    ['29/2/28', '2028-02-29'],
    ['1/1/69', '2069-01-01'],
    ['1/1/70', '1970-01-01'],
  ])('%s', (text, date) => {
    expect(parseUkDate(text)).toBe(date)
  })

  test.each([
    ['', 'unreadable'],
    ['soon', 'unreadable'],
    ['12 February', 'unreadable'],
    ['12 Ma 2027', 'unreadable'],
    ['12 Febtober 2027', 'unreadable'],
    ['12/2/027', 'unreadable'],
    ['12/2-27', 'unreadable'],
    ['Monday', 'unreadable'],
    ['31/2/27', 'no-such-day'],
    ['29 February 2027', 'no-such-day'],
    ['2/13/27', 'no-such-day'],
    ['0/5/27', 'no-such-day'],
    ['31 April 2027', 'no-such-day'],
    ['12/2/0227', 'no-such-day'],
    ['2027-00-10', 'no-such-day'],
  ])('“%s” is refused as %s', (text, why) => {
    expect(readUkDate(text)).toEqual({ ok: false, why })
    expect(parseUkDate(text)).toBeNull()
  })
})

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('every day that is shown can be typed back, with its weekday or without', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(parseUkDate(formatDate(date))).toBe(date)
      expect(parseUkDate(formatDateWithDay(date))).toBe(date)
    }),
  )
})

test('whatever is typed gives a real day or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. -]{1,12}$/)), (text) => {
      const date = parseUkDate(text)
      if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
    }),
  )
})

test('a date is shown with its month in words', () => {
  expect(formatDate('2027-02-12')).toBe('12 February 2027')
  expect(formatDateWithDay('2027-02-12')).toBe('Friday 12 February 2027')
  expect(formatDateWithDay('2026-09-01')).toBe('Tuesday 1 September 2026')
})

test('what is no date is shown as it stands', () => {
  expect(formatDate('2027-02-31')).toBe('2027-02-31')
  expect(formatDateWithDay('spring')).toBe('spring')
})

test('a day within a sentence stays with its month, and the words stay the same', () => {
  const sentence = 'Made 24 November 2026, 10:41, and 4 Policies of 2026'
  const shown = keepDaysTogether(sentence)
  expect(shown).toBe('Made 24\u00a0November 2026, 10:41, and 4 Policies of 2026')
  expect(shown.replaceAll('\u00a0', ' ')).toBe(sentence)
})
