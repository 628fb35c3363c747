import { useState } from 'react'
import type { DestinationCard } from '../../../../../electron/contract/delivery-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { keepDaysTogether } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { type Destinations, placeInWords } from './use-destinations.ts'

/** Folders and servers that this computer knows; they are added when something is sent there. */
export function PlacesPanel({ destinations }: { readonly destinations: Destinations }) {
  const { bridge, card } = useDesk()
  const [removing, setRemoving] = useState<DestinationCard | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const places = destinations.known?.destinations ?? []
  if (places.length === 0) return null
  const remove = async ({ destinationId }: DestinationCard) => {
    setRemoving(null)
    const answer = await bridge.ask('destinations:remove', { deskId: card.id, destinationId })
    setTold(answer.ok ? null : `It is still there. ${describeFailure(answer.failure)}`)
    await destinations.lookAgain()
  }
  return (
    <Panel title="Places that this computer sends to">
      <SummaryList
        rows={places.map((place) => ({
          key: place.destinationId,
          term: place.label,
          detail: (
            <>
              {placeInWords(place)}
              <div className="sd-muted sd-small">
                It kept what it was given on {keepDaysTogether(formatMoment(place.provenAt))}
                {place.type === 'server' && `. ${PASSWORD_WORDS[place.password]}`}
              </div>
            </>
          ),
          action: (
            <Verbs>
              <Button
                small
                look="quiet"
                aria-label={`Forget this place: ${place.label}`}
                onClick={() => setRemoving(place)}
              >
                Forget this place
              </Button>
            </Verbs>
          ),
        }))}
      />
      {told !== null && <Notification tone="warning" live="polite" title={told} />}
      {removing !== null && (
        <ConfirmDialog
          title={`Forget “${removing.label}”?`}
          confirmLabel="Forget it"
          onConfirm={() => void remove(removing)}
          onCancel={() => setRemoving(null)}
        >
          <p>
            This computer forgets where it is{removing.type === 'server' && ' and its password'}.
            What was sent there stays there. What still waits for it has to be sent another way.
          </p>
        </ConfirmDialog>
      )}
    </Panel>
  )
}

const PASSWORD_WORDS = {
  kept: 'Its password is kept on this computer',
  'this-run': 'Its password is asked for after each start',
  needed: 'Its password is asked for when something is sent',
} as const
