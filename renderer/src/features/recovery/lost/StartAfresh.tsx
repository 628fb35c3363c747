import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'

interface StartAfreshProps {
  readonly label: string
  readonly onForget: () => void
  readonly onCancel: () => void
}

/** Asked twice: once for what it means, once for what she would do without. */
export function StartAfresh({ label, onForget, onCancel }: StartAfreshProps) {
  const [isSure, setSure] = useState(false)
  return isSure ? (
    <ConfirmDialog
      key="again"
      title={`Really go on without ${label}?`}
      confirmLabel="Go on without it"
      cancelLabel="Keep looking for it"
      danger
      onConfirm={onForget}
      onCancel={onCancel}
    >
      <p>
        This is asked twice because a year’s work may hang on it. If the folder comes back later,
        put it in its place and start the app again: the desk is then found.
      </p>
    </ConfirmDialog>
  ) : (
    <ConfirmDialog
      key="first"
      title="Start afresh without this desk?"
      confirmLabel="Start afresh"
      cancelLabel="Keep looking for it"
      danger
      onConfirm={() => setSure(true)}
      onCancel={onCancel}
    >
      <p>
        The app stops asking for {label}. What it remembers of the desk is set aside, not deleted,
        and no backup is touched.
      </p>
    </ConfirmDialog>
  )
}
