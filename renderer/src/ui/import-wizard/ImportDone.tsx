import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { Notification } from '../Notification.tsx'

interface ImportDoneProps {
  /** What was done: "46 people added". */
  readonly title: string
  readonly children: ReactNode
  /** Takes it back as one, and is only `done` where nothing was changed since; null where nothing was written. */
  readonly undo: (() => Promise<{ readonly type: string }>) | null
  /** After undoing: "The register is as it was before." */
  readonly undoneWords: string
  /** Where something it touched was changed since. */
  readonly changedSinceWords: string
  /** Where to go on to. */
  readonly links: ReactNode
  readonly againLabel: string
  readonly onAgain: () => void
}

/** What an import did, and the one way back. */
export function ImportDone(props: ImportDoneProps) {
  const { title, children, undo, links, againLabel, onAgain } = props
  const [stands, setStands] = useState<'done' | 'undone' | 'changed-since'>('done')
  const whole = useRef<HTMLDivElement>(null)
  const takeBack = async () => {
    if (undo === null) return
    const { type } = await undo()
    // The button goes with the import; the keyboard stays with what came of it.
    whole.current?.focus({ preventScroll: true })
    setStands(type === 'done' ? 'undone' : 'changed-since')
  }
  return (
    <div className="sd-stack" ref={whole} tabIndex={-1}>
      {stands === 'done' && (
        <Notification tone="success" title={title} live="polite">
          {children}
        </Notification>
      )}
      {stands === 'undone' && (
        <Notification title="The import is undone" live="polite">
          {props.undoneWords}
        </Notification>
      )}
      {stands === 'changed-since' && (
        <Notification tone="warning" title="The import was left as it is" live="polite">
          {props.changedSinceWords} Ctrl+Z takes changes back one by one.
        </Notification>
      )}
      <div className="sd-cluster">
        {links}
        {undo !== null && stands === 'done' && (
          <Button icon="undo" onClick={() => void takeBack()}>
            Undo the import
          </Button>
        )}
        <Button look="quiet" onClick={onAgain}>
          {againLabel}
        </Button>
      </div>
    </div>
  )
}
