import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

interface ConfirmDialogProps {
  readonly title: ReactNode
  readonly children: ReactNode
  /** The verb of what will happen: "Remove from this question". */
  readonly confirmLabel: string
  readonly cancelLabel?: string | undefined
  readonly danger?: boolean | undefined
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks once more before something that is hard to take back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel = 'Leave it as it is', danger } = props
  return (
    <Dialog
      title={title}
      onClose={props.onCancel}
      actions={
        <>
          <Button look={danger ? 'danger' : 'primary'} onClick={props.onConfirm}>
            {confirmLabel}
          </Button>
          <Button onClick={props.onCancel}>{cancelLabel}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
