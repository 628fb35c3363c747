import type { Person } from '../../../domain/people/person.ts'
import { aboutPerson } from '../../../storage/about.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { ChangesOf } from '../../../ui/ChangesOf.tsx'

/** Everything that was ever done to this person's record. */
export function PersonHistory({ person }: { readonly person: Person }) {
  const { db } = useDesk()
  const about = aboutPerson(person.id)
  const changes = useStored(() => historyOf(db, about), [db, about])
  return changes && <ChangesOf about={about} changes={changes} />
}
