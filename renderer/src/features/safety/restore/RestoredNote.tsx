import { useEffect, useRef, useState } from 'react'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { AskToBringBack } from './AskToBringBack.tsx'
import { useJustRestored } from './just-restored.ts'
import { useBringBack } from './use-bring-back.ts'

/** After a restore the desk was opened anew: says that it worked, and how to take it back. */
export function RestoredNote({ onRestored }: { readonly onRestored: (card: DeskCard) => void }) {
  const { card, context } = useDesk()
  const [asking, setAsking] = useState(false)
  const done = useJustRestored((state) => state.done)
  const { bringBack, busy, told } = useBringBack(onRestored)
  const box = useRef<HTMLDivElement>(null)
  const isMine = done !== null && done.deskId === card.id
  useEffect(() => {
    // The page is a new one and what had the focus is gone.
    if (isMine) box.current?.focus()
  }, [isMine])
  useEffect(
    () => () => {
      // She has gone on to something else. When the desk is opened anew here, the note stays.
      if (location.hash !== addresses.safety) close()
    },
    [],
  )
  if (!isMine) return null
  const { what, from, kept } = done
  return (
    <div ref={box} tabIndex={-1} className="sf-restored">
      <Notification
        tone="success"
        live="polite"
        title={
          what === 'restored'
            ? `Restored: ${card.label} is as it was ${from}`
            : `Brought back: ${card.label} is as it was ${from}`
        }
        actions={
          <>
            {what === 'restored' && kept !== null && (
              <Button onClick={() => !busy && setAsking(true)}>Undo this restore</Button>
            )}
            <Button look="quiet" onClick={close}>
              Close this note
            </Button>
          </>
        }
      >
        {kept === null
          ? 'Nothing had to be replaced for it.'
          : 'What was here before is kept, and can be brought back from this screen for 30 days at least.'}
      </Notification>
      {told !== null && <Notification tone="danger" live="assertive" title={told} />}
      {asking && kept !== null && (
        <AskToBringBack
          kept={kept}
          isUndo
          now={context.now()}
          onConfirm={() => {
            setAsking(false)
            void bringBack(kept)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  )
}

function close(): void {
  useJustRestored.setState({ done: null })
}
