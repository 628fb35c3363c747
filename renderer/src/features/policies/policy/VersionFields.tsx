import type { Policy, PolicyVersion } from '../../../domain/policies/policy.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedChoice, useSavedText } from '../../../ui/use-saved-text.ts'
import { useEditVersion } from './use-edit-policy.ts'

interface VersionFieldsProps {
  readonly policy: Policy
  readonly version: PolicyVersion
}

/** What was noted of a version, to be put right. Every field saves by itself. */
export function VersionFields(props: VersionFieldsProps) {
  const isApproved = props.version.progress === 'approved'
  return (
    <div className="pl-fields pl-fields--top">
      <OneText {...props} field="label" label="What it is called" />
      <OneText {...props} field="author" label="Written by" />
      {isApproved && (
        <>
          <OneDay {...props} field="approvedOn" label="Approved on" />
          <OneText {...props} field="approvedBy" label="Approved by" />
          <OneText {...props} field="minute" label="Minute" />
        </>
      )}
      <OneDay {...props} field="effectiveOn" label="In force from" />
      {props.version.change !== 'first' && <Change {...props} />}
      <OneText {...props} field="note" label="What changed" />
      <OneDay
        {...props}
        field="nextReviewOn"
        label="Next review"
        hint="Only where a day was set for this version"
      />
    </div>
  )
}

interface OneTextProps extends VersionFieldsProps {
  readonly field: 'label' | 'author' | 'approvedBy' | 'minute' | 'note'
  readonly label: string
}

function OneText({ policy, version, field, label }: OneTextProps) {
  const edit = useEditVersion(policy, version)
  const mayNot = (value: string) => field === 'label' && isBlank(value)
  const text = useSavedText(version[field], (value) =>
    mayNot(value) ? Promise.resolve() : edit(label, { [field]: value.trim() }),
  )
  return (
    <Field
      label={label}
      error={mayNot(text.value) ? 'A version needs a name. The last one is kept.' : undefined}
    >
      <TextInput {...text} maxLength={500} />
    </Field>
  )
}

interface OneDayProps extends VersionFieldsProps {
  readonly field: 'approvedOn' | 'effectiveOn' | 'nextReviewOn'
  readonly label: string
  readonly hint?: string
}

function OneDay({ policy, version, field, label, hint }: OneDayProps) {
  const edit = useEditVersion(policy, version)
  return (
    <Field label={label} hint={hint}>
      <DateInput value={version[field]} onChange={(day) => void edit(label, { [field]: day })} />
    </Field>
  )
}

function Change({ policy, version }: VersionFieldsProps) {
  const edit = useEditVersion(policy, version)
  const [value, choose] = useSavedChoice(version.change, (chosen) =>
    edit('Kind of change', { change: chosen === 'minor' ? 'minor' : 'material' }),
  )
  return (
    <Field label="After this version">
      <Select
        options={[
          { value: 'material', label: 'People read it again' },
          { value: 'minor', label: 'Earlier confirmations stand' },
        ]}
        value={value}
        onValueChange={choose}
      />
    </Field>
  )
}
