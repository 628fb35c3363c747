import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editPolicy, editPolicyVersion } from '../../../storage/repositories/policies.ts'
import { registeredAt } from './next-version.ts'

/** Changes one thing about a policy; `field` completes "Undone: Owner of “Whistleblowing”". */
export function useEditPolicy(policy: Policy) {
  const desk = useDesk()
  return (field: string, change: Partial<Policy>) =>
    editPolicy(desk, registeredAt(policy, desk.context.now()), field, (stored) => ({
      ...stored,
      ...change,
    }))
}

/** The same for one version of it. */
export function useEditVersion(policy: Policy, version: PolicyVersion) {
  const desk = useDesk()
  return (field: string, change: Partial<PolicyVersion>) =>
    editPolicyVersion(desk, policy, version.id, field, (stored) => ({ ...stored, ...change }))
}
