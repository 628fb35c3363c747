import type { Entry } from '../../domain/history/join-sittings.ts'
import { addDays } from '../../domain/shared/calendar.ts'
import type { Change } from '../../storage/change.ts'
import { formatDateWithDay } from '../../ui/format-date.ts'
import { dayOf } from '../../ui/format-time.ts'

export interface Day {
  readonly day: string
  readonly entries: readonly Entry<Change>[]
}

/** Entries under their days in London. A clock that was set back gives a day a second heading. */
export function byDay(entries: readonly Entry<Change>[]): readonly Day[] {
  const days: { readonly day: string; readonly entries: Entry<Change>[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.whole.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}

/** "Today, Tuesday 24 November 2026". */
export function dayInWords(day: string, today: string): string {
  const words = formatDateWithDay(day)
  if (day === today) return `Today, ${words}`
  return day === addDays(today, -1) ? `Yesterday, ${words}` : words
}
