import { useMemo } from 'react'
import { type PolicyLine, policyLines } from '../../domain/policies/standing.ts'
import { readingStanding } from '../../domain/receipts/standing.ts'
import type { PolicyId } from '../../domain/shared/ids.ts'
import type { StaffLog } from '../../domain/staff-log/staff-log.ts'
import { useStaffLog } from '../../storage/use-staff-log.tsx'
import { type ReadCount, readCounts } from './read-counts.ts'

/** The register as it stands today, with what its screens need besides. */
export interface Policies {
  readonly log: StaffLog
  /** What is kept and what is not, in the order of the register. */
  readonly lines: readonly PolicyLine[]
  readonly reading: ReadonlyMap<PolicyId, ReadCount>
}

/** @returns undefined until it is read */
export function usePolicies(): Policies | undefined {
  const log = useStaffLog()
  return useMemo(
    () => log && { log, lines: policyLines(log), reading: readCounts(readingStanding(log)) },
    [log],
  )
}
