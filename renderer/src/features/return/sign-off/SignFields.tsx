import type { SignOffProblem } from '../../../domain/audit/sign-off.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

export interface SignDraft {
  readonly name: string
  readonly jobTitle: string
  readonly on: string | null
  readonly declared: boolean
  readonly meeting: string
  readonly minute: string
}

interface SignFieldsProps {
  readonly formId: string
  readonly draft: SignDraft
  readonly problems: readonly SignOffProblem[]
  readonly asksForMeeting: boolean
  readonly onChange: (draft: SignDraft) => void
}

export function SignFields(props: SignFieldsProps) {
  const { formId, draft, problems, asksForMeeting, onChange } = props
  const problemOf = (field: SignOffProblem['field']) =>
    problems.find((problem) => problem.field === field)?.sentence
  const text = (field: 'name' | 'jobTitle' | 'meeting' | 'minute') => ({
    value: draft[field],
    onValueChange: (value: string) => onChange({ ...draft, [field]: value }),
  })
  return (
    <div className="rt-form">
      <Field id={`${formId}-name`} label="Name" error={problemOf('name')}>
        <TextInput {...text('name')} />
      </Field>
      <Field label="Job title" need="optional">
        <TextInput {...text('jobTitle')} />
      </Field>
      <Field id={`${formId}-on`} label="Day of signing" error={problemOf('on')}>
        <DateInput value={draft.on} onChange={(on) => onChange({ ...draft, on })} />
      </Field>
      {asksForMeeting && (
        <>
          <Field label="Meeting" need="optional" hint="Such as: full governing board">
            <TextInput {...text('meeting')} />
          </Field>
          <Field label="Minute reference" need="optional" hint="Such as: 7.2">
            <TextInput {...text('minute')} />
          </Field>
        </>
      )}
      <div className="rt-form__whole">
        <Declared
          id={`${formId}-declared`}
          checked={draft.declared}
          problem={problemOf('declared')}
          onChange={(declared) => onChange({ ...draft, declared })}
        />
      </div>
    </div>
  )
}

interface DeclaredProps {
  readonly id: string
  readonly checked: boolean
  readonly problem: string | undefined
  readonly onChange: (declared: boolean) => void
}

function Declared({ id, checked, problem, onChange }: DeclaredProps) {
  return (
    <Checkbox
      id={id}
      label="The declaration above was read, and holds"
      hint={problem}
      checked={checked}
      onValueChange={onChange}
      {...(problem === undefined ? {} : { 'aria-invalid': true })}
    />
  )
}
