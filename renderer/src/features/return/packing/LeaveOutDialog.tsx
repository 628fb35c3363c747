import { useState } from 'react'
import { isBlank } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

interface LeaveOutDialogProps {
  readonly title: string
  readonly onLeaveOut: (reason: string) => void
  readonly onClose: () => void
}

/** A file stays out only with a reason, because the return still says that it exists. */
export function LeaveOutDialog({ title, onLeaveOut, onClose }: LeaveOutDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = isBlank(reason)
  const leave = () => {
    setAsked(true)
    if (!missing) onLeaveOut(reason.trim())
  }
  return (
    <Dialog
      title={`Leave out “${title}”`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={leave}>
            Leave it out
          </Button>
          <Button onClick={onClose}>Keep it in</Button>
        </>
      }
    >
      <p>
        The file stays with your evidence. The return still lists it, with the reason, so that the
        partnership can ask for it.
      </p>
      <Field
        label="Why is it left out?"
        hint="Such as: too large for a mail, shown on the visit instead."
        need="required"
        error={asked && missing ? 'Say in a few words why it is left out.' : undefined}
      >
        <TextInput value={reason} onValueChange={setReason} data-autofocus="" />
      </Field>
    </Dialog>
  )
}
