import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { Requirement } from './requirement.ts'
import type { StandingRow, TrainingStanding } from './standing.ts'

/** One person and one requirement that is not to be asked of her any more. */
export interface EarlierLack {
  readonly person: Person
  readonly requirement: Requirement
}

/**
 * What a column asks once and for all of people who came before a day, and that has no record.
 *
 * What is renewed is never among them: its next time comes and is recorded here.
 */
export function earlierLacks(
  { people }: Pick<TrainingStanding, 'people'>,
  row: Pick<StandingRow, 'id'>,
  before: LocalDate,
): readonly EarlierLack[] {
  return people
    .filter(({ person }) => person.startsOn !== null && person.startsOn < before)
    .flatMap(({ person, cells }) =>
      (cells.get(row.id)?.lines ?? [])
        .filter(({ state, requirement }) => state === 'never' && requirement.renewMonths === null)
        .map(({ requirement }) => ({ person, requirement })),
    )
}

/** Whether a column has anything that is done once and for all. */
export function hasOnceOnly({ requirements }: Pick<StandingRow, 'requirements'>): boolean {
  return requirements.some(({ renewMonths }) => renewMonths === null)
}
