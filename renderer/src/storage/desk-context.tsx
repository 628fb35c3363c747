import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Desk } from './desk.ts'
import type { SafetyState } from './pump.ts'
import type { Watched } from './watched.ts'

const DeskContext = createContext<Desk | null>(null)

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** The desk that is open. Only screens inside an open desk may ask. */
export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('no desk is open here')
  return desk
}

/** Whether all that was done is in the vault by now. */
export function useSafety(): SafetyState {
  return useWatched(useDesk().safety)
}

export function useWatched<T>({ subscribe, current }: Watched<T>): T {
  return useSyncExternalStore(subscribe, current)
}
