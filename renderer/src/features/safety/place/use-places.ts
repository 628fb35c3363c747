import { useCallback, useEffect, useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { PortFailure, PortResult } from '../../../../../electron/contract/failure.ts'
import type { PlaceCard } from '../../../../../electron/contract/safety-values.ts'

/** What went wrong on the way, and at which step. */
export interface PlaceTrouble {
  readonly step: 'look' | 'path' | 'make'
  readonly failure: PortFailure
}

export interface Browsing {
  /** From the list of places down to the folder that is open; empty at the list. */
  readonly trail: readonly PlaceCard[]
  /** Null while it is looked up. */
  readonly shown: readonly PlaceCard[] | null
  readonly trouble: PlaceTrouble | null
  readonly goInto: (place: PlaceCard) => void
  /** Back up to this many folders of the trail. */
  readonly goUp: (depth: number) => void
  readonly goToPath: (path: string) => Promise<boolean>
  readonly makeFolder: (name: string) => Promise<boolean>
}

/**
 * Walks through the folders of this computer, which the page knows by token only.
 *
 * @param onLeave she goes elsewhere, or tries to
 */
export function usePlaces(bridge: Bridge, onLeave: () => void): Browsing {
  const [trail, setTrail] = useState<readonly PlaceCard[]>([])
  const [shown, setShown] = useState<readonly PlaceCard[] | null>(null)
  const [trouble, setTrouble] = useState<PlaceTrouble | null>(null)

  const open = useCallback((next: readonly PlaceCard[]) => {
    setTrail(next)
    setShown(null)
    setTrouble(null)
  }, [])
  useEffect(() => {
    let wanted = true
    void placesIn(bridge, trail.at(-1) ?? null).then((answer) => {
      if (!wanted) return
      setShown(answer.ok ? answer.value.places : [])
      if (!answer.ok) setTrouble({ step: 'look', failure: answer.failure })
    })
    return () => {
      wanted = false
    }
  }, [bridge, trail])

  /** Opens the folder that was asked for, or says why there is none. */
  const follow = (
    answer: PortResult<{ readonly place: PlaceCard }>,
    step: PlaceTrouble['step'],
    way: readonly PlaceCard[],
  ): boolean => {
    if (answer.ok) open([...way, answer.value.place])
    else setTrouble({ step, failure: answer.failure })
    return answer.ok
  }
  return {
    trail,
    shown,
    trouble,
    goInto: (place) => {
      onLeave()
      open([...trail, place])
    },
    goUp: (depth) => {
      onLeave()
      open(trail.slice(0, depth))
    },
    goToPath: async (path) => {
      onLeave()
      return follow(await bridge.ask('places:named', { path }), 'path', [])
    },
    makeFolder: async (name) => {
      const placeId = trail.at(-1)?.placeId
      if (placeId === undefined) return false
      onLeave()
      return follow(await bridge.ask('places:make-folder', { placeId, name }), 'make', trail)
    },
  }
}

function placesIn(
  bridge: Bridge,
  place: PlaceCard | null,
): Promise<PortResult<{ readonly places: readonly PlaceCard[] }>> {
  return place === null
    ? bridge.ask('places:list', {})
    : bridge.ask('places:inside', { placeId: place.placeId })
}
