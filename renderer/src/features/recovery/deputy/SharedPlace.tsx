import { useEffect, useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { safetyWatchOf, useSafetyState } from '../../../bridge/use-safety-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { ChoosePlace } from '../choose-place.ts'
import { placeItCameFrom } from './came-from.ts'

interface SharedPlaceProps {
  readonly name: string
  readonly PlaceChooser: ChoosePlace
}

/** Where the backups of both computers lie: word for the other desk is left there. */
export function SharedPlace({ name, PlaceChooser }: SharedPlaceProps) {
  const { bridge, card } = useDesk()
  const place = useSafetyState(bridge, card.id).state?.place ?? null
  const [choosing, setChoosing] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const cameFrom = useCameFrom(bridge, card.id)
  const takeSame = async () => {
    if (cameFrom !== null) setTold(await choose(cameFrom))
  }
  const choose = async ({ placeId }: PlaceCard) => {
    const request = { deskId: card.id, placeId, holderName: name }
    const chosen = await bridge.ask('backups:choose-place', request)
    if (!chosen.ok) return describeFailure(chosen.failure)
    await safetyWatchOf(bridge, card.id).ask()
    setChoosing(false)
    return null
  }
  return (
    <div className="sd-stack sd-stack--tight">
      {place === null ? (
        <p>
          Choose the place of the backups that both computers reach. When the other desk is opened
          next, it then says that {name || 'you'} took over. Without it, tell them yourself.
        </p>
      ) : (
        <p>
          When the other desk is opened next and reaches “{place.label}”, it says: “
          {name || 'Your name'} took over this desk on another computer.” Nothing at that desk is
          changed or removed.
        </p>
      )}
      {told !== null && <p role="alert">{told}</p>}
      <div className="sd-cluster">
        {place === null && cameFrom !== null && (
          <Button small onClick={() => void takeSame()}>
            Use “{cameFrom.label}”, where this copy came from
          </Button>
        )}
        <Button small onClick={() => setChoosing(true)}>
          {place === null ? 'Choose the place of the backups' : 'Choose another place'}
        </Button>
      </div>
      {choosing && (
        <PlaceChooser
          bridge={bridge}
          forWriting
          title="Where are the backups of both computers kept?"
          lead="The folder in which the other computer keeps its backups, on a network drive or a stick. Backups of this computer go there from now on."
          verb="Use"
          onChoose={choose}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  )
}

/** The folder of the backup that this copy was opened from; null where it is not there, or not known. */
function useCameFrom(bridge: Bridge, deskId: string): PlaceCard | null {
  const [place, setPlace] = useState<PlaceCard | null>(null)
  useEffect(() => {
    const path = placeItCameFrom(deskId)
    if (path === null) return
    let wanted = true
    void bridge.ask('places:named', { path }).then((answer) => {
      if (wanted && answer.ok) setPlace(answer.value.place)
    })
    return () => {
      wanted = false
    }
  }, [bridge, deskId])
  return place
}
