import { useMemo } from 'react'
import { isPresentOn, isStaff } from '../../../domain/people/is-staff.ts'
import { isLocalDate } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { choosablePeople, type PeopleSet } from '../picking/pick-people.ts'
import type { Training } from '../use-training.ts'

/**
 * Everybody who can be ticked, and the sets that one press ticks.
 *
 * @param on the day that is recorded: whoever left since was there, and may have done it
 */
export function usePeopleSets(
  { log, roles }: Training,
  due: ReadonlyMap<PersonId, string>,
  on: LocalDate | null,
) {
  return useMemo(() => {
    const day = on !== null && isLocalDate(on) && on < log.today ? on : log.today
    const people = choosablePeople(log.people, roles, day)
    const staff = log.people
      .filter((person) => isPresentOn(person, day) && isStaff(person, day))
      .map(({ id }) => id)
    const there = new Set(people.map(({ id }) => id))
    const sets: readonly PeopleSet[] = [
      { label: 'Everybody who is due', ids: [...due.keys()].filter((id) => there.has(id)) },
      { label: 'All staff', ids: staff },
      { label: 'Everybody', ids: people.map(({ id }) => id) },
    ]
    return { people, staff, sets }
  }, [log, roles, due, on])
}
