import { useMemo } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { readinessOf } from '../../domain/readiness/readiness.ts'
import type { ReadinessItem } from '../../domain/readiness/readiness-item.ts'
import { useDecisions, useGuard } from './guard/use-guard.ts'

/** All that is still open, put together anew when something of the audit changed. */
export function useReadiness(gathered: GatheredAudit): readonly ReadinessItem[] {
  const { open } = useGuard(gathered, useDecisions(gathered))
  return useMemo(() => readinessOf(gathered, open), [gathered, open])
}
