import { titleOfChange } from '../domain/history/change-title.ts'
import { cameToNothing, joinSittings } from '../domain/history/join-sittings.ts'
import type { Change } from '../domain/ledger/change.ts'
import { Disclosure } from './Disclosure.tsx'
import { formatMoment } from './format-time.ts'
import { addressOfHistory } from './history-address.ts'

interface ChangesOfProps {
  /** What the history calls it, such as `person:<id>`. */
  readonly about: string
  readonly changes: readonly Change[]
}

/** Everything that was ever done to one thing, newest first. */
export function ChangesOf({ about, changes }: ChangesOfProps) {
  const entries = joinSittings(changes).filter((entry) => !cameToNothing(entry))
  return (
    <Disclosure summary={`History (${entries.length})`}>
      <a href={addressOfHistory(about)}>See each change from old to new</a>
      <ul className="sd-rows">
        {entries.map(({ whole }) => (
          <li className="sd-row" key={whole.id}>
            <span className="sd-row__words">{titleOfChange(whole)}</span>
            <span className="sd-small sd-muted">
              {formatMoment(whole.at)}, {whole.author}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
