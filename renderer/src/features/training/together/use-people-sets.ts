import { useMemo } from 'react'
import { isPresentOn, isStaff } from '../../../domain/people/is-staff.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { choosablePeople, type PeopleSet } from '../picking/pick-people.ts'
import type { Training } from '../use-training.ts'

/** Everybody who can be ticked today, and the sets that one press ticks. */
export function usePeopleSets({ log, roles }: Training, due: ReadonlyMap<PersonId, string>) {
  return useMemo(() => {
    const people = choosablePeople(log.people, roles, log.today)
    const staff = log.people
      .filter((person) => isPresentOn(person, log.today) && isStaff(person, log.today))
      .map(({ id }) => id)
    const sets: readonly PeopleSet[] = [
      { label: 'Everybody who is due', ids: [...due.keys()] },
      { label: 'All staff', ids: staff },
      { label: 'Everybody', ids: people.map(({ id }) => id) },
    ]
    return { people, staff, sets }
  }, [log, roles, due])
}
