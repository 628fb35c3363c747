import { type FormEvent, useId, useState } from 'react'
import type { DutyLine } from '../../../domain/receipts/duties.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSwitchOff } from './use-save-duty.ts'

interface OffDialogProps {
  readonly line: DutyLine
  readonly onClose: () => void
}

export function OffDialog({ line, onClose }: OffDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const switchOff = useSwitchOff(line)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isBlank(reason)) return
    onClose()
    void switchOff(reason.trim())
  }
  return (
    <Dialog
      title="Switch this duty off?"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Switch it off
          </Button>
          <Button onClick={onClose}>Leave it on</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <p>
          “{line.document.title}” is then asked of nobody by this duty. It stays in this list as
          switched off, with your reason, and can be switched on again. Entries stay.
        </p>
        <Field
          label="Why"
          need="required"
          error={
            asked && isBlank(reason)
              ? 'Say why, for whoever looks after this desk next.'
              : undefined
          }
        >
          <TextInput data-autofocus value={reason} onValueChange={setReason} />
        </Field>
      </form>
    </Dialog>
  )
}
