import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useReason } from '../use-reason.ts'

interface LeaveOutDialogProps {
  readonly title: string
  /** What stays and what the partnership still reads. */
  readonly children?: ReactNode
  readonly onLeaveOut: (reason: string) => void
  readonly onClose: () => void
}

/** A file stays out only with a reason, because the return still says that it exists. */
export function LeaveOutDialog({ title, children, onLeaveOut, onClose }: LeaveOutDialogProps) {
  const reason = useReason()
  const leave = () => {
    const given = reason.take()
    if (given !== null) onLeaveOut(given)
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
      {children ?? (
        <p>
          The file stays with your evidence. The return still lists it, with the reason, so that the
          partnership can ask for it.
        </p>
      )}
      <Field
        id={reason.fieldId}
        label="Why is it left out?"
        hint="Such as: too large for a mail, shown on the visit instead."
        need="required"
        error={reason.missing ? 'Say in a few words why it is left out.' : undefined}
      >
        <TextInput value={reason.value} onValueChange={reason.onValueChange} data-autofocus="" />
      </Field>
    </Dialog>
  )
}
