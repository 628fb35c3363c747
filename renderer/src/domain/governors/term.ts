import { schoolYearOf, shiftSchoolYear } from '../shared/calendar.ts'
import type { LocalDate, SchoolYear } from '../shared/dates.ts'

export type TermName = 'autumn' | 'spring' | 'summer'

/** A term of a school year: what a report and its counts are about. */
export interface Term {
  readonly year: SchoolYear
  readonly name: TermName
}

export const TERM_NAMES: readonly TermName[] = ['autumn', 'spring', 'summer']

/** First month of the next term. Easter moves, so that April stands for the summer term. */
const SPRING_STARTS_IN = 1
const SUMMER_STARTS_IN = 4
const AUTUMN_STARTS_IN = 9

/** The term that a day falls in; holidays belong to the term before them. */
export function termOf(day: LocalDate): Term {
  const month = Number(day.slice(5, 7))
  const year = schoolYearOf(day)
  if (month >= AUTUMN_STARTS_IN) return { year, name: 'autumn' }
  if (month >= SUMMER_STARTS_IN) return { year, name: 'summer' }
  return { year, name: month >= SPRING_STARTS_IN ? 'spring' : 'autumn' }
}

export function termBefore({ year, name }: Term): Term {
  switch (name) {
    case 'autumn':
      return { year: shiftSchoolYear(year, -1), name: 'summer' }
    case 'spring':
      return { year, name: 'autumn' }
    case 'summer':
      return { year, name: 'spring' }
  }
}

export const sameTermLastYear = ({ year, name }: Term): Term => ({
  year: shiftSchoolYear(year, -1),
  name,
})

/** First day of a term, as far as counting goes. */
export function firstDayOf({ year, name }: Term): LocalDate {
  const starts = Number(year.slice(0, 4))
  switch (name) {
    case 'autumn':
      return `${starts}-09-01`
    case 'spring':
      return `${starts + 1}-01-01`
    case 'summer':
      return `${starts + 1}-04-01`
  }
}

/** Names a term in addresses and keys: `2026-27:autumn`. */
export const keyOfTerm = ({ year, name }: Term): string => `${year}:${name}`

export const isSameTerm = (one: Term, other: Term): boolean => keyOfTerm(one) === keyOfTerm(other)

/** `Autumn term 2026-27`. */
export function termInWords({ year, name }: Term): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} term ${year}`
}

/** Later terms come first. */
export function compareTerms(a: Term, b: Term): number {
  const [left, right] = [firstDayOf(a), firstDayOf(b)]
  return left < right ? 1 : left > right ? -1 : 0
}
