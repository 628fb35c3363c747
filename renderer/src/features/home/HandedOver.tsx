import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { titleOfChange } from '../../domain/history/change-title.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { latestChanges } from '../../storage/history.ts'
import { useStored } from '../../storage/live.ts'
import { readOutbox } from '../../storage/repositories/deliveries.ts'
import { addresses } from '../../ui/addresses.ts'
import { keepDaysTogether } from '../../ui/format-date.ts'
import { Panel } from '../../ui/Panel.tsx'
import { LastPackage } from './LastPackage.tsx'
import { addressOfDone, whenAndWho } from './last-done.ts'

/** What was made and what was done last, so that she finds her thread again. */
export function HandedOver({ gathered }: { gathered: GatheredAudit }) {
  const { db } = useDesk()
  const outbox = useStored(() => readOutbox(db, gathered.audit.id), [db, gathered.audit.id])
  const changes = useStored(() => latestChanges(db, 12), [db])
  const last = (changes ?? []).filter(({ what }) => !what.quiet).slice(0, 5)
  return (
    <div className="sd-stack sd-stack--loose">
      {outbox !== undefined && <LastPackage outbox={outbox} today={gathered.today} />}
      <Panel title="Last done">
        {last.length === 0 && <p>Nothing yet.</p>}
        <ul className="hm-last">
          {last.map((change) => (
            <li key={change.id}>
              <a href={addressOfDone(change)}>{titleOfChange(change)}</a>
              <div className="sd-muted sd-small">{keepDaysTogether(whenAndWho(change))}</div>
            </li>
          ))}
        </ul>
        <a href={addresses.history}>All that was changed</a>
      </Panel>
    </div>
  )
}
