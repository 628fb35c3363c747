import { describe, expect, test } from 'vitest'
import { joinSittings } from '../../../../renderer/src/domain/history/join-sittings.ts'
import { nameOfAbout } from '../../../../renderer/src/features/history/about-name.ts'
import { byDay, dayInWords } from '../../../../renderer/src/features/history/days.ts'
import { CSV_HEAD, csvLinesOf } from '../../../../renderer/src/features/history/history-csv.ts'
import { fitsFilter, NO_FILTER } from '../../../../renderer/src/features/history/history-filter.ts'
import { readHistoryRoute } from '../../../../renderer/src/features/history/history-route.ts'
import { anAnswer } from '../../../builders/audit.ts'
import { aChange, words } from './a-change.ts'

describe('the filter', () => {
  const fits = (filter: Partial<typeof NO_FILTER>, change = aChange(1)) =>
    fitsFilter(change, { ...NO_FILTER, ...filter }, words)

  test('finds words that went as well as words that came, whatever the case', () => {
    expect(fits({ text: 'in june' })).toBe(true)
    expect(fits({ text: 'in July' })).toBe(true)
    expect(fits({ text: 'partly met' })).toBe(true)
    expect(fits({ text: 'daljit' })).toBe(true)
    expect(fits({ text: 'August' })).toBe(false)
  })

  test('takes the day by the clock in London', () => {
    const late = aChange(1, { at: '2026-06-30T23:30:00Z' })
    expect(fits({ day: '2026-07-01' }, late)).toBe(true)
    expect(fits({ day: '2026-06-30' }, late)).toBe(false)
  })

  test('narrows to kinds and to one person', () => {
    expect(fits({ kinds: ['answers', 'imports'] })).toBe(true)
    expect(fits({ kinds: ['imports'] })).toBe(false)
    expect(fits({ person: 'Priya' })).toBe(false)
  })

  test('leaves out what the app notes for itself unless it is asked for', () => {
    const seen = aChange(1, { what: { kind: 'seen', label: 'GOV01 shown', quiet: true } })
    expect(fits({}, seen)).toBe(false)
    expect(fits({ notes: true }, seen)).toBe(true)
  })
})

test('days are named as one says them', () => {
  expect(dayInWords('2026-11-24', '2026-11-24')).toBe('Today, Tuesday 24 November 2026')
  expect(dayInWords('2026-11-23', '2026-11-24')).toBe('Yesterday, Monday 23 November 2026')
  expect(dayInWords('2026-11-22', '2026-11-24')).toBe('Sunday 22 November 2026')
})

test('entries stand under the day in London on which they were made', () => {
  const days = byDay(
    joinSittings([
      aChange(2, { at: '2026-07-01T00:10:00Z' }),
      aChange(1, { at: '2026-06-30T23:10:00Z', author: 'Priya' }),
      aChange(0, { at: '2026-06-30T22:50:00Z' }),
    ]),
  )
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-07-01', 2],
    ['2026-06-30', 1],
  ])
})

test('the table has a line for each field, and of one thing only what became of that', () => {
  const other = {
    table: 'answers',
    key: ['audit-1', 'TRN01'],
    before: null,
    after: anAnswer(),
  } as const
  const change = aChange(1, { rows: [...aChange(1).rows, other] })
  const lines = csvLinesOf(change, 'answer:audit-1:GOV01', words)
  expect(lines).toEqual([
    [
      '2026-11-24 10:41:07',
      'Daljit Sandhu',
      'Verdict of GOV01',
      'GOV01: Is there a link governor?',
      'Verdict',
      'Met',
      'Partly met',
    ],
    [
      '2026-11-24 10:41:07',
      'Daljit Sandhu',
      'Verdict of GOV01',
      'GOV01: Is there a link governor?',
      'What we do',
      'Twilight in June',
      'Twilight in July',
    ],
  ])
  expect(CSV_HEAD).toHaveLength(7)
  expect(csvLinesOf(change, null, words).length).toBeGreaterThan(2)
})

test('the address asks for one thing or one person, and anything else for all', () => {
  expect(readHistoryRoute('?about=answer%3Aaudit-1%3AGOV01')).toEqual({
    about: 'answer:audit-1:GOV01',
    by: '',
  })
  expect(readHistoryRoute('?by=Daljit%20Sandhu')).toEqual({ about: null, by: 'Daljit Sandhu' })
  expect(readHistoryRoute('')).toEqual({ about: null, by: '' })
  expect(readHistoryRoute('/%E0%A4%A?about=%E0%A4%A')).toMatchObject({ by: '' })
})

test('a thing is called by its name, also one that nobody knows', () => {
  expect(nameOfAbout('answer:audit-1:GOV01', words)).toBe('GOV01: Is there a link governor?')
  expect(nameOfAbout('slot:audit-1:G-1', words)).toBe('G-1: Reports to governors')
  expect(nameOfAbout('evidence:gone', words)).toBe('a piece of evidence')
  expect(nameOfAbout('constructor:x', words)).toBe('one thing')
})
