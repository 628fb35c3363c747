import type { ComponentType } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { ReturnPage } from '../ReturnPage.tsx'

interface PackingScreenProps {
  readonly gathered: GatheredAudit
  readonly openSlot: string | null
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
  readonly trustedScriptUrl: (address: string) => string
}

export function PackingScreen(_props: PackingScreenProps) {
  return (
    <ReturnPage room="Packing list" lead="What goes to the partnership.">
      {null}
    </ReturnPage>
  )
}
