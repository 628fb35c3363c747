import type { Person } from '../../people/person.ts'
import { addMonths, dateInWords } from '../../shared/calendar.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { listed } from '../../shared/text.ts'
import { intervalLabel } from '../basis-words.ts'
import type { Course, Requirement } from '../requirement.ts'
import type { Rules } from '../rules.ts'

/** A renewal day of a list beside what the rules say. */
export interface RenewalCheck {
  readonly listed: LocalDate
  /** What each rule that this course meets for her makes of it. */
  readonly computed: readonly { readonly requirement: Requirement; readonly on: LocalDate }[]
  readonly agrees: boolean
  readonly words: string
}

/**
 * Whether a list's renewal day is that of one of the rules.
 *
 * Where no rule asks her for the course, the course's own interval is what it may agree with.
 */
export function checkRenewal(
  due: LocalDate,
  completedOn: LocalDate,
  course: Course,
  asked: readonly Requirement[],
  rules: Rules,
): RenewalCheck {
  const computed = asked.flatMap((requirement) =>
    requirement.renewMonths !== null && requirement.anyOf.includes(course.id)
      ? [{ requirement, on: addMonths(completedOn, requirement.renewMonths) }]
      : [],
  )
  const own = course.renewMonths === null ? null : addMonths(completedOn, course.renewMonths)
  const agrees = computed.some(({ on }) => on === due) || own === due
  return { listed: due, computed, agrees, words: wordsOf(due, agrees, computed, rules) }
}

function wordsOf(
  due: LocalDate,
  agrees: boolean,
  computed: RenewalCheck['computed'],
  rules: Rules,
): string {
  const said = `The list says ${dateInWords(due)}`
  if (agrees) return `${said}, as the rule does.`
  if (computed.length === 0) return `${said}; no rule asks for a renewal.`
  const days = computed.map(({ requirement, on }) => {
    const { intervalBasis } = requirement
    const who = intervalBasis === null ? '' : ` (${intervalLabel(rules.bases, intervalBasis)})`
    return `${dateInWords(on)}${who}`
  })
  return `${said}; by the rules it is ${listed([...new Set(days)])}.`
}

/** Roles change, so rules are asked as of today even for an old record; a leaver's as of her last day. */
export function askedOf(person: Person, rules: Rules, today: LocalDate): readonly Requirement[] {
  const day = person.endsOn !== null && person.endsOn < today ? person.endsOn : today
  return rules.requirementsOfPerson(person, day)
}
