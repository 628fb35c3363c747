import { type FormEvent, useId, useState } from 'react'
import { isBlank } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

interface PlaceDialogProps {
  readonly title: string
  readonly onPlace: (place: string) => void
  readonly onClose: () => void
}

/** For what stays on paper or in another system. */
export function PlaceDialog({ title, onPlace, onClose }: PlaceDialogProps) {
  const [place, setPlace] = useState('')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isBlank(place)) return
    onPlace(place.trim())
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Keep this place
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Field
          label="Where it is kept"
          hint="Such as: blue folder, business manager’s office"
          error={asked && isBlank(place) ? 'Say where someone would find it.' : undefined}
        >
          <TextInput value={place} onValueChange={setPlace} data-autofocus maxLength={500} />
        </Field>
      </form>
    </Dialog>
  )
}
