import { addMonths } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { TrainingRecord } from './record.ts'
import type { Basis, Requirement } from './requirement.ts'

/** Intervals that a day on a certificate may shorten and never lengthen. */
const NOT_LENGTHENED: ReadonlySet<Basis | null> = new Set(['statutory', 'statutory-guidance'])

export interface Due {
  readonly on: LocalDate | null
  /** `record`: by the day that was set on the record, not by an interval. */
  readonly by: 'interval' | 'record'
}

/**
 * When something done must be done again.
 *
 * A day set on the record stands in place of the computed one. One record may meet a yearly
 * and a two-yearly rule, so a later day does not lengthen an interval of law or statutory
 * guidance, and it brings no end to what is done once.
 */
export function dueAfter(record: TrainingRecord, requirement: Requirement): Due {
  const { renewMonths, intervalBasis } = requirement
  if (renewMonths === null) return { on: null, by: 'interval' }
  const computed = monthsAfter(record.completedOn, renewMonths)
  const set = record.dueOverride?.on
  if (set === undefined || set === computed) return { on: computed, by: 'interval' }
  if (set > computed && NOT_LENGTHENED.has(intervalBasis)) return { on: computed, by: 'interval' }
  return { on: set, by: 'record' }
}

/** A school trains on a few days, and the same ones are asked about for everybody. */
const known = new Map<number, Map<LocalDate, LocalDate>>()
const MOST_KNOWN = 20_000

function monthsAfter(day: LocalDate, months: number): LocalDate {
  const byDay = known.get(months) ?? new Map<LocalDate, LocalDate>()
  known.set(months, byDay)
  const before = byDay.get(day)
  if (before !== undefined) return before
  const after = addMonths(day, months)
  if (byDay.size >= MOST_KNOWN) byDay.clear()
  byDay.set(day, after)
  return after
}
