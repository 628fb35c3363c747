import { type ComponentType, Suspense, useEffect, useRef, useState } from 'react'
import { describeTrouble } from '../../../../bridge/delivery-words.ts'
import { describeFailure } from '../../../../bridge/failure-words.ts'
import type { PlaceChooserProps } from '../../../../bridge/place-chooser.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { type Destinations, placeInWords } from '../use-destinations.ts'
import { fieldIds, type Order } from './order.ts'
import { ServerForm } from './ServerForm.tsx'

interface PlaceFieldsProps {
  readonly way: 'folder' | 'server'
  readonly order: Order
  readonly destinations: Destinations
  readonly PlaceChooser: ComponentType<PlaceChooserProps>
  readonly problemOf: (fieldId: string) => string | undefined
  readonly onChange: (part: { readonly destinationId: string }) => void
}

/** Which folder or server: one that is known, or one that is added and tried first. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { way, order, destinations, PlaceChooser, problemOf, onChange } = props
  const [isAdding, setAdding] = useState(false)
  /** Just added: the form of it is gone, and the keyboard goes on at its choice. */
  const [taken, setTaken] = useState<string | null>(null)
  const group = useRef<HTMLDivElement>(null)
  const places = (destinations.known?.destinations ?? []).filter(({ type }) => type === way)
  const take = async (destinationId: string) => {
    await destinations.lookAgain()
    onChange({ destinationId })
    setAdding(false)
    setTaken(destinationId)
  }
  useEffect(() => {
    if (taken !== null) group.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [taken])
  const isOpen = isAdding || (way === 'server' && places.length === 0)
  return (
    <>
      {places.length > 0 && (
        <div ref={group}>
          <RadioGroup
            id={fieldIds.place}
            legend={way === 'folder' ? 'Which folder?' : 'Which server?'}
            options={places.map((place) => ({
              value: place.destinationId,
              label: place.label,
              hint: placeInWords(place),
            }))}
            value={order.destinationId}
            error={problemOf(fieldIds.place)}
            onChange={(destinationId) => onChange({ destinationId })}
          />
        </div>
      )}
      {!isOpen && (
        <div>
          <Button
            id={places.length === 0 ? fieldIds.place : undefined}
            onClick={() => setAdding(true)}
          >
            {way === 'folder' ? 'Choose a folder' : 'Add a server'}
          </Button>
        </div>
      )}
      {way === 'folder' && isAdding && (
        <Suspense fallback={null}>
          <FolderChooser
            PlaceChooser={PlaceChooser}
            onAdded={take}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
      {way === 'server' && isOpen && (
        <ServerForm
          canKeep={destinations.known?.canKeepPasswords ?? false}
          onAdded={take}
          onClose={places.length === 0 ? null : () => setAdding(false)}
        />
      )}
    </>
  )
}

interface FolderChooserProps {
  readonly PlaceChooser: ComponentType<PlaceChooserProps>
  readonly onAdded: (destinationId: string) => Promise<unknown>
  readonly onClose: () => void
}

function FolderChooser({ PlaceChooser, onAdded, onClose }: FolderChooserProps) {
  const { bridge, card } = useDesk()
  return (
    <PlaceChooser
      bridge={bridge}
      title="Into which folder shall it go?"
      lead="The one that the partnership reads, or that is kept in step with it. A small file is written there, read back and removed first. Nothing there is ever replaced or deleted."
      verb="Send into"
      forWriting={false}
      onChoose={async ({ placeId, label }) => {
        const request = { deskId: card.id, placeId, label: '' }
        const answer = await bridge.run('destinations:add-folder', request)
        if (!answer.ok) return describeFailure(answer.failure)
        if (answer.value.type === 'refused') {
          return describeTrouble(answer.value.trouble, label, 'adding')
        }
        await onAdded(answer.value.destination.destinationId)
        return null
      }}
      onClose={onClose}
    />
  )
}
