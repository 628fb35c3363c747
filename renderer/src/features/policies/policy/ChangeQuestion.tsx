import { useMemo } from 'react'
import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { plural } from '../../../ui/format-number.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { type ReadAgain, readAgain } from './next-version.ts'

interface ChangeQuestionProps {
  readonly log: StaffLog
  readonly policy: Policy
  readonly version: PolicyVersion
  readonly value: PolicyVersion['change']
  readonly onChange: (change: 'minor' | 'material') => void
}

/** Whether people must read the new wording, with how many that would be. */
export function ChangeQuestion({ log, policy, version, value, onChange }: ChangeQuestionProps) {
  const { id, effectiveOn, approvedOn } = version
  // Only its day decides, and the other fields of the dialog are typed in.
  const count = useMemo(
    () => readAgain(log, policy, { id, effectiveOn, approvedOn }),
    [log, policy, id, effectiveOn, approvedOn],
  )
  return (
    <RadioGroup
      legend="What changed since the version before?"
      options={[
        {
          value: 'material',
          label: 'Something that people must know: ask them to read it again',
          hint: againWords(count),
        },
        {
          value: 'minor',
          label: 'Only small things, such as names or spelling',
          hint: 'What people confirmed of the version before stays valid.',
        },
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen === 'minor' ? 'minor' : 'material')}
    />
  )
}

/** How many would read again, in a sentence. */
export function againWords({ again, asked }: ReadAgain): string {
  if (asked === 0) return 'Nobody must read this policy, so nobody is asked.'
  if (again === 0) {
    return `Nobody has read the version in force yet; ${plural(asked, 'person', 'people')} must read this one.`
  }
  return `${plural(again, 'person', 'people')} who read the version in force would be asked again, out of ${asked} who must read it.`
}
