import { notNamed } from '../shared/author.ts'
import { dateInWords, londonDateOf } from '../shared/calendar.ts'
import type { Instant, LocalDate } from '../shared/dates.ts'
import { isBlank } from '../shared/text.ts'
import type { Answer } from './audit.ts'

/** Whose answer it is, and since when it stands as it does. */
export interface GivenBy {
  readonly name: string
  readonly on: LocalDate
  /** A colleague wrote it in her own copy, and on this day it came back. */
  readonly broughtIn: boolean
}

/** Who gave an answer; null where nobody with a name did. */
export function givenBy(answer: Answer | null): GivenBy | null {
  if (answer === null) return null
  const { answeredBy, answeredAt, broughtIn = false } = answer
  if (answeredAt === null || answeredBy === null) return null
  if (isBlank(answeredBy) || answeredBy === notNamed) return null
  return { name: answeredBy.trim(), on: londonDateOf(answeredAt), broughtIn }
}

/** "Sam Okafor, brought in 3 March 2026". */
export function givenByInWords({ name, on, broughtIn }: GivenBy): string {
  return `${name}, ${broughtIn ? 'brought in ' : ''}${dateInWords(on)}`
}

/**
 * The same answer with a new giver.
 *
 * That a colleague had brought it in goes with her name: what the lead writes is the lead's.
 */
export function givenNow(
  answer: Answer,
  by: { readonly name: string | null; readonly at: Instant; readonly broughtIn?: boolean },
): Answer {
  const { broughtIn: _before, ...kept } = answer
  const now = { ...kept, answeredBy: by.name, answeredAt: by.at }
  return by.broughtIn === true ? { ...now, broughtIn: true } : now
}
