import { useDesk } from '../../../storage/desk-context.tsx'
import { reopenFinding } from '../../../storage/repositories/returns.ts'
import type { GuardDecision } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'

interface StandingRowProps {
  readonly place: string
  readonly excerpt: string
  readonly decision: GuardDecision
}

/** A finding that may stand, in a text or inside a file: why, by whom, and the way back. */
export function StandingRow({ place, excerpt, decision }: StandingRowProps) {
  const desk = useDesk()
  return (
    <li className="rt-finding">
      <span>
        <strong>{place}</strong>: “{excerpt}”
      </span>
      <span>
        {decision.reason}{' '}
        <span className="sd-muted sd-small">
          {decision.by}, {formatMoment(decision.at)}
        </span>
      </span>
      {desk.readOnly === null && (
        <div>
          <Button
            small
            look="quiet"
            onClick={() => void reopenFinding(desk, decision.auditId, decision.key)}
          >
            Look at it again
          </Button>
        </div>
      )}
    </li>
  )
}
