import { addDays } from '../../domain/shared/calendar.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import { wellFormed } from '../../domain/shared/text.ts'
import type { CalendarEvent } from '../../domain/training/calendar-event.ts'
import { LONDON, LONDON_TIMES } from './london.ts'

export const ICS_TYPE = 'text/calendar'

interface IcsCalendar {
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** When it is written: equal input gives equal bytes. */
  readonly madeAt: Instant
}

/** A calendar as RFC 5545 has it: every diary opens it, and opening it again adds nothing. */
export function writeIcs({ name, events, madeAt }: IcsCalendar): Uint8Array<ArrayBuffer> {
  const needsZone = events.some(({ when }) => when.type === 'times')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Safeguarding Desk//Training//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...(needsZone ? [`X-WR-TIMEZONE:${LONDON}`, ...LONDON_TIMES] : []),
    ...events.flatMap((event) => eventLines(event, stampOf(madeAt))),
    'END:VCALENDAR',
  ]
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}

function eventLines(event: CalendarEvent, stamp: string): readonly string[] {
  const { uid, title, description, location, url, remindDaysBefore } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@safeguarding-desk`,
    `DTSTAMP:${stamp}`,
    ...timeLines(event.when),
    `SUMMARY:${escaped(title)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${escaped(location)}`]),
    ...(url !== null && isWebAddress(url) ? [`URL:${url}`] : []),
    ...remindDaysBefore.flatMap((days) => alarmLines(title, days)),
    'END:VEVENT',
  ]
}

/** A whole day says nothing about whether one is busy; its end is the day after. */
function timeLines(when: CalendarEvent['when']): readonly string[] {
  if (when.type === 'day') {
    return [
      `DTSTART;VALUE=DATE:${digits(when.on)}`,
      `DTEND;VALUE=DATE:${digits(addDays(when.on, 1))}`,
      'TRANSP:TRANSPARENT',
    ]
  }
  return [
    `DTSTART;TZID=${LONDON}:${digits(when.start)}00`,
    `DTEND;TZID=${LONDON}:${digits(when.end)}00`,
  ]
}

function alarmLines(title: string, days: number): readonly string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:-P${days}D`,
    'END:VALARM',
  ]
}

/** `2026-11-24` to `20261124`, `2027-03-04T13:00` to `20270304T1300`. */
function digits(time: string): string {
  return time.replace(/[-:]/g, '')
}

function stampOf(moment: Instant): string {
  return `${digits(moment.slice(0, 19))}Z`
}

/** Text of a property: its own signs are marked, a line break is written, other controls are left out. */
function escaped(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"<>\p{Cc}]+$/u.test(url)
}

/** In bytes, without the line break. */
const LONGEST_LINE = 75

/**
 * A long line in pieces that each begin with a space.
 *
 * Counted in bytes of UTF-8, and never cut within a character: some diaries lose the accents
 * of a line that is.
 */
function folded(line: string): string {
  if (line.length * 4 <= LONGEST_LINE) return line
  let [text, bytes] = ['', 0]
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > LONGEST_LINE) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += size
  }
  return text
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
