import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { ReturnPage } from '../ReturnPage.tsx'

export function ReadinessScreen(_props: { readonly gathered: GatheredAudit }) {
  return (
    <ReturnPage room="Readiness" lead="What is still open.">
      {null}
    </ReturnPage>
  )
}
