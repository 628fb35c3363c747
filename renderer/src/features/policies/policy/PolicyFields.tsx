import type { Policy } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedChoice, useSavedText } from '../../../ui/use-saved-text.ts'
import type { Policies } from '../use-policies.ts'
import { AudienceFields } from './AudienceFields.tsx'
import { CycleFields } from './CycleFields.tsx'
import { NotKeptAnyMore } from './KeepOrNot.tsx'
import { OwnerField } from './OwnerField.tsx'
import { useEditPolicy } from './use-edit-policy.ts'
import { WebsiteFields } from './WebsiteFields.tsx'

interface PolicyFieldsProps {
  readonly line: PolicyLine
  readonly policies: Policies
}

/** What is known about the policy itself. Every field saves by itself. */
export function PolicyFields({ line, policies }: PolicyFieldsProps) {
  const { policy, inPack } = line
  return (
    <section className="pl-part" aria-labelledby="pl-details">
      <h2 id="pl-details">Details</h2>
      <div className="pl-fields">
        {policy.kind === 'policy' && <Title policy={policy} />}
        <OwnerField policy={policy} people={policies.log.people} today={policies.log.today} />
        <Approver policy={policy} />
        {inPack?.statutory !== true && <Statutory policy={policy} />}
      </div>
      {policy.kind === 'policy' && (
        <>
          <CycleFields line={line} policies={policies} />
          <WebsiteFields policy={policy} />
          <AudienceFields line={line} policies={policies} />
        </>
      )}
      <Note policy={policy} />
      {inPack?.note !== undefined && inPack.note !== '' && (
        <p className="sd-small sd-muted">
          The pack says: {inPack.note}
          {inPack.verified !== true && ' This was not checked against the official document.'}
        </p>
      )}
      <NotKeptAnyMore line={line} />
    </section>
  )
}

function Title({ policy }: { readonly policy: Policy }) {
  const edit = useEditPolicy(policy)
  const text = useSavedText(policy.title, (value) =>
    isBlank(value) ? Promise.resolve() : edit('Title', { title: value.trim() }),
  )
  return (
    <Field
      label="Title"
      error={isBlank(text.value) ? 'A policy needs a title. The last one is kept.' : undefined}
    >
      <TextInput {...text} maxLength={300} />
    </Field>
  )
}

function Approver({ policy }: { readonly policy: Policy }) {
  const edit = useEditPolicy(policy)
  const text = useSavedText(policy.approver, (approver) => edit('Approver', { approver }))
  return (
    <Field label="Who approves it" hint="A body, a committee or a person">
      <TextInput {...text} maxLength={300} />
    </Field>
  )
}

const STATUTORY = [
  { value: '', label: 'Not known' },
  { value: 'yes', label: 'Statutory' },
]

function Statutory({ policy }: { readonly policy: Policy }) {
  const edit = useEditPolicy(policy)
  const [value, choose] = useSavedChoice(policy.statutory === true ? 'yes' : '', (chosen) =>
    edit('Statutory or not', { statutory: chosen === 'yes' ? true : null }),
  )
  return (
    <Field label="Must schools keep it?" hint="As far as you know from a list">
      <Select options={STATUTORY} value={value} onValueChange={choose} />
    </Field>
  )
}

function Note({ policy }: { readonly policy: Policy }) {
  const edit = useEditPolicy(policy)
  const text = useSavedText(policy.note, (note) => edit('Note', { note }))
  return (
    <Field label="Note" need="optional">
      <TextArea {...text} rows={2} />
    </Field>
  )
}
