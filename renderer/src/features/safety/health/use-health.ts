import { useEffect, useRef } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { safetyWatchOf, useSafetyState } from '../../../bridge/use-safety-state.ts'
import type { DeskUse } from '../../../domain/safety/facts.ts'
import { type Health, healthOf } from '../../../domain/safety/health.ts'
import { useDesk, useSafety, useWatched } from '../../../storage/desk-context.tsx'
import { useMissingFiles } from '../../../storage/missing-files.ts'

export interface KnownHealth {
  readonly health: Health
  readonly state: SafetyState
  /** The moment for which it was reckoned. */
  readonly now: string
  readonly use: DeskUse
}

/** How safe the open desk is, as far as it is known by now. */
export function useHealth(): {
  readonly known: KnownHealth | null
  readonly failure: PortFailure | null
} {
  const { bridge, card, context, readOnly, freeBytes } = useDesk()
  const saving = useSafety().type
  const free = useWatched(freeBytes)
  const { state: told, failure } = useSafetyState(bridge, card.id)
  useAskedWhenFilesGo(bridge, card.id)
  if (told === null) return { known: null, failure }
  // The same reading as the banner's: two that are seconds apart would contradict each other.
  const state = { ...told, freeBytes: free ?? told.freeBytes }
  const now = context.now()
  const use = readOnly !== null || card.isCopy ? 'look' : card.kind === 'sample' ? 'sample' : 'work'
  // Of a copy to look at somebody else is the holder, as it should be.
  const facts = card.isCopy ? { ...state, holder: null } : state
  const health = healthOf(facts, { now, saving, device: context.device, use })
  return { known: { health, state, now, use }, failure }
}

/** A file that a screen found missing, or saw come back, is told without waiting for the minute. */
function useAskedWhenFilesGo(bridge: Bridge, deskId: string): void {
  const missing = useMissingFiles((known) => known.missing)
  const asked = useRef(missing)
  useEffect(() => {
    if (asked.current === missing) return
    asked.current = missing
    safetyWatchOf(bridge, deskId).askSoon()
  }, [bridge, deskId, missing])
}
