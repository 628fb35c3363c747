import type { TrainingSession } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editSession } from '../../../storage/repositories/training.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'

type TextField = 'title' | 'provider' | 'venue' | 'note' | 'whatChanged'

interface SessionTextsProps {
  readonly session: TrainingSession
}

/** What is written about a session; every field saves by itself. */
export function SessionTexts({ session }: SessionTextsProps) {
  const whatChanged = useText(session, 'whatChanged', 'What changed')
  const note = useText(session, 'note', 'Note')
  const title = useText(session, 'title', 'Title')
  const provider = useText(session, 'provider', 'Led by')
  const venue = useText(session, 'venue', 'Venue')
  return (
    <section className="tr-part" aria-labelledby="tr-about">
      <h2 id="tr-about">About it</h2>
      <Field label="What changed at the school as a result">
        <TextArea rows={3} {...whatChanged} />
      </Field>
      <Field label="Note">
        <TextArea rows={2} {...note} />
      </Field>
      <div className="tr-fields sd-no-print">
        <Field label="Title">
          <TextInput {...title} />
        </Field>
        <Field label="Led by">
          <TextInput {...provider} />
        </Field>
        <Field label="Where">
          <TextInput {...venue} />
        </Field>
      </div>
    </section>
  )
}

function useText(session: TrainingSession, field: TextField, label: string) {
  const desk = useDesk()
  return useSavedText(session[field], (value) => {
    // A session without a title could not be found again.
    if (field === 'title' && value.trim() === '') return Promise.resolve()
    return editSession(desk, session, label, (stored) => ({ ...stored, [field]: value }))
  })
}
