import { useId } from 'react'
import { Field } from '../../../../ui/Field.tsx'
import { TextArea } from '../../../../ui/TextArea.tsx'
import { TextInput } from '../../../../ui/TextInput.tsx'
import { useSavedText } from '../../../../ui/use-saved-text.ts'
import type { ActionEditorProps } from './action-props.ts'
import { actionFieldId } from './action-words.ts'

interface WrittenProps extends ActionEditorProps {
  readonly label: string
  readonly error?: string | undefined
}

/** Words about an action that may need more than a line. */
export function ActionText({
  action,
  edit,
  field,
  label,
  error,
}: WrittenProps & { readonly field: 'what' | 'successMeasure' | 'outcome' }) {
  const written = useSavedText(action[field], (text) =>
    edit((before) => ({ ...before, [field]: text })),
  )
  return (
    <Field label={label} error={error} id={actionFieldId(action.id, field)}>
      <TextArea rows={field === 'what' ? 2 : 1} {...written} />
    </Field>
  )
}

/** Who does it: free words, with those named before to choose from. */
export function ActionLine({
  action,
  edit,
  people,
  label,
}: WrittenProps & { readonly field: 'owner' }) {
  const listId = useId()
  const written = useSavedText(action.owner, (owner) => edit((before) => ({ ...before, owner })))
  return (
    <Field label={label} id={actionFieldId(action.id, 'owner')}>
      <TextInput list={listId} {...written} />
      <datalist id={listId}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  )
}
