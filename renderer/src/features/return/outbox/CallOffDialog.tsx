import type { Delivery } from '../../../domain/delivery/delivery.ts'
import { isWaiting } from '../../../domain/delivery/queue.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useReason } from '../use-reason.ts'

interface CallOffDialogProps {
  readonly sending: Delivery
  readonly onCallOff: (reason: string) => void
  readonly onClose: () => void
}

/** A sending is never removed: it stays in the list, called off, with the reason. */
export function CallOffDialog({ sending, onCallOff, onClose }: CallOffDialogProps) {
  const reason = useReason()
  const waits = isWaiting(sending)
  const callOff = () => {
    const given = reason.take()
    if (given !== null) onCallOff(given)
  }
  return (
    <Dialog
      title={waits ? `Call off the sending to ${sending.to}` : 'It did not go that way'}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={callOff}>
            {waits ? 'Call it off' : 'Note that it did not go'}
          </Button>
          <Button onClick={onClose}>Leave it as it is</Button>
        </>
      }
    >
      <p>
        {waits
          ? 'It is taken out of the queue. The package stays where it is and can be sent again.'
          : `The list keeps what was noted, and says that it did not hold. Nothing is taken back from ${sending.to}: what lies there already stays there.`}
      </p>
      <Field
        id={reason.fieldId}
        label="Why?"
        hint={
          waits
            ? 'Such as: it goes by email instead.'
            : 'Such as: the mail came back, the mailbox was full.'
        }
        need="required"
        error={reason.missing ? 'Say in a few words why.' : undefined}
      >
        <TextInput value={reason.value} onValueChange={reason.onValueChange} data-autofocus="" />
      </Field>
    </Dialog>
  )
}
