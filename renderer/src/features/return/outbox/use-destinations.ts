import { useCallback, useEffect, useState } from 'react'
import type { AskResponse } from '../../../../../electron/contract/channels.ts'
import type { DestinationCard } from '../../../../../electron/contract/delivery-values.ts'
import { useDesk } from '../../../storage/desk-context.tsx'

export interface Destinations {
  /** Null until the host has answered, or where it could not. */
  readonly known: AskResponse<'destinations:list'> | null
  readonly lookAgain: () => Promise<void>
}

/** Folders and servers that this desk sends to from this computer. */
export function useDestinations(): Destinations {
  const { bridge, card } = useDesk()
  const [known, setKnown] = useState<Destinations['known']>(null)
  const lookAgain = useCallback(async () => {
    const answer = await bridge.ask('destinations:list', { deskId: card.id })
    if (answer.ok) setKnown(answer.value)
  }, [bridge, card.id])
  useEffect(() => void lookAgain(), [lookAgain])
  return { known, lookAgain }
}

/** Where it leads, in one line. */
export function placeInWords(card: DestinationCard): string {
  return card.type === 'folder' ? card.path : `${card.address}, as ${card.user}`
}
