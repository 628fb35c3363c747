import type { LocalDate } from '../shared/dates.ts'
import type { Person } from './person.ts'
import { isCurrentOn, rolesOn } from './standing.ts'

/** How the figures of an audit count people: each one once. */
export type Counted = 'teaching' | 'support' | 'site-catering-admin' | 'governors' | 'others'

const ORDER: readonly (readonly [Counted, readonly string[]])[] = [
  ['teaching', ['teaching', 'headteacher']],
  ['support', ['support']],
  ['site-catering-admin', ['site-catering-admin']],
  ['governors', ['governor', 'link-governor', 'chair']],
]

/** Who is at the school on a day, each counted once: a teacher who is also governor is a teacher. */
export function countsOn(
  people: readonly Person[],
  day: LocalDate,
): Readonly<Record<Counted, number>> {
  const counts = { teaching: 0, support: 0, 'site-catering-admin': 0, governors: 0, others: 0 }
  for (const person of people) {
    if (person.erasedAt === null && isCurrentOn(person, day)) counts[countedAs(person, day)] += 1
  }
  return counts
}

function countedAs(person: Person, day: LocalDate): Counted {
  const held = rolesOn(person, day)
  return ORDER.find(([, roles]) => roles.some((role) => held.includes(role)))?.[0] ?? 'others'
}
