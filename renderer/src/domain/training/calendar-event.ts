import type { LocalDate } from '../shared/dates.ts'

/** Something for a diary, as plain values; `exchange/ics` makes a file of them. */
export interface CalendarEvent {
  /** The same for the same thing each time, so that a diary moves it and does not add another. */
  readonly uid: string
  readonly title: string
  readonly description: string
  readonly location: string
  /** A page to open; left out where it is none of the web. */
  readonly url: string | null
  readonly when:
    | { readonly type: 'day'; readonly on: LocalDate }
    /** Local times of Europe/London, `2027-03-04T13:00`. */
    | { readonly type: 'times'; readonly start: string; readonly end: string }
  /** How many days before one is reminded. */
  readonly remindDaysBefore: readonly number[]
}
