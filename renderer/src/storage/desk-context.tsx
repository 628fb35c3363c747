import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Desk } from './desk.ts'
import type { SafetyState } from './pump.ts'

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
  const { pump } = useDesk()
  return useSyncExternalStore(pump.subscribe, pump.state)
}
