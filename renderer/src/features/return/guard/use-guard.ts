import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { guardFindings } from '../../../domain/returns/guard.ts'
import type { GuardFinding } from '../../../domain/returns/guard-finding.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readGuardDecisions } from '../../../storage/repositories/returns.ts'
import type { GuardDecision } from '../../../storage/tables.ts'
import { knownPeople } from './known-people.ts'

export interface LetStand {
  readonly finding: GuardFinding
  readonly decision: GuardDecision
}

export interface GuardState {
  /** To be looked at before anything leaves. */
  readonly open: readonly GuardFinding[]
  readonly letStand: readonly LetStand[]
}

type Decisions = ReadonlyMap<string, GuardDecision>

/** What was decided about leaving the school: findings that stand, files left out. */
export function useDecisions({ audit }: GatheredAudit): Decisions | undefined {
  const { db } = useDesk()
  return useStored(() => readGuardDecisions(db, audit.id), [db, audit.id])
}

/** Places that may point at a child, looked for anew when a text changes. */
export function useGuard(gathered: GatheredAudit, decisions: Decisions | undefined): GuardState {
  const findings = useMemo(() => guardFindings(gathered, knownPeople(gathered)), [gathered])
  return useMemo(() => sortFindings(findings, decisions), [findings, decisions])
}

/** Until it is known what was decided, nothing counts as found. */
export function sortFindings(
  findings: readonly GuardFinding[],
  decisions: Decisions | undefined,
): GuardState {
  if (decisions === undefined) return { open: [], letStand: [] }
  return {
    open: findings.filter(({ key }) => !decisions.has(key)),
    letStand: findings.flatMap((finding) => {
      const decision = decisions.get(finding.key)
      return decision === undefined ? [] : [{ finding, decision }]
    }),
  }
}
