import type { SamplePolicy, SamplePolicyVersion } from '../../../content/sample-school.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import { suggestedPolicy } from '../../../domain/policies/suggested.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { noonOn } from './sample-answers.ts'
import { SAMPLE_LEAD, type SampleMaking } from './sample-making.ts'

/** The suite as Oakfield keeps it, on the files that its evidence already has. */
export function samplePolicies(
  log: StaffLog,
  policies: readonly SamplePolicy[],
  evidence: readonly Evidence[],
  { newId, startedOn }: SampleMaking,
): readonly Policy[] {
  const pieces = new Map(evidence.map(({ id, title }) => [title, id]))
  const people = new Map(log.people.map(({ id, staffCode }) => [staffCode, id]))
  const inPack = new Map(log.pack.policies.policies.map((policy) => [policy.id, policy]))
  const versionFrom = (version: SamplePolicyVersion): PolicyVersion => ({
    id: newId(),
    label: version.label,
    progress: version.progress ?? 'approved',
    author: '',
    effectiveOn: version.effectiveOn ?? null,
    approvedOn: version.approvedOn ?? null,
    approvedBy: version.approvedBy ?? '',
    minute: version.minute ?? '',
    nextReviewOn: null,
    change: version.change,
    note: version.note ?? '',
    evidenceId: pieces.get(version.piece ?? '') ?? null,
    addedAt: noonOn(version.approvedOn ?? startedOn),
    addedBy: SAMPLE_LEAD,
  })
  return policies.flatMap((policy) => {
    const known = inPack.get(policy.id)
    if (!known) throw new Error(`the sample: the pack has no policy “${policy.id}”`)
    return {
      ...suggestedPolicy(known, true),
      wanted: true,
      owner: { personId: people.get(policy.owner) ?? null, name: '' },
      website: {
        state: policy.website,
        address: policy.website === 'published' ? 'https://oakfield.example/policies' : '',
      },
      versions: policy.versions.map(versionFrom),
      addedAt: noonOn(startedOn),
    }
  })
}
