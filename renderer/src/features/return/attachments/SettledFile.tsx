import { useDesk } from '../../../storage/desk-context.tsx'
import { takeBackLook } from '../../../storage/repositories/returns.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { StandingRow } from '../guard/StandingRow.tsx'
import type { Attachment } from './attachment-state.ts'

/** A file about which all is decided: who looked through it, and what may stay. */
export function SettledFile({ file }: { readonly file: Attachment }) {
  const desk = useDesk()
  const { looked, lookBecause, letStand, packed, sha256 } = file
  const { title } = packed.piece
  return (
    <li className="rt-file">
      <strong>{title}</strong>
      {looked !== null && lookBecause !== null && (
        <div className="sd-cluster">
          <span>
            Looked through by {looked.by}, {formatMoment(looked.at)}
          </span>
          {desk.readOnly === null && (
            <Button
              small
              look="quiet"
              onClick={() => void takeBackLook(desk, looked.auditId, sha256)}
              aria-label={`Look through it again: ${title}`}
            >
              Look through it again
            </Button>
          )}
        </div>
      )}
      {letStand.length > 0 && (
        <ul className="rt-findings">
          {letStand.map((one) => (
            <StandingRow
              key={one.finding.key}
              place={one.finding.place}
              excerpt={one.finding.excerpt}
              decision={one.decision}
            />
          ))}
        </ul>
      )}
    </li>
  )
}
