import { useMemo } from 'react'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { EvidenceId } from '../../domain/shared/ids.ts'
import { leftOutOf } from '../../storage/repositories/returns.ts'
import { useDecisions } from './guard/use-guard.ts'

export type LeftOut = ReadonlyMap<EvidenceId, string>

/**
 * Which files stay out of the package, and why: a part of what is signed.
 *
 * @returns undefined until it is known
 */
export function useLeftOut(gathered: GatheredAudit): LeftOut | undefined {
  const decisions = useDecisions(gathered)
  return useMemo(() => decisions && leftOutOf(decisions), [decisions])
}
