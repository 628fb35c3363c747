import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useToasts } from '../../ui/toasts.ts'
import { Specimen } from './Specimen.tsx'

export function DialogSpecimens() {
  const [open, setOpen] = useState<'form' | 'confirm' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Specimen name="Dialog, ConfirmDialog">
        <div className="sd-cluster">
          <Button onClick={() => setOpen('form')}>Unlock the signed audit</Button>
          <Button onClick={() => setOpen('confirm')}>Remove a file</Button>
        </div>
      </Specimen>
      <ToastSpecimen />
      {open === 'form' && (
        <Dialog
          title="Why is it opened again?"
          onClose={close}
          actions={
            <>
              <Button look="primary" onClick={close}>
                Unlock as revision 2
              </Button>
              <Button onClick={close}>Leave it signed</Button>
            </>
          }
        >
          <p>Revision 1 stays as it was signed. The signatures are asked for anew.</p>
          <Field label="Reason" hint="It is printed in the return.">
            <TextArea data-autofocus />
          </Field>
        </Dialog>
      )}
      {open === 'confirm' && (
        <ConfirmDialog
          title="Remove this file from TRN04?"
          confirmLabel="Remove from this question"
          danger
          onConfirm={close}
          onCancel={close}
        >
          <p>INSET register 2 Sep 2026.pdf stays in the library and in 3 other questions.</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function ToastSpecimen() {
  const toasts = useToasts()
  return (
    <Specimen name="Toast">
      <div className="sd-cluster">
        <Button
          onClick={() =>
            toasts.show({ message: 'Removed from TRN04.', undo: { onUndo: () => {} } })
          }
        >
          Remove and say so
        </Button>
        <Button onClick={() => toasts.show({ message: 'Copied the return id.' })}>
          Copy the id
        </Button>
      </div>
    </Specimen>
  )
}
