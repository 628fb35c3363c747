import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'

interface SavedLineProps {
  readonly label: string
  readonly stored: string
  readonly save: (text: string) => Promise<unknown>
  readonly hint?: string
  /** More than one makes it a text of several lines. */
  readonly rows?: number
}

/** A field that saves by itself. */
export function SavedLine({ label, stored, save, hint, rows = 1 }: SavedLineProps) {
  const field = useSavedText(stored, save)
  return (
    <Field label={label} hint={hint}>
      {rows > 1 ? <TextArea rows={rows} {...field} /> : <TextInput {...field} />}
    </Field>
  )
}
