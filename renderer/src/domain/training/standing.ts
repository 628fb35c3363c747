import { isPresentOn } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { PersonId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { doneBy, doneCoursesOn } from './done-courses.ts'
import { groupedBy } from './grouped.ts'
import { type Asked, dueSoonUntil, lineOf } from './line-of-requirement.ts'
import type { TrainingExemption, TrainingRecord } from './record.ts'
import type { Requirement } from './requirement.ts'
import { countStates, type RowsByRequirement, rowsOf } from './rows.ts'
import { rulesInForce } from './rules.ts'
import { schoolRequirement } from './school-requirement.ts'
import { leastGood } from './state-order.ts'

/** `not-asked-yet`: what has to come before it has not been done. */
export type TrainingState =
  | 'in-date'
  | 'due-soon'
  | 'overdue'
  | 'never'
  | 'exempt'
  | 'not-asked-yet'

/** A group's id behind `group:`, or the id of a requirement that stands by itself. */
export type StandingRowId = string

/** What shows as one: a requirement, or a group of them that one course can clear. */
export interface StandingRow {
  readonly id: StandingRowId
  readonly title: string
  readonly requirements: readonly Requirement[]
  /** The pack's, about the group; empty where there is none. */
  readonly note: string
  /** How many people stand where; people who need not are in none. */
  readonly counts: Readonly<Record<TrainingState, number>>
}

/** How the school stands on a day. */
export interface TrainingStanding {
  readonly day: LocalDate
  /** Those of one line for the school are not among them. */
  readonly rows: readonly StandingRow[]
  /** Everybody at the school on that day, in the order of names. */
  readonly people: readonly PersonTraining[]
  readonly school: readonly SchoolRequirement[]
}

export interface PersonTraining {
  readonly person: Person
  /** Only the rows that she needs. */
  readonly cells: ReadonlyMap<StandingRowId, TrainingCell>
  /** The least good of her cells; null where nothing is asked of her. */
  readonly state: TrainingState | null
}

/** A row of one person: the least good state of its lines, and the next day on which one falls due. */
export interface TrainingCell {
  readonly state: TrainingState
  readonly dueOn: LocalDate | null
  readonly lines: readonly TrainingLine[]
}

/** One requirement of one person. */
export interface TrainingLine {
  readonly requirement: Requirement
  readonly state: TrainingState
  /** The newest that meets it, or that starts its clock. */
  readonly record: TrainingRecord | null
  /** By when it is to be done or renewed; null where no day follows. */
  readonly dueOn: LocalDate | null
  /** The one that holds on this day, whatever the state. */
  readonly exemption: TrainingExemption | null
  /** The state as the source lets one say it, in a sentence. */
  readonly words: string
}

/** A requirement that so many people must meet, not everyone: one line for the school. */
export interface SchoolRequirement {
  readonly requirement: Requirement
  readonly needed: number
  /** How many meet it on that day. */
  readonly have: number
  readonly state: TrainingState
  /** The day from which it is too few, if nobody renews. */
  readonly dueOn: LocalDate | null
  readonly people: readonly { readonly person: Person; readonly line: TrainingLine }[]
  readonly words: string
}

/** Screens, facts and lists ask for the same log and the same day again and again. */
const known = new WeakMap<StaffLog, Map<LocalDate, TrainingStanding>>()
/** A year of months and a calendar's sessions; more days than that are not kept. */
const MOST_DAYS = 40

/** Who needs what and how she stands to it, today or as at any other day. */
export function trainingStanding(log: StaffLog, day: LocalDate = log.today): TrainingStanding {
  const days = known.get(log) ?? new Map<LocalDate, TrainingStanding>()
  known.set(log, days)
  const before = days.get(day)
  if (before !== undefined) return before
  const standing = makeStanding(log, day)
  if (days.size >= MOST_DAYS) days.clear()
  days.set(day, standing)
  return standing
}

function makeStanding(log: StaffLog, day: LocalDate): TrainingStanding {
  const rules = rulesInForce(log)
  const rows = rowsOf(rules)
  const done = doneCoursesOn(log.records, day)
  const exemptions = exemptionsOn(log.exemptions, day)
  const until = dueSoonUntil(rules, day)
  const asked: Asked[] = []
  for (const person of log.people) {
    if (!isPresentOn(person, day)) continue
    asked.push({
      rules,
      person,
      day,
      dueSoonUntil: until,
      done: doneBy(done, person.id),
      exemptions: exemptions.get(person.id) ?? [],
      requirements: rules.requirementsOfPerson(person, day),
    })
  }
  const people = asked.map((one) => personTraining(one, rows.byRequirement))
  return {
    day,
    rows: countStates(rows.rows, people),
    people,
    school: rules.requirements
      .filter(({ minimumPeople }) => minimumPeople !== null)
      .map((requirement) => schoolRequirement(requirement, asked)),
  }
}

function exemptionsOn(
  exemptions: readonly TrainingExemption[],
  day: LocalDate,
): ReadonlyMap<PersonId, readonly TrainingExemption[]> {
  const holding = exemptions.filter(
    ({ from, until }) => from <= day && (until === null || until >= day),
  )
  return groupedBy(holding, ({ personId }) => personId)
}

function personTraining(asked: Asked, rows: RowsByRequirement): PersonTraining {
  const lines = new Map<StandingRowId, TrainingLine[]>()
  for (const requirement of asked.requirements) {
    const row = rows.get(requirement)
    if (row === undefined) continue
    const there = lines.get(row)
    const line = lineOf(requirement, asked)
    if (there === undefined) lines.set(row, [line])
    else there.push(line)
  }
  const cells = new Map([...lines].map(([row, ofRow]) => [row, cellOf(ofRow)]))
  return {
    person: asked.person,
    cells,
    state: leastGood([...cells.values()].map(({ state }) => state)),
  }
}

function cellOf(lines: readonly TrainingLine[]): TrainingCell {
  const state = leastGood(lines.map((line) => line.state)) ?? 'in-date'
  let dueOn: LocalDate | null = null
  for (const line of lines) {
    if (line.dueOn === null || line.state === 'exempt') continue
    if (dueOn === null || line.dueOn < dueOn) dueOn = line.dueOn
  }
  return { state, dueOn, lines }
}
