import type { Audit } from '../../../domain/audit/audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { unlock } from '../../../storage/repositories/sign-offs.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useReason } from '../use-reason.ts'

interface UnlockDialogProps {
  readonly audit: Audit
  /** Why it is opened, where something asks for it; she can change the words. */
  readonly because?: string
  readonly onClose: () => void
}

/** Asks why a signed audit is opened again, and says what that means. */
export function UnlockDialog({ audit, because, onClose }: UnlockDialogProps) {
  const desk = useDesk()
  const reason = useReason(because)
  const open = async () => {
    const given = reason.take()
    if (given === null) return
    await unlock(desk, audit, given)
    onClose()
  }
  return (
    <Dialog
      title={`Unlock revision ${audit.revision}`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={() => void open()}>
            Unlock, begin revision {audit.revision + 1}
          </Button>
          <Button onClick={onClose}>Leave it locked</Button>
        </>
      }
    >
      <p>
        The answers can be changed again, as revision {audit.revision + 1}, and everyone has to sign
        again. What was signed and sent as revision {audit.revision} stays as it is; the next
        package will say that it replaces it.
      </p>
      {audit.incomplete !== null && <p>It stays marked as incomplete until you take that back.</p>}
      <Field
        id={reason.fieldId}
        label="Why is it opened again?"
        hint="The partnership may ask. The reason is kept with the revision."
        need="required"
        error={reason.missing ? 'Say in a few words why it is opened again.' : undefined}
      >
        <TextArea value={reason.value} onValueChange={reason.onValueChange} data-autofocus="" />
      </Field>
    </Dialog>
  )
}
