import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarEvent } from '../../../../renderer/src/domain/training/calendar-event.ts'
import {
  bookingEvents,
  dueEvents,
  sessionEvent,
} from '../../../../renderer/src/domain/training/calendar-events.ts'
import { writeIcs } from '../../../../renderer/src/exchange/ics/write-ics.ts'
import { sampleTrainingLog } from '../../../builders/training.ts'

const madeAt = '2026-11-24T09:00:00Z'

const event: CalendarEvent = {
  uid: 'due-1',
  title: 'Update: Łukasz Zieliński is due',
  description: '',
  location: '',
  url: null,
  when: { type: 'day', on: '2026-12-31' },
  remindDaysBefore: [14],
}

const textOf = (events: readonly CalendarEvent[], name = 'Training') =>
  new TextDecoder().decode(writeIcs({ name, events, madeAt }))

/** Lines as a diary reads them: unfolded. */
const linesOf = (text: string) => text.replace(/\r\n /g, '').split('\r\n')

test('a day is written as one whole day with a reminder', () => {
  expect(linesOf(textOf([event]))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Safeguarding Desk//Training//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Training',
    'BEGIN:VEVENT',
    'UID:due-1@safeguarding-desk',
    'DTSTAMP:20261124T090000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'TRANSP:TRANSPARENT',
    'SUMMARY:Update: Łukasz Zieliński is due',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Update: Łukasz Zieliński is due',
    'TRIGGER:-P14D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('times are London’s, with the rule of its summer time', () => {
  const lines = linesOf(
    textOf([
      { ...event, when: { type: 'times', start: '2027-05-06T09:30', end: '2027-05-06T12:30' } },
    ]),
  )
  expect(lines).toContain('DTSTART;TZID=Europe/London:20270506T093000')
  expect(lines).toContain('DTEND;TZID=Europe/London:20270506T123000')
  expect(lines.filter((line) => line === 'TZID:Europe/London')).toHaveLength(1)
})

test('signs of the format and line breaks are marked, and controls left out', () => {
  const lines = linesOf(
    textOf([{ ...event, title: 'a,b;c\\d', description: 'one\r\ntwo\u0007\nEND:VCALENDAR' }]),
  )
  expect(lines).toContain('SUMMARY:a\\,b\\;c\\\\d')
  expect(lines).toContain('DESCRIPTION:one\\ntwo\\nEND:VCALENDAR')
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
})

test('an address that is none of the web is left out', () => {
  expect(textOf([{ ...event, url: 'javascript:alert(1)' }])).not.toContain('URL')
  expect(textOf([{ ...event, url: 'https://a.example/x\r\nX:1' }])).not.toContain('URL')
  expect(textOf([{ ...event, url: 'https://a.example/x' }])).toContain('URL:https://a.example/x')
})

test('no line is longer than 75 bytes, none is cut within a character, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: 'grapheme', minLength: 40, maxLength: 200, size: 'max' })
        // The sign of a broken character, which is looked for below.
        .filter((title) => !title.includes('\uFFFD')),
      (title) => {
        const text = textOf([{ ...event, title }])
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toContain('\uFFFD')
        }
        const summary = linesOf(text).find((line) => line.startsWith('SUMMARY:')) ?? ''
        const read = summary
          .slice('SUMMARY:'.length)
          .replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
        expect(read).toBe(title)
      },
    ),
  )
})

test('equal input gives equal bytes', () => {
  expect(writeIcs({ name: 'T', events: [event], madeAt })).toEqual(
    writeIcs({ name: 'T', events: [event], madeAt }),
  )
})

test('the sample school’s due days stand in their order, each under a name of its own', () => {
  const events = dueEvents(sampleTrainingLog())
  expect(events.length).toBeGreaterThan(100)
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  const days = events.map(({ when }) => (when.type === 'day' ? when.on : ''))
  expect(days).toEqual([...days].sort())
  expect(days[0]).toBe('2026-12-03')
  expect(events.find(({ title }) => title.includes('Daljit Sandhu'))?.title).toBe(
    'Prevent lead, DSL and deputies: Prevent training within two years: Daljit Sandhu is due',
  )
})

test('a place on a session is an event at its times, one that is over is none', () => {
  const log = sampleTrainingLog()
  const [person] = log.people
  const booking = {
    id: 'b1',
    personId: person?.id ?? '',
    calendarId: 'session-2027-06',
    courseId: 'wst-working-together-update',
    title: 'Working Together Update',
    start: '2027-03-04T13:00',
    state: 'waiting-list' as const,
    note: '',
    changedAt: madeAt,
  }
  const over = { ...booking, id: 'b2', start: '2026-03-04T13:00' }
  const went = { ...booking, id: 'b3', state: 'attended' as const }
  expect(bookingEvents({ ...log, bookings: [booking, over, went] })).toMatchObject([
    { uid: 'booking-b1', when: { start: '2027-03-04T13:00', end: '2027-03-04T16:00' } },
  ])
  const session = log.pack.calendar?.sessions[2]
  expect(session && sessionEvent(session)).toMatchObject({ location: 'Online' })
})
