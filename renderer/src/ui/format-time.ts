import { formatDate } from './format-date.ts'

const parts: Intl.DateTimeFormatOptions = {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}
const withSeconds = new Intl.DateTimeFormat('en-GB', { ...parts, second: '2-digit' })
const toTheMinute = new Intl.DateTimeFormat('en-GB', parts)
/** Swedish writes dates as ISO does; only the zone is wanted here. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })

/** The instant as "10:41:07" on a clock in London, whatever the laptop's zone. */
export function formatTime(instant: string): string {
  return withSeconds.format(new Date(instant))
}

/** The instant as "10:41". */
export function formatClock(instant: string): string {
  return toTheMinute.format(new Date(instant))
}

/** The day in London on which an instant fell, as `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  return isoDay.format(new Date(instant))
}

/** The instant as "12 February 2027, 10:41". */
export function formatMoment(instant: string): string {
  return `${formatDate(dayOf(instant))}, ${formatClock(instant)}`
}
