import { useState } from 'react'
import type { Delivery } from '../../../domain/delivery/delivery.ts'
import { isWaiting } from '../../../domain/delivery/queue.ts'
import { useDeliveryRuns } from '../../../storage/delivery-runs.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { move } from '../../../storage/repositories/deliveries.ts'
import { Button } from '../../../ui/Button.tsx'
import { CallOffDialog } from './CallOffDialog.tsx'
import { GivePassword } from './GivePassword.tsx'
import type { Destinations } from './use-destinations.ts'

interface SendingVerbsProps {
  readonly sending: Delivery
  readonly destinations: Destinations
}

const PASSWORD_TROUBLES = ['needs-password', 'wrong-password']

/** What she can do about a sending: hurry it, give its password, call it off. */
export function SendingVerbs({ sending, destinations }: SendingVerbsProps) {
  const desk = useDesk()
  const [callingOff, setCallingOff] = useState(false)
  const run = useDeliveryRuns(({ run: one }) => (one?.deliveryId === sending.id ? one : null))
  if (sending.state.type === 'withdrawn') return null
  const trouble = isWaiting(sending) ? sending.state.trouble : null
  const hurry = () => move(desk, sending, { type: 'hurried', at: desk.context.now() })
  const place = destinations.known?.destinations.find(
    ({ destinationId }) => destinationId === sending.destinationId,
  )
  const callOff = async (reason: string) => {
    setCallingOff(false)
    const { context } = desk
    const how = { type: 'called-off', at: context.now(), by: context.author(), reason } as const
    // First out of the queue, so that nothing begins it anew once it has stopped.
    await move(desk, sending, how)
    run?.stop()
    const { destinationId, id, files } = sending
    if (destinationId === null || !isWaiting(sending)) return
    // What could not be taken away now is taken away when the place is next reached.
    const order = { deskId: desk.card.id, destinationId, deliveryId: id, fileCount: files.length }
    await desk.bridge.ask('delivery:clear', order)
  }
  return (
    <>
      {run === null && PASSWORD_TROUBLES.includes(trouble ?? '') && place?.type === 'server' && (
        <GivePassword
          place={place}
          canKeep={destinations.known?.canKeepPasswords ?? false}
          onGiven={async () => {
            await destinations.lookAgain()
            await hurry()
          }}
        />
      )}
      <div className="sd-cluster sd-no-print">
        {run === null && trouble !== null && (
          <Button small aria-label={`Try it now: ${sending.to}`} onClick={() => void hurry()}>
            Try it now
          </Button>
        )}
        <Button
          small
          look="quiet"
          aria-label={`${VERB[isWaiting(sending) ? 'off' : 'wrong']}: ${sending.to}`}
          onClick={() => setCallingOff(true)}
        >
          {VERB[isWaiting(sending) ? 'off' : 'wrong']}
        </Button>
      </div>
      {callingOff && (
        <CallOffDialog
          sending={sending}
          onCallOff={(reason) => void callOff(reason)}
          onClose={() => setCallingOff(false)}
        />
      )}
    </>
  )
}

const VERB = { off: 'Call it off', wrong: 'It did not go that way' } as const
