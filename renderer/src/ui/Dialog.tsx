import './Dialog.css'
import { type ReactNode, useEffect, useId } from 'react'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import { useFocusKept } from './use-focus-kept.ts'

interface DialogProps {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the main one first. */
  readonly actions?: ReactNode
  readonly wide?: boolean | undefined
  /** False while something runs that must first be cancelled: Escape then does nothing. */
  readonly dismissible?: boolean | undefined
}

/**
 * One question at a time, above everything. Shown while it is rendered.
 *
 * A click beside it does not close it: what was typed inside would be gone.
 */
export function Dialog(props: DialogProps) {
  const { title, onClose, children, actions, wide, dismissible = true } = props
  // A step of it may take away the button that began it.
  const box = useFocusKept<HTMLDialogElement>()
  const titleId = useId()
  useModal(box)
  return (
    <dialog
      ref={box}
      tabIndex={-1}
      className={classes('sd-dialog', wide && 'sd-dialog--wide')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== box.current) return
        // Closing is the parent's to decide; it unmounts this.
        event.preventDefault()
        if (dismissible) onClose()
      }}
    >
      <div className="sd-dialog__head">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {dismissible && (
          <Button look="quiet" small icon="close" onClick={onClose}>
            <span className="sd-dialog__close">Close</span>
          </Button>
        )}
      </div>
      <div className="sd-dialog__body">{children}</div>
      {actions !== undefined && <div className="sd-dialog__actions">{actions}</div>}
    </dialog>
  )
}

/** Opens on mount; on unmount gives the focus back to what had it before. */
function useModal(box: { readonly current: HTMLDialogElement | null }) {
  useEffect(() => {
    const dialog = box.current
    const before = document.activeElement
    dialog?.showModal()
    focusInside(dialog)
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [box])
}

/** The title, unless the screen named a first field with `autoFocus`. */
function focusInside(dialog: HTMLDialogElement | null) {
  const wanted = dialog?.querySelector('[autofocus], [data-autofocus]')
  const target = wanted ?? dialog?.querySelector('h2')
  if (target instanceof HTMLElement) target.focus()
}
