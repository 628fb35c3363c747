import type { Person } from '../people/person.ts'
import { addDays } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { begunOn } from './begun-on.ts'
import type { TrainingLine, TrainingState } from './cells.ts'
import { newestOf } from './done-courses.ts'
import { type Due, dueAfter } from './due-date.ts'
import { isOverdueByRule, type Sentences, type WordlessLine, wordsOfLine } from './line-words.ts'
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
  readonly sentences: Sentences
}

/** The last day that counts as due soon. */
export function dueSoonUntil(rules: Rules, day: LocalDate): LocalDate {
  return addDays(day, rules.dueSoonDays)
}

/** How one person stands to one requirement. */
export function lineOf(requirement: Requirement, asked: Asked): TrainingLine {
  const own = stand(requirement, asked)
  const { tightened } = requirement
  if (tightened === null) return withWords(own, asked)
  // Whatever a day on a record does to the school's interval, the pack's still holds.
  const pack = stand(tightened.pack, asked)
  return isStricter(pack, own) ? { ...withWords(pack, asked), requirement } : withWords(own, asked)
}

function isStricter(one: WordlessLine, other: WordlessLine): boolean {
  const order = compareStates(one.state, other.state)
  if (order !== 0) return order < 0
  return one.dueOn !== null && (other.dueOn === null || one.dueOn < other.dueOn)
}

// Made once for each of thousands of lines, so it is built in one piece.
function withWords(line: WordlessLine, { rules, day, sentences }: Asked): TrainingLine {
  const { requirement, state, record, dueOn, exemption } = line
  const words = wordsOfLine(line, rules, day, sentences)
  const overdueByRule = isOverdueByRule(line)
  return { requirement, state, record, dueOn, exemption, overdueByRule, words }
}

function stand(requirement: Requirement, asked: Asked): WordlessLine {
  const { exemptions } = asked
  const exemption =
    exemptions.length === 0
      ? null
      : (exemptions.find(({ requirementId }) => requirementId === requirement.id) ?? null)
  const before = predecessorOf(requirement, asked)
  const record = newestOf(asked.done, requirement.anyOf) ?? clockOf(requirement, before, asked)
  const due = record === null ? null : dueAfter(record, requirement)
  const state = due === null ? stateWithoutRecord(before, asked) : stateBy(due.on, asked)
  return {
    requirement,
    record,
    exemption,
    state: exemption !== null && state !== 'in-date' ? 'exempt' : state,
    dueOn: due === null ? firstDue(requirement, state, asked) : due.on,
    dueBy: dueBy(due),
  }
}

function dueBy(due: Due | null): Due['by'] {
  return due === null ? 'interval' : due.by
}

function stateBy(dueOn: LocalDate | null, { day, dueSoonUntil: until }: Asked): TrainingState {
  if (dueOn === null || dueOn > until) return 'in-date'
  return dueOn < day ? 'overdue' : 'due-soon'
}

function stateWithoutRecord(before: Requirement | null, { done }: Asked): TrainingState {
  const waits = before !== null && newestOf(done, before.anyOf) === null
  return waits ? 'not-asked-yet' : 'never'
}

/** What comes before, where it is asked of her too. */
function predecessorOf({ follows }: Requirement, { requirements }: Asked): Requirement | null {
  return follows === null ? null : (requirements.find(({ id }) => id === follows) ?? null)
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
function firstDue(
  { within, roles }: Requirement,
  state: TrainingState,
  { person, day }: Asked,
): LocalDate | null {
  return within === 'induction' && state === 'never' ? begunOn(person, roles, day) : null
}
