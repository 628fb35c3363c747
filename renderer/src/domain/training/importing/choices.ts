import type { Person } from '../../people/person.ts'
import type { LocalDate } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { CourseId } from '../record.ts'

/** What she says of a training history; what is unsaid stands as it is proposed. */
export interface HistoryChoices {
  /** By key of a `PersonQuestion`. `skip`: the rows of this name are left out. */
  readonly people: ReadonlyMap<string, PersonId | 'skip'>
  /** Whom she adds to the register, by key of a `PersonQuestion`; `people` then names their ids. */
  readonly added?: ReadonlyMap<string, Person>
  /** By key of a `CourseReading`. `none`: no course of the catalogue, kept by its name. */
  readonly courses: ReadonlyMap<string, CourseId | 'none' | 'skip'>
  /** By key of a line. `take`: what the list says wins, or a possible duplicate is none. */
  readonly lines: ReadonlyMap<number, 'take' | 'skip'>
  /** By key of a line: the day she gives for one that could not be read. */
  readonly dates: ReadonlyMap<number, LocalDate>
  /** By key of a line: why the list's renewal day counts, and not the rule's. */
  readonly renewals: ReadonlyMap<number, string>
}

export const NO_CHOICES: HistoryChoices = {
  people: new Map(),
  courses: new Map(),
  lines: new Map(),
  dates: new Map(),
  renewals: new Map(),
}
