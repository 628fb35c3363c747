import { type FormEvent, useId, useState } from 'react'
import { isBlank } from '../../../domain/shared/text.ts'
import type { Certificate } from '../../../domain/training/record.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import type { CertificateState } from '../words/certificate-words.ts'

interface StateDialogProps {
  /** `promised` or `waived`. */
  readonly state: CertificateState
  readonly title: string
  readonly onSave: (certificate: Pick<Certificate, 'state' | 'on' | 'note'>) => void
  readonly onClose: () => void
}

/** The day for which it is promised, or the reason for asking for none. */
export function StateDialog({ state, title, onSave, onClose }: StateDialogProps) {
  const [on, setOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const isPromise = state === 'promised'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isPromise || !isBlank(note)) onSave({ state, on, note: note.trim() })
  }
  return (
    <Dialog
      title={isPromise ? 'The certificate is promised' : 'No certificate is asked for'}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Keep this
          </Button>
          <Button onClick={onClose}>Leave it as it was</Button>
        </>
      }
    >
      <p>{title}</p>
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        {isPromise && (
          <Field
            label="Promised for"
            need="optional"
            hint="When that day has passed, the line says so"
          >
            <DateInput value={on} onChange={setOn} />
          </Field>
        )}
        <Field
          label={isPromise ? 'Note' : 'Why none is asked for'}
          need={isPromise ? 'optional' : undefined}
          error={
            asked && !isPromise && isBlank(note)
              ? 'Give the reason: it takes the line off this list.'
              : undefined
          }
        >
          <TextInput value={note} onValueChange={setNote} />
        </Field>
      </form>
    </Dialog>
  )
}
