import { useEffect, useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'

/** The desk of this id on this computer; null where there is none, undefined until it is known. */
export function useDeskHere(bridge: Bridge, deskId: string): DeskCard | null | undefined {
  const [here, setHere] = useState<DeskCard | null>()
  useEffect(() => {
    let wanted = true
    void bridge.ask('desks:list', {}).then((answer) => {
      if (!wanted) return
      setHere(answer.ok ? (answer.value.desks.find(({ id }) => id === deskId) ?? null) : null)
    })
    return () => {
      wanted = false
    }
  }, [bridge, deskId])
  return here
}
