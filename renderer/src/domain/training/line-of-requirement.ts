import type { Person } from '../people/person.ts'
import { addDays } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { begunOn } from './begun-on.ts'
import type { TrainingLine } from './cells.ts'
import { newestOf } from './done-courses.ts'
import { dueAfter } from './due-date.ts'
import { type WordlessLine, wordsOfLine } from './line-words.ts'
import type { CourseId, TrainingExemption, TrainingRecord } from './record.ts'
import type { Requirement } from './requirement.ts'
import type { Rules } from './rules.ts'
import { compareStates } from './state-order.ts'

/** All that decides how one person stands to what is asked of her. */
export interface Asked {
  readonly rules: Rules
  readonly person: Person
  readonly day: LocalDate
  readonly dueSoonUntil: LocalDate
  readonly done: ReadonlyMap<CourseId, TrainingRecord>
  /** Hers, that hold on the day. */
  readonly exemptions: readonly TrainingExemption[]
  /** All that is asked of her: what comes before must be among it. */
  readonly requirements: readonly Requirement[]
}

/** The last day that counts as due soon. */
export function dueSoonUntil(rules: Rules, day: LocalDate): LocalDate {
  return addDays(day, rules.dueSoonDays)
}

/** How one person stands to one requirement. */
export function lineOf(requirement: Requirement, asked: Asked): TrainingLine {
  const { tightened } = requirement
  const own = stand(requirement, asked)
  if (tightened === null) return withWords(own, asked)
  // Whatever a day on a record does to the school's interval, the pack's still holds.
  const pack = stand(tightened.pack, asked)
  return isStricter(pack, own)
    ? withWords({ ...pack, requirement }, asked, tightened.pack)
    : withWords(own, asked)
}

function isStricter(one: WordlessLine, other: WordlessLine): boolean {
  const order = compareStates(one.state, other.state)
  if (order !== 0) return order < 0
  return one.dueOn !== null && (other.dueOn === null || one.dueOn < other.dueOn)
}

function stand(requirement: Requirement, asked: Asked): WordlessLine {
  const exemption =
    asked.exemptions.find(({ requirementId }) => requirementId === requirement.id) ?? null
  const line = standWithoutExemption(requirement, asked)
  const exempt = exemption !== null && line.state !== 'in-date'
  return { ...line, exemption, state: exempt ? 'exempt' : line.state }
}

function standWithoutExemption(requirement: Requirement, asked: Asked): WordlessLine {
  const { day } = asked
  const blank = { requirement, exemption: null, record: null, dueBy: 'interval' as const }
  const done = newestOf(asked.done, requirement.anyOf)
  const before = predecessorOf(requirement, asked)
  const record = done ?? clockOf(requirement, before, asked)
  if (record !== null) {
    const { on, by } = dueAfter(record, requirement)
    const state = stateBy(on, asked)
    return { ...blank, record, dueOn: on, dueBy: by, state }
  }
  if (before !== null && newestOf(asked.done, before.anyOf) === null) {
    return { ...blank, dueOn: null, state: 'not-asked-yet' }
  }
  return { ...blank, dueOn: firstDue(requirement, asked.person, day), state: 'never' }
}

function stateBy(dueOn: LocalDate | null, { day, dueSoonUntil: until }: Asked) {
  if (dueOn === null || dueOn > until) return 'in-date'
  return dueOn < day ? 'overdue' : 'due-soon'
}

/** What comes before, where it is asked of her too. */
function predecessorOf({ follows }: Requirement, { requirements }: Asked): Requirement | null {
  return requirements.find(({ id }) => id === follows) ?? null
}

/** What starts the clock of a refresher that was never done: the course named, else what came before. */
function clockOf(
  { startFrom, renewMonths }: Requirement,
  before: Requirement | null,
  { done }: Asked,
): TrainingRecord | null {
  if (renewMonths === null) return null
  if (startFrom !== null) return done.get(startFrom) ?? null
  return before === null ? null : newestOf(done, before.anyOf)
}

/** An induction is due when somebody begins at the school, or takes the role up later. */
function firstDue({ within, roles }: Requirement, person: Person, day: LocalDate) {
  return within === 'induction' ? begunOn(person, roles, day) : null
}

function withWords(
  line: WordlessLine,
  { rules, day }: Asked,
  /** Whose interval was passed. */
  measured: Requirement = line.requirement,
): TrainingLine {
  const { dueBy: _, ...plain } = line
  const words = wordsOfLine({ ...line, requirement: measured }, rules, day)
  return { ...plain, words }
}
