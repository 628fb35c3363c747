import { useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Notification } from '../../../ui/Notification.tsx'

/** Ends the backups to a place, which keeps what it has. */
export function StopUsing({ label }: { readonly label: string }) {
  const { bridge, card } = useDesk()
  const [asking, setAsking] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const stop = async () => {
    setAsking(false)
    const answer = await bridge.ask('backups:forget-place', { deskId: card.id })
    setTold(answer.ok ? null : `It is still used. ${describeFailure(answer.failure)}`)
    await safetyWatchOf(bridge, card.id).ask()
  }
  return (
    <>
      <Button small look="quiet" onClick={() => setAsking(true)}>
        Stop using it
      </Button>
      {told !== null && <Notification tone="warning" live="assertive" title={told} />}
      {asking && (
        <ConfirmDialog
          title={`Stop making backups in “${label}”?`}
          confirmLabel="Stop making backups there"
          cancelLabel="Go on using it"
          onConfirm={() => void stop()}
          onCancel={() => setAsking(false)}
        >
          <p>
            The backups there stay as they are and can be opened at any time. From now on your work
            is on this computer only, until you choose another place.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
