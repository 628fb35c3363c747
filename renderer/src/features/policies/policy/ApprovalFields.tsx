import type { PolicyVersion } from '../../../domain/policies/policy.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

type Approval = Pick<PolicyVersion, 'approvedOn' | 'approvedBy' | 'minute' | 'effectiveOn'>

interface ApprovalFieldsProps {
  readonly version: Approval
  readonly onChange: (change: Partial<Approval>) => void
  readonly dayProblem?: string | undefined
}

/** When and by whom it was approved, where the minute is, and from when it holds. */
export function ApprovalFields({ version, onChange, dayProblem }: ApprovalFieldsProps) {
  const { approvedOn, approvedBy, minute, effectiveOn } = version
  return (
    <div className="pl-fields pl-fields--top">
      <Field label="Approved on" error={dayProblem}>
        <DateInput value={approvedOn} onChange={(day) => onChange({ approvedOn: day })} />
      </Field>
      <Field label="Approved by">
        <TextInput
          value={approvedBy}
          onValueChange={(body) => onChange({ approvedBy: body })}
          maxLength={300}
        />
      </Field>
      <Field label="Minute" need="optional" hint="Such as FGB 14 Oct 2026, item 7">
        <TextInput
          value={minute}
          onValueChange={(words) => onChange({ minute: words })}
          maxLength={300}
        />
      </Field>
      <Field label="In force from" need="optional" hint="Where it is another day than the approval">
        <DateInput value={effectiveOn} onChange={(day) => onChange({ effectiveOn: day })} />
      </Field>
    </div>
  )
}
