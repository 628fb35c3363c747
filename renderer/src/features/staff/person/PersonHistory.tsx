import { titleOfChange } from '../../../domain/history/change-title.ts'
import { cameToNothing, joinSittings } from '../../../domain/history/join-sittings.ts'
import type { Person } from '../../../domain/people/person.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { aboutPerson } from '../../../storage/repositories/people.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { addressOfHistory } from '../../../ui/history-address.ts'

/** Everything that was ever done to this person's record, newest first. */
export function PersonHistory({ person }: { readonly person: Person }) {
  const { db } = useDesk()
  const about = aboutPerson(person.id)
  const changes = useStored(() => historyOf(db, about), [db, about])
  if (!changes) return null
  const entries = joinSittings(changes).filter((entry) => !cameToNothing(entry))
  return (
    <Disclosure summary={`History (${entries.length})`}>
      <a href={addressOfHistory(about)}>See each change from old to new</a>
      <ul className="st-rows">
        {entries.map(({ whole }) => (
          <li className="st-row" key={whole.id}>
            <span className="st-row__words">{titleOfChange(whole)}</span>
            <span className="sd-small sd-muted">
              {formatMoment(whole.at)}, {whole.author}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
