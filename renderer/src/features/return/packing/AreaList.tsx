import './AreaList.css'
import type { ComponentType } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import type { ReturnArea, ReturnDocument } from '../../../domain/returns/return-document.ts'
import { idOfArea } from './AreaSums.tsx'
import { SlotRow } from './SlotRow.tsx'
import { settledCount } from './slots.ts'

interface AreaListProps {
  readonly gathered: GatheredAudit
  readonly area: ReturnArea
  readonly document: ReturnDocument
  readonly openSlot: string | null
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
  readonly trustedScriptUrl: (address: string) => string
}

/** One part of the package, with the lines that the partnership wants to see in it. */
export function AreaList(props: AreaListProps) {
  const { gathered, area, document, openSlot, EvidenceFor, trustedScriptUrl } = props
  return (
    <section>
      <div className="rt-area__head">
        <h2 id={idOfArea(area.code)} tabIndex={-1}>
          {area.code} {area.title}
        </h2>
        <span className="sd-muted">
          {settledCount(area)} of {area.slots.length}
        </span>
      </div>
      <ul className="rt-slots">
        {area.slots.map((slot) => (
          <SlotRow
            key={slot.code}
            gathered={gathered}
            slot={slot}
            document={document}
            opened={openSlot === slot.code}
            EvidenceFor={EvidenceFor}
            trustedScriptUrl={trustedScriptUrl}
          />
        ))}
      </ul>
    </section>
  )
}
