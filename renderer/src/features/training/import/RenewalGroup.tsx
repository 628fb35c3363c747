import { memo, useState } from 'react'
import type { HistoryLine } from '../../../domain/training/importing/history-line.ts'
import type { HistoryPlan } from '../../../domain/training/importing/plan-history.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { chooseRenewals } from './history-store.ts'
import { aboutLine, whoseLine } from './history-words.ts'

interface RenewalGroupProps {
  readonly plan: HistoryPlan
  readonly fileName: string
}

const STEP = 100

/** Renewal days of the list that no rule comes to. The rule's counts unless she takes the list's. */
export function RenewalGroup({ plan, fileName }: RenewalGroupProps) {
  const [shown, setShown] = useState(STEP)
  const lines = plan.lines.filter(
    ({ renewal, placed }) => placed !== null && renewal !== null && !renewal.agrees,
  )
  if (lines.length === 0) return null
  const reason = `As the list ${fileName} says`
  const keys = lines.map(({ key }) => key)
  return (
    <Disclosure summary={`Another renewal day than the rules (${lines.length})`}>
      <p className="sd-muted">
        The day that the rules come to counts. Take the list’s where it stands on the certificate.
      </p>
      <div className="sd-cluster">
        <Button small look="quiet" onClick={() => chooseRenewals(keys, reason)}>
          Take the list’s for all {lines.length}
        </Button>
        <Button small look="quiet" onClick={() => chooseRenewals(keys, null)}>
          Keep the rules’ for all
        </Button>
      </div>
      <ul className="sd-wizard__rows">
        {lines.slice(0, shown).map((line) => (
          <RenewalLine key={line.key} line={line} reason={reason} />
        ))}
      </ul>
      {shown < lines.length && (
        <div>
          <Button onClick={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, lines.length - shown)} more of {lines.length}
          </Button>
        </div>
      )}
    </Disclosure>
  )
}

interface RenewalLineProps {
  readonly line: HistoryLine
  readonly reason: string
}

const RenewalLine = memo(function RenewalLine({ line, reason }: RenewalLineProps) {
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <div>{whoseLine(line)}</div>
        <div className="sd-small sd-muted">{aboutLine(line)}</div>
      </div>
      <div className="sd-wizard__words">
        <Checkbox
          label="Take the list’s day"
          hint={line.renewal?.words}
          checked={line.placed?.renewal !== null}
          onValueChange={(taken) => chooseRenewals([line.key], taken ? reason : null)}
        />
      </div>
    </li>
  )
})
