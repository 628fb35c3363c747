import type { FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { type SetUp, setUpIds } from './set-up.ts'

interface PinFieldsProps {
  readonly form: SetUp
  readonly problems: readonly FieldProblem[]
  readonly onChange: (change: Partial<SetUp>) => void
}

/** A PIN for this one morning, typed twice. */
export function PinFields({ form, problems, onChange }: PinFieldsProps) {
  const errorOf = (id: string) => {
    const message = problems.find(({ fieldId }) => fieldId === id)?.message
    return typeof message === 'string' ? message : undefined
  }
  const native = {
    type: 'password',
    inputMode: 'numeric',
    autoComplete: 'off',
    width: 'short',
  } as const
  return (
    <>
      <Field
        label="A PIN to end it"
        hint="Four to eight digits, for this morning only"
        id={setUpIds.pin}
        error={errorOf(setUpIds.pin)}
      >
        <TextInput {...native} value={form.pin} onValueChange={(pin) => onChange({ pin })} />
      </Field>
      <Field label="The same PIN again" id={setUpIds.again} error={errorOf(setUpIds.again)}>
        <TextInput {...native} value={form.again} onValueChange={(again) => onChange({ again })} />
      </Field>
    </>
  )
}
