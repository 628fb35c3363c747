import { useMemo } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { readinessOf } from '../../domain/readiness/readiness.ts'
import type { ReadinessItem } from '../../domain/readiness/readiness-item.ts'

/** All that is still open, put together anew when something of the audit changed. */
export function useReadiness(gathered: GatheredAudit): readonly ReadinessItem[] {
  return useMemo(() => readinessOf(gathered), [gathered])
}
