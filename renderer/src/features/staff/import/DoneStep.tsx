import { useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import type { Brought } from './bring-in.ts'
import { doneWords } from './preview-words.ts'

interface DoneStepProps {
  readonly brought: Brought
  readonly onAgain: () => void
}

/** What was done, and the one way back. */
export function DoneStep({ brought, onAgain }: DoneStepProps) {
  const desk = useDesk()
  const [undone, setUndone] = useState<'not' | 'undone' | 'changed-since'>('not')
  const undo = async () => {
    const outcome = await desk.undo(brought.change)
    setUndone(outcome.type === 'done' ? 'undone' : 'changed-since')
  }
  return (
    <div className="sd-stack">
      {undone === 'not' && (
        <Notification tone="success" title={doneWords(brought)} live="polite">
          From {brought.fileName}.
        </Notification>
      )}
      {undone === 'undone' && (
        <Notification title="The import is undone" live="polite">
          The register is as it was before.
        </Notification>
      )}
      {undone === 'changed-since' && (
        <Notification tone="warning" title="The import was left as it is" live="polite">
          Somebody whom it touched was changed again since. Ctrl+Z takes changes back one by one.
        </Notification>
      )}
      <div className="sd-cluster">
        <LinkButton look="primary" href={addresses.staff}>
          See the staff
        </LinkButton>
        {brought.change !== null && undone === 'not' && (
          <Button icon="undo" onClick={() => void undo()}>
            Undo the import
          </Button>
        )}
        <Button look="quiet" onClick={onAgain}>
          Bring in another list
        </Button>
      </div>
    </div>
  )
}
