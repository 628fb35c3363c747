import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dateInWords,
  daysBetween,
  daysOfSchoolYear,
  isLocalDate,
  isSchoolYear,
  londonDateOf,
  schoolYearOf,
  shiftSchoolYear,
} from '../../../../renderer/src/domain/shared/calendar.ts'

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('days that do not exist are not dates', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-5', '31/09/2025', '']) {
    expect(isLocalDate(text)).toBe(false)
  }
  expect(isLocalDate('2028-02-29')).toBe(true)
})

test('adding days agrees with the calendar of the platform', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -50_000, max: 50_000 }), (date, days) => {
      const expected = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
      expect(addDays(date, days)).toBe(expected.toISOString().slice(0, 10))
    }),
  )
})

test('the days between two dates take one to the other', () => {
  fc.assert(
    fc.property(dates, dates, (from, to) => {
      expect(addDays(from, daysBetween(from, to))).toBe(to)
      expect(Math.sign(daysBetween(from, to))).toBe(Math.sign(compareDates(to, from)))
    }),
  )
})

test('a month after the last of January is the last of February', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  expect(addMonths('2026-11-05', -24)).toBe('2024-11-05')
  expect(addMonths('2026-12-10', 1)).toBe('2027-01-10')
})

test('a school year begins on the first of September', () => {
  expect(schoolYearOf('2026-08-31')).toBe('2025-26')
  expect(schoolYearOf('2026-09-01')).toBe('2026-27')
  expect(schoolYearOf('2099-10-01')).toBe('2099-00')
  expect(shiftSchoolYear('2026-27', -1)).toBe('2025-26')
  expect(daysOfSchoolYear('2026-27')).toEqual({ from: '2026-09-01', to: '2027-08-31' })
  expect(isSchoolYear('2026-27')).toBe(true)
  expect(isSchoolYear('2026-28')).toBe(false)
})

test('a date reads as people write it', () => {
  expect(dateInWords('2027-02-12')).toBe('12 February 2027')
})

test('today in London follows summer time whatever the zone of the machine', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1997-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
      (moment) => {
        const expected = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(
          moment,
        )
        expect(londonDateOf(moment.toISOString())).toBe(expected)
      },
    ),
    { numRuns: 500 },
  )
  expect(londonDateOf('2026-07-01T23:30:00Z')).toBe('2026-07-02')
  expect(londonDateOf('2026-12-01T23:30:00Z')).toBe('2026-12-01')
})
