import { titleOfChange } from '../../../domain/history/change-title.ts'
import { cameToNothing, joinSittings } from '../../../domain/history/join-sittings.ts'
import type { Policy } from '../../../domain/policies/policy.ts'
import { aboutPolicy } from '../../../storage/about.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { addressOfHistory } from '../../../ui/history-address.ts'

/** Everything that was ever done to this policy, newest first. */
export function PolicyHistory({ policy }: { readonly policy: Policy }) {
  const { db } = useDesk()
  const about = aboutPolicy(policy.id)
  const changes = useStored(() => historyOf(db, about), [db, about])
  if (!changes) return null
  const entries = joinSittings(changes).filter((entry) => !cameToNothing(entry))
  return (
    <Disclosure summary={`History (${entries.length})`}>
      <a href={addressOfHistory(about)}>See each change from old to new</a>
      <ul className="pl-rows">
        {entries.map(({ whole }) => (
          <li className="pl-row" key={whole.id}>
            <span className="pl-row__words">{titleOfChange(whole)}</span>
            <span className="sd-small sd-muted">
              {formatMoment(whole.at)}, {whole.author}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
