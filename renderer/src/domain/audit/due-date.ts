import type { AuditTemplate } from '../packs/template.ts'
import { daysBetween } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { counted } from '../shared/text.ts'
import type { DueDate } from './audit.ts'

/** From here on weeks are easier to grasp than days. */
const COUNT_IN_WEEKS_FROM = 28
const SOON_WITHIN_DAYS = 14

/** The date that a real pack brings; an example date has become no deadline when it was read. */
export function dueFromPack({ deadline }: AuditTemplate): DueDate | null {
  return deadline === null ? null : { date: deadline.date, source: 'pack' }
}

/**
 * The date that holds: what she typed wins over the pack, because an extension comes by letter.
 */
export function dueDateOf(typed: LocalDate | null, template: AuditTemplate): DueDate | null {
  return typed === null ? dueFromPack(template) : { date: typed, source: 'typed' }
}

export interface TimeLeft {
  readonly days: number
  readonly words: string
  readonly urgency: 'calm' | 'soon' | 'late'
}

/** How long is left: `12 weeks left`, `9 days left`, `due today`, `3 days late`. */
export function timeLeft(due: LocalDate, today: LocalDate): TimeLeft {
  const days = daysBetween(today, due)
  return { days, words: timeLeftInWords(days), urgency: urgencyOf(days) }
}

function urgencyOf(days: number): TimeLeft['urgency'] {
  if (days < 0) return 'late'
  return days <= SOON_WITHIN_DAYS ? 'soon' : 'calm'
}

function timeLeftInWords(days: number): string {
  if (days < 0) return `${counted(-days, 'day')} late`
  if (days === 0) return 'due today'
  if (days === 1) return 'due tomorrow'
  if (days >= COUNT_IN_WEEKS_FROM) return `${counted(Math.floor(days / 7), 'week')} left`
  return `${days} days left`
}
