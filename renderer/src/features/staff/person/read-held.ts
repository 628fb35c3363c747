import { titleOfChange } from '../../../domain/history/change-title.ts'
import type { HeldSources } from '../../../domain/people/held.ts'
import type { Person } from '../../../domain/people/person.ts'
import { aboutPerson } from '../../../storage/about.ts'
import type { DeskDatabase } from '../../../storage/database.ts'
import { historyOf } from '../../../storage/history.ts'
import { readSchool } from '../../../storage/repositories/school.ts'

/** What the desk holds beside the register that may name somebody, of all years. */
export async function readHeldSources(
  db: DeskDatabase,
  person: Person,
): Promise<Omit<HeldSources, 'person' | 'roles' | 'log'>> {
  const [school, actions, signOffs, frozenFacts, changes] = await Promise.all([
    readSchool(db),
    db.rows.actions.toArray(),
    db.rows.signOffs.toArray(),
    db.rows.frozenFacts.toArray(),
    historyOf(db, aboutPerson(person.id)),
  ])
  return {
    school: school ?? null,
    actions,
    signOffs,
    frozenFacts,
    history: changes.map((change) => ({
      at: change.at,
      by: change.author,
      what: titleOfChange(change),
    })),
  }
}
