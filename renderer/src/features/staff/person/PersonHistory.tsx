import type { Person } from '../../../domain/people/person.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { aboutPerson } from '../../../storage/repositories/people.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { historyWords } from './history-words.ts'

/** Everything that was ever done to this person's record, newest first. */
export function PersonHistory({ person }: { readonly person: Person }) {
  const { db } = useDesk()
  const changes = useStored(() => historyOf(db, aboutPerson(person.id)), [db, person.id])
  if (!changes) return null
  return (
    <Disclosure summary={`History (${changes.length})`}>
      <ul className="st-rows">
        {changes.map(({ id, at, author, what }) => (
          <li className="st-row" key={id}>
            <span className="st-row__words">{historyWords(what)}</span>
            <span className="sd-small sd-muted">
              {formatMoment(at)}, {author}
            </span>
          </li>
        ))}
      </ul>
      <p className="sd-no-print">
        <a href={addresses.history}>What was changed at the whole desk</a>
      </p>
    </Disclosure>
  )
}
