import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../../renderer/src/domain/shared/calendar.ts'
import { dayOfSerial, readDay } from '../../../../renderer/src/domain/tables/read-day.ts'
import { columnLetters, placeOfCell } from '../../../../renderer/src/domain/tables/table.ts'

describe('the day in a cell', () => {
  test.each([
    ['01/09/2017', '2017-09-01'],
    ['1/9/17', '2017-09-01'],
    ['01 Sep 2017', '2017-09-01'],
    ['2017-09-01', '2017-09-01'],
    ['01/09/2017 00:00:00', '2017-09-01'],
    ['2017-09-01T00:00:00', '2017-09-01'],
    ['2017-09-01T00:00:00.000Z', '2017-09-01'],
    ['01/09/2017 08:02', '2017-09-01'],
    ['42979', '2017-09-01'],
    ['42979.5', '2017-09-01'],
    ['29 February 2024', '2024-02-29'],
  ])('%s', (text, date) => {
    expect(readDay(text, 1900)).toEqual({ ok: true, date })
  })

  test.each([
    ['31/09/2025', 'no-such-day'],
    ['29/02/2023', 'no-such-day'],
    ['12/31/2020', 'no-such-day'],
    ['Sept 2025', 'unreadable'],
    ['2017', 'unreadable'],
    ['soon', 'unreadable'],
  ])('%s is refused: %s', (text, why) => {
    expect(readDay(text, 1900)).toEqual({ ok: false, why })
  })

  test('counted by a workbook lies 1,462 days apart in the two systems, always', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 79_999 }), (serial) => {
        expect(dayOfSerial(serial, 1904)).toBe(addDays(dayOfSerial(serial, 1900), 1_462))
        expect(readDay(String(serial), 1904)).toEqual({ ok: true, date: dayOfSerial(serial, 1904) })
      }),
    )
  })
})

test('a cell is named as the spreadsheet names it', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
  expect(placeOfCell('Staff', 13, 9)).toBe('sheet “Staff”, cell J14')
  expect(placeOfCell(null, 0, 0)).toBe('cell A1')
})
