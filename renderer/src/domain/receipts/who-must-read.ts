import type { PolicyId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { dutyLines } from './duties.ts'
import type { Duty } from './reading.ts'

/**
 * Why somebody must read a policy today: by the pack's list, and by the school's own documents and duties.
 *
 * What was set at the policy itself is not among them: that is changed where it was set.
 */
export function dutiesOfPolicy(log: StaffLog, policyId: PolicyId): readonly Duty[] {
  return dutyLines(log)
    .filter(({ off, document }) => !off && !document.retired && document.policyId === policyId)
    .map(({ duty }) => duty)
    .filter(({ id }) => id !== `policy:${policyId}`)
}
