import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { TrainingExemption, TrainingRecord } from './record.ts'
import type { Requirement } from './requirement.ts'

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
  /**
   * Past a day that binds: an interval that the school or a provider chose, or a day set on
   * the record, makes nobody overdue.
   */
  readonly overdueByRule: boolean
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
